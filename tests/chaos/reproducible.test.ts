import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { glob, mkdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { inFolder } from '../fixtures/content.ts';
import { ended } from '../fixtures/ended.ts';
import { fingerprints } from '../fixtures/fingerprint.ts';
import { NOW } from '../fixtures/portal/meetings.ts';
import { makeSmallPortal } from './portal.ts';

interface Variation {
  name: string;
  environment?: Readonly<Record<string, string>>;
  /** run by the shell before the build; the build replaces it */
  shell?: string;
  prepare?: (folder: string) => Promise<void>;
  builds?: number;
}

const oldFiles = async (folder: string) => {
  for await (const name of glob('{content,src,public}/**/*', { cwd: folder })) {
    await utimes(join(folder, name), 1e9, 1e9);
  }
};

const VARIATIONS: readonly Variation[] = [
  { name: 'C15 half a day west', environment: { TZ: 'Etc/GMT+12' } },
  { name: 'C15 half a day east', environment: { TZ: 'Pacific/Kiritimati' } },
  {
    name: 'C15 another language, with its own letters i',
    environment: { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', LANGUAGE: 'tr' },
  },
  { name: 'C15 files for nobody else', shell: 'umask 077' },
  { name: 'C15 files from 2001', prepare: oldFiles },
  {
    name: 'C15 one processor, one thread',
    environment: { UV_THREADPOOL_SIZE: '1' },
    shell: 'taskset -pc 0 $$ > /dev/null',
  },
  { name: 'C15 many threads', environment: { UV_THREADPOOL_SIZE: '16' } },
  { name: 'C15 another home, another user name', environment: { HOME: '/', USER: 'nobody' } },
  { name: 'C15 a second time, everything already known', builds: 2 },
];

async function build({ environment, shell = ':', prepare, builds = 1 }: Omit<Variation, 'name'>) {
  return inFolder(async (root) => {
    const folder = join(root, `Cổng họp ${builds}`);
    await mkdir(folder);
    await makeSmallPortal(folder);
    await prepare?.(folder);
    for (let count = 0; count < builds; count++) {
      const child = spawn(
        'sh',
        ['-c', `${shell} && exec "$0" scripts/build.ts`, process.execPath],
        {
          cwd: folder,
          stdio: ['ignore', 'pipe', 'pipe'],
          env: { ...process.env, PORTAL_NOW: NOW, ...environment },
        },
      );
      const { code, output } = await ended(child);
      assert.equal(code, 0, output);
    }
    return fingerprints(join(folder, 'dist'));
  });
}

let expected: Map<string, string>;

before(async () => {
  expected = await build({});
  assert.ok(expected.size > 50);
});

for (const { name, ...variation } of VARIATIONS) {
  test(name, async () => {
    const found = await build(variation);
    const names = [...new Set([...expected.keys(), ...found.keys()])];
    assert.deepEqual(
      names.filter((file) => expected.get(file) !== found.get(file)),
      [],
    );
  });
}
