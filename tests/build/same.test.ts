import assert from 'node:assert/strict';
import { symlink, utimes } from 'node:fs/promises';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { inFolder } from '../fixtures/content.ts';
import { fingerprints } from '../fixtures/fingerprint.ts';
import { builtPortal } from '../fixtures/portal/built.ts';
import { makeProject, runCommand } from '../fixtures/portal/project.ts';
import { siteAt } from './site.ts';

test('two builds are the same byte for byte, in another folder, zone, language and with other file times', async () => {
  await inFolder(async (folder) => {
    await makeProject(folder);
    for (const file of globSync('content/**/*.*', { cwd: folder })) {
      await utimes(join(folder, file), 1e9, 1e9);
    }
    const { code, output } = await runCommand(folder, ['build'], {
      TZ: 'America/Los_Angeles',
      LANG: 'de_DE.UTF-8',
    });
    assert.equal(code, 0, output);
    const [here, there] = [
      await fingerprints(await builtPortal()),
      await fingerprints(join(folder, 'dist')),
    ];
    const names = new Set([...here.keys(), ...there.keys()]);
    const different = [...names].filter((name) => here.get(name) !== there.get(name));
    assert.deepEqual(different, []);
    assert.ok(names.size > 50);
  });
});

test('the portal works below a path', async () => {
  await inFolder(async (folder) => {
    await makeProject(folder);
    await symlink(join(dirname(await builtPortal()), '.cache'), join(folder, '.cache'), 'junction');
    const { code, output } = await runCommand(folder, ['build'], {
      PORTAL_URL: 'https://x.example/hop',
    });
    assert.equal(code, 0, output);
    const { dist, pages } = siteAt('below a path', join(folder, 'dist'));
    const dead: string[] = [];
    for (const { url, tags } of pages) {
      for (const { name, attributes } of tags) {
        const target = attributes.get('href') ?? attributes.get('src') ?? attributes.get('action');
        if (target === undefined || /^(?:#|mailto:|tel:)/u.test(target)) continue;
        if (attributes.get('rel') === 'canonical') {
          assert.ok(target.startsWith('https://x.example/hop/'), target);
          continue;
        }
        if (/^https?:/u.test(target)) continue;
        const path = decodeURIComponent(new URL(target, `http://x/hop${url}`).pathname);
        const file = join(
          dist,
          path.replace(/^\/hop(?=\/)/u, ''),
          path.endsWith('/') ? 'index.html' : '',
        );
        if (!path.startsWith('/hop/') || !isFile(file)) dead.push(`${url} <${name}> ${target}`);
      }
    }
    assert.deepEqual(dead, []);
    assert.ok(pages.length > 10);
  });
});

function isFile(path: string): boolean {
  try {
    return readFileSync(path).length >= 0;
  } catch {
    return false;
  }
}
