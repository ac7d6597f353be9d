/** Git LFS as far as a server needs it: the small text that stands for a large file, and the store the files lie in. */
import { createHash } from 'node:crypto';
import { createReadStream, lstatSync } from 'node:fs';
import { copyFile, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** A pointer is shorter than this (git-lfs, docs/spec.md). */
export const POINTER_BYTES = 1024;

export interface LfsPointer {
  /** SHA-256 of the file */
  oid: string;
  bytes: number;
}

/** The pointer a text is, or undefined when it is something else. */
export function parsePointer(text: string): LfsPointer | undefined {
  if (text.length >= POINTER_BYTES) return undefined;
  const match =
    /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:ext-.+\n)*oid sha256:([0-9a-f]{64})\nsize (\d+)\n?$/u.exec(
      text,
    );
  const [, oid, size] = match ?? [];
  return oid === undefined ? undefined : { oid, bytes: Number(size) };
}

/** Where a bare repository keeps a file of LFS. */
export function storedObject(repository: string, { oid }: LfsPointer): string {
  return join(repository, 'lfs', 'objects', oid.slice(0, 2), oid.slice(2, 4), oid);
}

/** Is the file of a pointer there, with the size it promises? */
export async function hasObject(repository: string, pointer: LfsPointer): Promise<boolean> {
  const file = await stat(storedObject(repository, pointer)).catch(() => undefined);
  return file?.size === pointer.bytes;
}

/**
 * Puts the files where a checkout has pointers, as far as they are among `names`, from the top of the checkout. Throws
 * when one is missing or is not what its pointer says.
 */
export async function fillPointers(
  repository: string,
  checkout: string,
  names: readonly string[],
): Promise<void> {
  for (const name of names) {
    if (!name.startsWith('content/')) continue;
    const path = join(checkout, name);
    const file = lstatSync(path);
    if (!file.isFile() || file.size >= POINTER_BYTES) continue;
    const pointer = parsePointer(await readFile(path, 'utf8'));
    if (!pointer) continue;
    const stored = storedObject(repository, pointer);
    await copyFile(stored, `${path}.lfs`).catch(() => {
      throw new Error(`${name}: kho chung chưa có nội dung của tệp này (Git LFS).`);
    });
    const hash = createHash('sha256');
    await pipeline(createReadStream(`${path}.lfs`), hash);
    if (hash.digest('hex') !== pointer.oid) {
      throw new Error(`${name}: nội dung trong kho LFS bị hỏng.`);
    }
    await rename(`${path}.lfs`, path);
  }
}
