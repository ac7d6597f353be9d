/** A record on the disk that carries the digest of what stands in it: cut off or altered it is as good as none. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Undefined when there is no whole one of this program. */
export function readRecord(path: string, program: string): unknown {
  try {
    const text = readFileSync(path, 'utf8');
    const end = text.indexOf('\n');
    const record = text.slice(end + 1);
    return text.slice(0, end) === digest(program, record) ? JSON.parse(record) : undefined;
  } catch {
    return undefined;
  }
}

/** Never throws: on a full disk the next build has more to do. */
export function writeRecord(path: string, program: string, record: object): void {
  try {
    const text = JSON.stringify(record);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, `${digest(program, text)}\n${text}`);
    renameSync(`${path}.new`, path);
  } catch {
    // What was there before is of another portal, whose files look different.
  }
}

function digest(program: string, text: string): string {
  return createHash('sha256').update(`${program}\n${text}`).digest('hex');
}
