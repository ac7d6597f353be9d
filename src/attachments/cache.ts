/**
 * Derived facts by content: the key is the SHA-256 of a file's bytes and the name and version of the step that
 * derived them, never a name or a time. Entries may be missing, cut off or overwritten at any moment: each carries
 * the digest of its own payload, what does not match is derived anew, and a failed write costs only time. Small entries
 * are read at once: waiting for the disk in turns costs ten times as much CPU.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** One kind of derived fact. Raise the version whenever the step would answer differently. */
export interface Step {
  name: string;
  version: string;
}

export interface Cache {
  /** The stored value, or undefined when there is none that can be trusted to be whole. */
  read(step: Step, sha256: string): unknown;
  /** Stores a JSON value. Never throws. */
  write(step: Step, sha256: string, value: unknown): Promise<void>;
}

/** Where commands and builds keep it; may be deleted at any moment. */
export const CACHE_FOLDER = join('.cache', 'attachments');

export function openCache(folder: string = CACHE_FOLDER): Cache {
  const place = (step: Step, sha256: string): string =>
    join(folder, `${step.name}-${step.version}`, sha256.slice(0, 2), `${sha256}.json`);

  return {
    read(step, sha256) {
      try {
        const entry = readFileSync(place(step, sha256), 'utf8');
        const payload = entry.slice(65);
        return entry[64] === '\n' && entry.slice(0, 64) === digest(payload)
          ? (JSON.parse(payload) as unknown)
          : undefined;
      } catch {
        return undefined;
      }
    },
    async write(step, sha256, value) {
      const file = place(step, sha256);
      const draft = `${file}.${randomUUID()}.tmp`;
      const payload = JSON.stringify(value);
      try {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(draft, `${digest(payload)}\n${payload}`);
        await rename(draft, file);
      } catch {
        // A full or read-only disk: the next run derives the fact again.
        await rm(draft, { force: true }).catch(() => undefined);
      }
    },
  };
}

function digest(payload: string): string {
  return createHash('sha256').update(payload).digest('hex');
}
