import assert from 'node:assert/strict';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { storeRelease } from '../../../src/release/server/store-release.ts';

const root = mkdtempSync(join(tmpdir(), 'store-'));
after(() => {
  rmSync(root, { recursive: true });
});

const PAGE = '<!doctype html><p>Kính mời các đại biểu dự họp.</p>\n'.repeat(40);

/** Writes files as a build does: never over one that is there. */
function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    rmSync(path, { recursive: true, force: true });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** Everything below a folder: what it is, and for files which one, when and how long. */
function look(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => {
      const facts = lstatSync(join(folder, name));
      const { ino, size, mtimeMs } = facts;
      return facts.isFile() ? `${name} ${ino} ${size} ${mtimeMs}` : `${name} ${facts.mode}`;
    })
    .sort();
}

const BUILT = {
  'index.html': PAGE,
  'hop/a/index.html': `${PAGE}a`,
  'hop/a/tai-lieu/bao-cao.pdf': '%PDF-',
  'hop/a/tai-lieu/rut.docx/index.html': `${PAGE}rút`,
  'files.json': '[]',
};

/** A live release with a page that the build changes, and what an older one left. */
async function portal(name: string) {
  const at = (part: string) => join(root, name, part);
  write(at('built'), { ...BUILT, 'index.html': `${PAGE}before` });
  await storeRelease(at('built'), at('live'), undefined);
  write(at('built'), { 'index.html': PAGE });
  return { built: at('built'), live: at('live'), spare: at('spare'), fresh: at('fresh') };
}

type Folders = Awaited<ReturnType<typeof portal>>;

const SPARES: Readonly<Record<string, (folders: Folders) => void>> = {
  'a release of long ago'({ spare }) {
    write(spare, {
      'index.html': 'old',
      'hop/cu/index.html': 'old',
      'hop/a/index.html.br': 'old',
    });
  },
  'copies, one of them with other bytes'({ spare }) {
    write(spare, { ...BUILT, 'hop/a/tai-lieu/bao-cao.pdf': '%PDX-', 'index.html.gz': 'other' });
  },
  'empty folders'({ spare }) {
    mkdirSync(join(spare, 'hop/a/trong'), { recursive: true });
    mkdirSync(join(spare, 'trong/nua'), { recursive: true });
  },
  'a file where a folder comes, a folder where a file comes'({ spare }) {
    write(spare, { hop: 'file', 'index.html/index.html': 'folder', 'files.json/a/b': 'folder' });
  },
  'links out of it'({ spare, live }) {
    mkdirSync(spare, { recursive: true });
    symlinkSync(join(live, 'hop'), join(spare, 'hop'));
    symlinkSync(join(live, 'files.json'), join(spare, 'files.json'));
  },
  'twins of files that have none'({ spare }) {
    write(spare, {
      'files.json.br': 'x',
      'hop/a/tai-lieu/bao-cao.pdf.gz': 'x',
      'index.html.zst': 'x',
    });
  },
};

for (const [name, make] of Object.entries(SPARES)) {
  test(`a release made of ${name} is the same as one made of nothing`, async () => {
    const folders = await portal(name);
    const { built, live, spare, fresh } = folders;
    make(folders);
    const before = look(live);
    const made = await storeRelease(built, fresh, live);
    const again = await storeRelease(built, spare, live);
    assert.deepEqual(again, made);
    // The twins of a changed page are made for each: which file they are differs.
    const compare = (lines: string[]) =>
      lines.map((line) => line.replace(/^(index\.html\.(?:br|gz)) \d+/u, '$1'));
    assert.deepEqual(compare(look(spare)), compare(look(fresh)));
    assert.deepEqual(look(live), before);
  });
}

test('made of one that shares most with the release before it has the very files of that one', async () => {
  const { built, live, spare, fresh } = await portal('shared');
  await storeRelease(built, spare, live);
  write(built, { 'hop/moi/index.html': `${PAGE}mới` });
  await storeRelease(built, fresh, live);
  renameSync(fresh, `${fresh}-live`);
  const made = await storeRelease(built, spare, `${fresh}-live`);
  assert.equal(made.linked, made.files);
  assert.ok(existsSync(join(spare, 'hop/moi/index.html.br')));
  assert.deepEqual(look(spare), look(`${fresh}-live`));
  const links = (folder: string) => lstatSync(join(folder, 'hop/a/index.html')).nlink;
  assert.equal(links(spare), links(live));
});
