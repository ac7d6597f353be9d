import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { asciiFileName } from '../../src/text/file-name.ts';
import { textsOf } from './html.ts';
import { documentFiles, sites } from './site.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const MANIFEST_LINE = /^([0-9a-f]{64}) {2}(.+)$/u;

function manifest(text: string): Map<string, string> {
  const lines = text.trimEnd().split('\n');
  return new Map(
    lines.map((line) => {
      const [, hash = '', name = ''] = MANIFEST_LINE.exec(line) ?? [];
      assert.ok(name, line);
      return [name, hash];
    }),
  );
}

for (const { name, dist, root, pages } of await sites()) {
  const sources = globSync('content/meetings/*/*/attachments/*', { cwd: root }).map((file) => {
    const [, , , id = '', , onDisk = ''] = file.replaceAll('\\', '/').split('/');
    return { id, file: join(root, file), target: `hop/${id}/tai-lieu/${asciiFileName(onDisk)}` };
  });
  const ids = [...new Set(sources.map(({ id }) => id))];

  test(`${name}: every download is the office's file, byte for byte`, () => {
    assert.ok(sources.length > 10);
    for (const { file, target } of sources) {
      const path = join(dist, target);
      assert.ok(existsSync(path), target);
      assert.equal(sha256(readFileSync(path)), sha256(readFileSync(file)), target);
    }
  });

  test(`${name}: nothing is published that the office did not put there`, () => {
    const published = documentFiles(dist);
    assert.deepEqual(published.sort(), sources.map(({ target }) => target).sort());
  });

  test(`${name}: SHA256SUMS verifies every version of every document`, () => {
    for (const id of ids) {
      const folder = join(dist, 'hop', id);
      const sums = manifest(readFileSync(join(folder, 'SHA256SUMS'), 'utf8'));
      assert.equal(sums.size, sources.filter((source) => source.id === id).length, id);
      for (const [file, hash] of sums) {
        assert.equal(sha256(readFileSync(join(folder, file))), hash, `${id} ${file}`);
      }
    }
  });

  test(`${name}: the ZIP is what its own list of checksums says, and as big as the page says`, () => {
    for (const id of ids) {
      const bytes = readFileSync(join(dist, 'hop', id, 'tat-ca.zip'));
      const files = unzipSync(bytes);
      const sums = manifest(strFromU8(files['SHA256SUMS'] ?? new Uint8Array()));
      const inside = Object.keys(files).filter((file) => file !== 'SHA256SUMS');
      assert.deepEqual([...sums.keys()], inside, id);
      for (const [file, hash] of sums) {
        assert.equal(sha256(files[file] ?? new Uint8Array()), hash, `${id} ${file}`);
        assert.equal(file, file.normalize('NFC'));
      }
      const page = pages.find(({ url }) => url === `/hop/${id}/`);
      const [link] = textsOf(page?.tags ?? [], 'a', ({ attributes }) =>
        (attributes.get('href') ?? '').endsWith(`/${id}/tat-ca.zip`),
      );
      const own = inside.filter((file) => file !== 'index.html');
      assert.match(link?.text ?? '', new RegExp(`${own.length} tệp`, 'u'), id);
    }
  });

  test(`${name}: the name a file is saved under is its own on the page`, () => {
    for (const { url, tags } of pages.filter((page) => /^\/hop\/[^/]+\/$/u.test(page.url))) {
      const names = new Map<string, string>();
      for (const { attributes } of tags) {
        const [target, saved] = [attributes.get('href'), attributes.get('download')];
        if (!target || saved === undefined) continue;
        assert.ok(saved.length > 4 && saved === basename(saved), `${url} ${saved}`);
        const other = names.get(saved.toLowerCase());
        assert.ok(other === undefined || other === target, `${url}: ${saved} twice`);
        names.set(saved.toLowerCase(), target);
      }
    }
  });
}
