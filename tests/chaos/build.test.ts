import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fingerprints } from '../fixtures/fingerprint.ts';
import { inFolder, put } from '../fixtures/content.ts';
import { runCommand } from '../fixtures/portal/project.ts';
import { onSmallDisk } from './small-disk.ts';
import { buildWell, ID, killAll, makeSmallPortal, startBuild } from './portal.ts';

const still = async (root: string, before: ReadonlyMap<string, string>) => {
  assert.deepEqual(await fingerprints(join(root, 'dist')), before);
};

/** How far a build has come when it is killed: the first file of that part is there. */
const MOMENTS: readonly [string, string][] = [
  ['the reading of the content', '.build.lock'],
  ['the bundling of the programs', '.build'],
  ['the first pages', '.build/dist/404.html'],
  ['the files of the meetings', `.build/dist/hop/${ID}/tat-ca.zip`],
  ['the search index', '.build/dist/tim-kiem/du-lieu/start.bin'],
];

test('C01 kill −9 at six moments leaves the old portal; the next build is whole', async (context) => {
  await inFolder(async (root) => {
    await makeSmallPortal(root);
    const before = await buildWell(root);
    for (const [name, mark] of MOMENTS) {
      await context.test(`while it was at ${name}`, async () => {
        const { child, ended } = startBuild(root);
        while (!existsSync(join(root, mark)) && child.exitCode === null) {
          await new Promise((resolve) => setImmediate(resolve));
        }
        killAll(child);
        assert.equal((await ended).code, null, 'killed, not ended');
        await still(root, before);
      });
    }
    await context.test('between putting the old portal aside and the new one in', async () => {
      await mkdir(join(root, '.build'), { recursive: true });
      await rename(join(root, 'dist'), join(root, '.build/old-dist'));
      await put(root, 'public/thu.html', '<p style="color:red">x</p>');
      assert.equal((await runCommand(root, ['build'])).code, 1);
      await still(root, before);
      await rm(join(root, 'public/thu.html'));
    });
    assert.deepEqual(await buildWell(root), before);
    assert.deepEqual(
      (await readdir(root)).filter((name) => name.startsWith('.build')),
      [],
    );
  });
});

for (const [id, room] of [
  ['C02 a full disk while pages are made', 150_000],
  ['C03 a full disk while the search index is written', 900_000],
] as const) {
  test(`${id} leaves the old portal, and says so`, async (context) => {
    await onSmallDisk(context, '120m', async (root) => {
      await makeSmallPortal(root);
      const before = await buildWell(root);
      const { bavail, bsize } = await statfs(root);
      await writeFile(join(root, 'filler'), Buffer.alloc(bavail * bsize - room, 1));
      const { code, output } = await runCommand(root, ['build']);
      assert.equal(code, 1, output);
      assert.match(output, /ENOSPC|no space/iu);
      await still(root, before);
    });
  });
}

test('C04 caches that were cut off, emptied or altered change nothing', async () => {
  await inFolder(async (root) => {
    await makeSmallPortal(root);
    const before = await buildWell(root);
    const store = globSync('{node_modules/.astro,.astro}/**/data-store.json', { cwd: root });
    assert.ok(store.length > 0, 'Astro keeps a store');
    for (const name of store) {
      const text = readFileSync(join(root, name), 'utf8');
      assert.ok(text.includes('đại biểu'), 'which holds the guides');
      await writeFile(join(root, name), text.replaceAll('đại biểu', 'đầu độc'));
    }
    const spoil = async (pattern: string) => {
      const names = globSync(pattern, { cwd: root }).sort();
      assert.ok(names.length > 2, pattern);
      for (const [index, name] of names.entries()) {
        const bytes = await readFile(join(root, name));
        const altered = Buffer.concat([bytes.subarray(0, -8), Buffer.alloc(8, 'x')]);
        const spoilt = [Buffer.alloc(0), bytes.subarray(0, bytes.length / 2), altered];
        await writeFile(join(root, name), spoilt[index % spoilt.length] ?? '');
      }
    };
    await buildWell(root);
    await spoil('.cache/kept/public/spare/hop/**/*.*');
    await spoil('.cache/{packs/*.bin,readings/*.bin,search/*/*/*/*}');
    assert.deepEqual(await buildWell(root), before, 'the portal it starts from');
    await spoil('dist/{hop,nam,h}/**/*.*');
    assert.deepEqual(await buildWell(root), before, 'the portal that is shown');
    await spoil('.cache/kept/public/*.json');
    assert.deepEqual(await buildWell(root), before, 'the records of both');
    const facts = globSync('.cache/attachments/*/*/*.json', { cwd: root }).sort();
    assert.ok(facts.length > 4);
    for (const [index, name] of facts.entries()) {
      const text = await readFile(join(root, name), 'utf8');
      const spoilt = ['', text.slice(0, text.length / 2), text.replace(/\d(?=\D*$)/u, '7'), '{}'];
      await writeFile(join(root, name), spoilt[index % spoilt.length] ?? '');
    }
    assert.deepEqual(await buildWell(root), before);
    for (const name of ['attachments', 'kept']) {
      await rm(join(root, '.cache', name), { recursive: true });
    }
    await rm(join(root, 'dist'), { recursive: true });
    assert.deepEqual(await buildWell(root), before, 'pages of files that only their meeting knows');
  });
});

test('C05 of two builds at once one is refused, and the portal is whole', async () => {
  await inFolder(async (root) => {
    await makeSmallPortal(root);
    const results = await Promise.all([startBuild(root).ended, startBuild(root).ended]);
    assert.deepEqual(results.map(({ code }) => code).sort(), [0, 1]);
    assert.match(results.map(({ output }) => output).join(''), /Đang có một lần dựng khác/u);
    const once = await fingerprints(join(root, 'dist'));
    assert.deepEqual(await buildWell(root), once);
  });
});

test('a portal the gate refuses leaves the old one, and what and where is said', async () => {
  await inFolder(async (root) => {
    await makeSmallPortal(root);
    const before = await buildWell(root);
    await put(root, 'public/thu.html', '<p style="color:red">[object Object]</p>');
    const { code, output } = await runCommand(root, ['build']);
    assert.equal(code, 1);
    assert.match(output, /\/thu\.html: có thuộc tính style ở <p>/u);
    assert.match(output, /\/thu\.html: có “\[object Object\]”/u);
    assert.match(output, /trang cũ trong dist\/ vẫn như trước/u);
    await still(root, before);
  });
});
