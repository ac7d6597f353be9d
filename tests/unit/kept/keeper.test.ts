import assert from 'node:assert/strict';
import { existsSync, lstatSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { openKeeper } from '../../../src/kept/keeper.ts';
import { NO_LEDGER, readLedger } from '../../../src/kept/ledger.ts';
import { listAll, listBuilt, type Listed } from '../../../src/kept/listing.ts';
import { newTick } from '../../../src/kept/tick.ts';
import { placesOf, type Places } from '../../../src/kept/places.ts';
import { exchange, knownUnits, startFromSpare } from '../../../src/kept/workshop.ts';
import { takePlace } from '../../../src/release/take-place.ts';
import { inFolder, put } from '../../fixtures/content.ts';

const PROGRAM = 'p1';

/** What a build makes: a unit's name → its key and the text of its files. */
type Wanted = Readonly<Record<string, { key: string; files: Readonly<Record<string, string>> }>>;

/** A build that makes only what cannot be kept; returns the names of what it made. */
async function build(places: Places, wanted: Wanted, program = PROGRAM): Promise<string[]> {
  const begun = newTick(dirname(places.next));
  const before = startFromSpare(places, program);
  const keeper = openKeeper(places, before);
  const made: string[] = [];
  for (const [name, { key, files }] of Object.entries(wanted)) {
    if (keeper.keep(name, key)) continue;
    keeper.make({ name, key, urls: Object.keys(files) });
    made.push(name);
    for (const [url, text] of Object.entries(files)) await put(places.next, url, text);
  }
  keeper.finish();
  const { files: listed, folders } = listBuilt(places.next, keeper, before.start.folders, begun);
  const files = byAddress(listed);
  assert.deepEqual(files, byAddress(listAll(places.next)), 'as if every folder had been listed');
  const aside = `${places.next}-old`;
  await exchange(
    places,
    program,
    { units: keeper.units, files, folders },
    {
      swap: () => takePlace(places.next, { target: places.live, aside }),
      aside,
    },
  );
  await rm(join(places.next, '..'), { recursive: true, force: true });
  return made;
}

function byAddress(files: Iterable<Listed>): Map<string, Listed> {
  return new Map([...files].map((file) => [file.url, file]));
}

const unit = (key: string, ...urls: string[]) => ({
  key,
  files: Object.fromEntries(urls.map((url) => [url, `${url} of ${key}`])),
});

async function inProject(use: (places: Places) => Promise<void>): Promise<void> {
  await inFolder(async (root) => {
    await mkdir(join(root, '.cache'));
    await use(placesOf(root, 'public'));
  });
}

const live = ({ live: folder }: Places, url: string) => readFileSync(join(folder, url), 'utf8');

test('what is made of the same is made once, whatever the builds between', async () => {
  await inProject(async (places) => {
    const wanted: Wanted = { a: unit('1', '/a/x', '/a/y'), b: unit('1', '/b') };
    assert.deepEqual(await build(places, wanted), ['a', 'b']);
    const inode = lstatSync(join(places.live, '/a/x')).ino;
    for (let time = 0; time < 3; time += 1) assert.deepEqual(await build(places, wanted), []);
    assert.equal(lstatSync(join(places.live, '/a/x')).ino, inode);
    assert.equal(live(places, '/b'), '/b of 1');
  });
});

test('what is made of something else is made anew, and the portal that was shown stays what it was', async () => {
  await inProject(async (places) => {
    const other = { b: unit('1', '/b') };
    await build(places, { ...other, a: unit('1', '/a/x', '/a/gone') });
    await build(places, { ...other, a: unit('1', '/a/x', '/a/gone') });
    assert.deepEqual(await build(places, { ...other, a: unit('2', '/a/x') }), ['a']);
    assert.equal(live(places, '/a/x'), '/a/x of 2');
    assert.equal(existsSync(join(places.live, '/a/gone')), false);
    // Both portals had one file on the disk: writing over it would have changed both.
    assert.equal(readFileSync(join(places.spare, '/a/x'), 'utf8'), '/a/x of 1');
    // The portal before the last knows nothing of the change yet.
    assert.deepEqual(await build(places, { ...other, a: unit('2', '/a/x') }), []);
    assert.equal(live(places, '/a/x'), '/a/x of 2');
  });
});

test('what nobody asked for is gone, and so is what others put there', async () => {
  await inProject(async (places) => {
    const [a, b] = [unit('1', '/a'), unit('1', '/b')];
    await build(places, { a, b });
    await put(places.live, '/stranger', 'x');
    await build(places, { a, b });
    await build(places, { a });
    assert.equal(existsSync(join(places.live, '/b')), false);
    assert.equal(existsSync(join(places.live, '/stranger')), false);
    await build(places, { a });
    assert.equal(existsSync(join(places.live, '/b')), false);
  });
});

test('what others put into a folder that nobody changes is found at the next build', async () => {
  await inProject(async (places) => {
    const wanted: Wanted = { a: unit('1', '/a/b/x'), c: unit('1', '/c/x') };
    await build(places, wanted);
    await build(places, wanted);
    await build(places, wanted);
    await put(places.spare, '/a/b/stranger', 'x');
    await put(places.spare, '/c/new/folder/stranger', 'x');
    assert.deepEqual(await build(places, wanted), []);
    for (const url of ['/a/b/stranger', '/c/new/folder/stranger']) {
      assert.equal(existsSync(join(places.live, url)), false, url);
    }
    assert.equal(live(places, '/a/b/x'), '/a/b/x of 1');
  });
});

test('an address may pass from one unit to another', async () => {
  await inProject(async (places) => {
    await build(places, { a: unit('1', '/x'), b: unit('1', '/y') });
    await build(places, { a: unit('1', '/x'), b: unit('1', '/y') });
    assert.deepEqual(await build(places, { c: unit('9', '/x'), b: unit('1', '/y') }), ['c']);
    assert.equal(live(places, '/x'), '/x of 9');
    assert.equal(readFileSync(join(places.spare, '/x'), 'utf8'), '/x of 1');
  });
});

test('a file may become a folder, and a folder a file', async () => {
  await inProject(async (places) => {
    const [file, page] = ['/x.pdf', '/x.pdf/index.html'];
    for (const url of [file, file, page, page, file, page, file, file]) {
      await build(places, { [url]: unit('1', url), b: unit('1', '/b') });
      assert.equal(live(places, url), `${url} of 1`);
      assert.equal(live(places, '/b'), '/b of 1');
    }
  });
});

const SPOIL: Readonly<Record<string, (places: Places) => void>> = {
  'a file of the spare portal is another': ({ spare }) => {
    writeFileSync(join(spare, '/a'), 'other');
  },
  'a file of the shown portal is another': ({ live: folder }) => {
    writeFileSync(join(folder, '/a'), '/a of 7');
  },
  'a file of the spare portal is gone, and its folder looks as before': ({ spare }) => {
    const { atimeMs, mtimeMs } = lstatSync(spare);
    rmSync(join(spare, '/a'));
    utimesSync(spare, atimeMs / 1000, mtimeMs / 1000);
  },
  'a record was cut off': ({ spareLedger }) => {
    writeFileSync(spareLedger, readFileSync(spareLedger).subarray(0, -3));
  },
  'a record was altered': ({ liveLedger, spareLedger }) => {
    for (const path of [liveLedger, spareLedger]) {
      writeFileSync(path, readFileSync(path, 'utf8').replace('"1"', '"2"'));
    }
  },
};

for (const [what, spoil] of Object.entries(SPOIL)) {
  test(`${what}: the portal is right all the same`, async () => {
    await inProject(async (places) => {
      const wanted = { a: unit('1', '/a'), b: unit('1', '/b') };
      await build(places, wanted);
      await build(places, wanted);
      spoil(places);
      await build(places, wanted);
      assert.equal(live(places, '/a'), '/a of 1');
      assert.equal(live(places, '/b'), '/b of 1');
    });
  });
}

test('another program keeps nothing, and knows nothing of what was judged', async () => {
  await inProject(async (places) => {
    const wanted = { a: unit('1', '/a') };
    await build(places, wanted);
    await build(places, wanted);
    const known = knownUnits({ start: NO_LEDGER, live: readLedger(places.liveLedger, PROGRAM) });
    assert.deepEqual(known('a', '1'), ['/a']);
    assert.equal(known('a', '2'), undefined);
    assert.equal(readLedger(places.liveLedger, 'p2').units.size, 0);
    assert.deepEqual(await build(places, wanted, 'p2'), ['a']);
  });
});
