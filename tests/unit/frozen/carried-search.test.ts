import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { carrySearch } from '../../../src/frozen/carried-search.ts';
import { buildSearchFiles } from '../../../src/search/build-index.ts';
import type { SearchableMeeting } from '../../../src/search/records.ts';
import type { ContentRoot } from '../../../src/meetings/reading/roots.ts';
import type { ReleaseManifest } from '../../../src/meetings/released/manifest.ts';
import { releasedSearchUrl } from '../../../src/meetings/urls.ts';
import { inFolder } from '../../fixtures/content.ts';
import { file, meeting } from '../search/served.ts';

const YEARS = ['2021', '2022', '2026'];

/** A little more than one volume takes; `read` collects the years of the documents whose text was asked for. */
function archive(read: Set<string>): SearchableMeeting[] {
  return YEARS.map((year) =>
    meeting(`${year}-03-10-giao-ban`, `Giao ban ${year}`, {
      attachments: Array.from({ length: 700 }, (_, at) => ({
        ...file(`${year}-${at}.pdf`, `Báo cáo ${at}`, []),
        pages: () => {
          read.add(year);
          return Promise.resolve([`Số liệu ${at % 9} của năm ${year}`]);
        },
      })),
    }),
  );
}

/** What the reading says: 2021 and 2022 are frozen, each in its own root. */
function reading(released?: ContentRoot['released']) {
  const roots = ['2021', '2022'].map((year): ContentRoot => ({
    name: `../nam-${year}`,
    folder: '/none',
    slug: `nam-${year}`,
    frozen: true,
    place: { file: 'content/site.yaml', line: 1, field: '' },
    ...(released && { released }),
  }));
  const meetings = YEARS.map((year) => {
    const id = `${year}-03-10-giao-ban`;
    const root = year === '2026' ? 'content' : `../nam-${year}`;
    return { id, file: `${root}/meetings/${year}/${id}/index.md` };
  });
  return { roots, meetings };
}

const hashes = (files: ReadonlyMap<string, Uint8Array>) =>
  [...files].map(([name, bytes]) => [name, hash('sha256', bytes)]);

const forgetful = { read: () => undefined, write: () => undefined };

test('frozen years are searched from the last release, and no document of theirs is read', () =>
  inFolder(async (folder) => {
    const read = new Set<string>();
    const first = carrySearch(reading(), 'a', forgetful);
    const options = { abbreviations: [], memory: forgetful };
    const before = await buildSearchFiles(archive(read), {
      ...options,
      memoryFor: first.memoryFor,
    });
    assert.deepEqual([...read].sort(), YEARS);
    first.writeTo(folder);
    const names = (await Array.fromAsync(glob('**/*.bin', { cwd: folder }))).map(
      (name) => `/${name.replaceAll('\\', '/')}`,
    );
    assert.equal(names.length, 2);
    for (const [index, year] of ['2021', '2022'].entries()) {
      assert.ok(names.sort()[index]?.startsWith(releasedSearchUrl(`nam-${year}`, '').slice(0, -4)));
    }

    read.clear();
    const files = names.map((url) => ({ url, bytes: 1, sha256: '' }));
    const manifest: ReleaseManifest = {
      ...{ version: 1, audience: 'public', made: 'a' },
      ...{ meetings: [], pages: [], files },
    };
    const released = { folder, manifest };
    const later = carrySearch(reading(released), 'a', forgetful);
    const after = await buildSearchFiles(archive(read), { ...options, memoryFor: later.memoryFor });
    assert.deepEqual([...read], ['2026']);
    assert.deepEqual(hashes(after), hashes(before));
    later.writeTo(join(folder, 'next'));
    const carried = await Array.fromAsync(glob('**/*.bin', { cwd: join(folder, 'next') }));
    assert.equal(carried.length, 2);

    // Another program may index differently.
    const anew = carrySearch(reading(released), 'b', forgetful);
    await buildSearchFiles(archive(read), { ...options, memoryFor: anew.memoryFor });
    assert.deepEqual([...read].sort(), YEARS);
  }));
