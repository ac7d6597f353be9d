import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { EDITOR } from '../../src/meetings/urls.ts';
import { sites } from './site.ts';

interface Settings {
  editor?: { enabled: boolean };
}

for (const { name, dist, root, pages } of await sites()) {
  const settings = parse(readFileSync(join(root, 'content/site.yaml'), 'utf8')) as Settings;
  const folder = join(dist, EDITOR);

  test(`${name}: the editor is there when site.yaml asks for it, and not a file of it otherwise`, () => {
    assert.equal(existsSync(folder), settings.editor?.enabled === true);
  });

  test(`${name}: nothing a delegate loads is of the editor, or leads to it`, () => {
    const loaded = globSync('{_astro/**/*,sitemap*.xml,robots.txt}', { cwd: dist });
    assert.ok(pages.length > 10 && loaded.length > 5);
    const mentions = [
      ...pages.filter(({ html }) => html.includes(`"${EDITOR}`)).map(({ url }) => url),
      ...loaded.filter((file) =>
        /sveltia|quan-tri\//iu.test(readFileSync(join(dist, file), 'latin1')),
      ),
    ];
    assert.deepEqual(mentions, []);
  });

  if (!existsSync(folder)) continue;

  test(`${name}: the editor is complete in itself`, () => {
    const files = new Set(globSync('**/*.*', { cwd: folder }));
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    assert.match(html, /noindex/u);
    const script = readFileSync(join(folder, 'quan-tri.js'), 'utf8');
    const asked = [...script.matchAll(/["'`(](?:\.\/)?(assets\/[\w.-]+\.(?:js|woff2))["'`)]/gu)];
    assert.ok(asked.length >= 5);
    // Codecs of photos are left out: no field of the form takes a photo to pieces.
    const needed = asked.map(([, file = '']) => file).filter((file) => !/heic|marker/u.test(file));
    for (const file of needed) assert.ok(files.has(file), file);
    for (const elsewhere of ['unpkg.com', 'jsdelivr.net']) {
      assert.ok(!script.includes(elsewhere), elsewhere);
    }
  });
}
