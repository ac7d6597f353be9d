/**
 * SHA-256 of files whose state was seen before, so that a build does not read an archive again that nobody touched. The
 * state holds the time at which the system last changed anything of the file (`ctime`), which no program can set back.
 * A list on the disk, one line a file; lines that are cut off or altered count as none.
 */
import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface FingerprintLog {
  /** Undefined for a state that was never seen. */
  find(path: string, state: string): string | undefined;
  /** Never throws: a full disk costs only time. */
  add(path: string, state: string, sha256: string): void;
}

interface Known {
  state: string;
  sha256: string;
}

/** Lines beyond which a list of which most is out of date is written anew. */
const SHORT = 1000;

export async function openFingerprintLog(file: string): Promise<FingerprintLog> {
  const known = new Map<string, Known>();
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n').filter(Boolean);
  for (const line of lines) {
    const [check, sha256 = '', state = '', path = ''] = line.split('\t');
    if (check === checkOf(path, state, sha256)) known.set(path, { state, sha256 });
  }
  if (lines.length > SHORT + 2 * known.size) {
    const text = [...known]
      .map(([path, { state, sha256 }]) => lineOf(path, state, sha256))
      .join('');
    const draft = `${file}.${process.pid}.tmp`;
    await writeFile(draft, text)
      .then(() => rename(draft, file))
      .catch(() => rm(draft, { force: true }));
  }
  await mkdir(dirname(file), { recursive: true }).catch(() => undefined);
  return {
    find(path, state) {
      const found = known.get(path);
      return found?.state === state ? found.sha256 : undefined;
    },
    add(path, state, sha256) {
      // Such names are refused by the reading; here they would be two lines.
      if (/[\t\n]/u.test(path)) return;
      known.set(path, { state, sha256 });
      try {
        // At once: tens of thousands of files that are new together would all be waiting with the list open.
        appendFileSync(file, lineOf(path, state, sha256));
      } catch {
        // It is read again the next time.
      }
    },
  };
}

function lineOf(path: string, state: string, sha256: string): string {
  return `${[checkOf(path, state, sha256), sha256, state, path].join('\t')}\n`;
}

function checkOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\t')).digest('hex').slice(0, 16);
}
