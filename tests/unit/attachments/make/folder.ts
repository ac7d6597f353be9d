/** A folder for one test, with a cache of its own; gone when the test ends. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { openCache, type Cache } from '../../../../src/attachments/cache.ts';

export interface Folder {
  path: string;
  cache: Cache;
  /** Writes a file and gives its path. */
  put(name: string, bytes: Uint8Array | string): Promise<string>;
}

export async function makeFolder(test: TestContext): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'documents-'));
  test.after(() => rm(path, { recursive: true, force: true }));
  return {
    path,
    cache: openCache(join(path, 'cache')),
    async put(name, bytes) {
      await writeFile(join(path, name), bytes);
      return join(path, name);
    },
  };
}

export const FIXTURES = join(import.meta.dirname, '../../../fixtures/documents');
