/** A record on the disk that carries the digest of what stands in it: cut off or altered it is as good as none. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Undefined when there is no whole one of this program. */
export function readRecord(path: string, program: string): unknown {
  try {
    const bytes = readFileSync(path);
    const end = bytes.indexOf('\n');
    const record = bytes.subarray(end + 1);
    const isWhole = bytes.toString('latin1', 0, end) === digest(program, record);
    return isWhole ? JSON.parse(record.toString()) : undefined;
  } catch {
    return undefined;
  }
}

/** Never throws: on a full disk the next build has more to do. */
export function writeRecord(path: string, program: string, record: object): void {
  try {
    const bytes = Buffer.from(JSON.stringify(record));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(
      `${path}.new`,
      Buffer.concat([Buffer.from(`${digest(program, bytes)}\n`), bytes]),
    );
    renameSync(`${path}.new`, path);
  } catch {
    // What was there before is of another portal, whose files look different.
  }
}

/** Of the bytes: making them of a text once more for the hash takes longer than hashing them. */
function digest(program: string, record: Uint8Array): string {
  return createHash('sha256').update(`${program}\n`).update(record).digest('hex');
}
