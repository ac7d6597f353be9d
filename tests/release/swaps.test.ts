import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  nextRelease,
  pruneReleases,
  swapLive,
  liveRelease,
} from '../../src/release/server/releases.ts';
import { storeRelease } from '../../src/release/server/store-release.ts';
import { needs, startPortal, startWeb } from './support.ts';

const SWAPS = 200;
const READERS = 3;
/** Waiting for a disk 200 times would test the disk. */
const MEMORY = existsSync('/dev/shm') ? '/dev/shm' : undefined;

for (const kind of ['nginx', 'caddy'] as const) {
  test(`${SWAPS} swaps under load: ${kind} answers every request from one whole release`, async (context) => {
    if (!needs(context, 'git', 'flock', kind)) return;
    const { layout, port } = await startPortal(context, MEMORY);
    const built = join(layout.folder, 'built');
    await mkdir(built);
    await writeFile(join(built, 'style.txt'), 'the same in all releases');

    async function release(number: number): Promise<void> {
      const commit = String(number).padStart(40, '0');
      // A build never writes over what it made: a release may share its place on the disk.
      await rm(join(built, 'index.html'), { force: true });
      await writeFile(join(built, 'index.html'), `${commit}\n`.repeat(200));
      const next = await nextRelease(layout, commit);
      await storeRelease(built, next.folder, (await liveRelease(layout))?.folder);
      await swapLive(layout, next);
      await pruneReleases(layout);
    }
    await release(0);
    const { url } = await startWeb(context, { layout, port }, kind);

    let running = true;
    let answers = 0;
    const seen = new Set<string>();
    const faults: string[] = [];
    const reader = async () => {
      while (running) {
        const [page, style] = await Promise.all([fetch(`${url}/`), fetch(`${url}/style.txt`)]);
        const lines = new Set((await page.text()).split('\n').filter(Boolean));
        answers += 2;
        if (page.status !== 200 || lines.size !== 1)
          faults.push(`${page.status}, ${lines.size} releases`);
        if (style.status !== 200 || (await style.text()) === '')
          faults.push(`style ${style.status}`);
        for (const line of lines) seen.add(line);
      }
    };
    const readers = Array.from({ length: READERS }, reader);
    for (let number = 1; number <= SWAPS; number++) await release(number);
    running = false;
    await Promise.all(readers);
    assert.deepEqual(faults, []);
    // The load was there while the link moved: readers saw many releases, not only the first and the last.
    assert.ok(seen.size > SWAPS / 10, `${seen.size} releases seen`);
    context.diagnostic(`${SWAPS} swaps, ${answers} answers, ${seen.size} releases seen`);
  });
}
