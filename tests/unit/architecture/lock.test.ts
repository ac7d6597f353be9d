import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';

interface Package {
  version?: string;
  integrity?: string;
  resolved?: string;
  license?: string;
  hasInstallScript?: boolean;
  link?: boolean;
}

const ROOT = resolve(import.meta.dirname, '../../..');
const read = (name: string): unknown => JSON.parse(readFileSync(resolve(ROOT, name), 'utf8'));
const lock = read('package-lock.json') as { packages: Record<string, Package> };
const manifest = read('package.json') as Record<string, Record<string, string> | undefined>;
const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, entry]) => ({ path, name: path.replace(/^.*node_modules\//u, ''), ...entry }));

/** Licences under which an office may use, change and pass on the portal without asking anybody. */
const LICENCES = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** libvips, a library that sharp loads at run time and that can be exchanged, as its licence asks. */
const LGPL_LIBRARIES = /^@img\/sharp-(?:libvips-|win32-|wasm32$)/u;

/** They want to run something when installed; `ignore-scripts` keeps them from it, and all works without. */
const INSTALL_SCRIPTS = ['esbuild', 'tesseract.js'];

const names = (found: { name: string }[]) => [...new Set(found.map(({ name }) => name))].sort();

test('every package is known by its SHA-512 and comes from whichever registry the office uses', () => {
  assert.ok(packages.length > 100);
  assert.deepEqual(
    names(packages.filter(({ integrity }) => !integrity?.startsWith('sha512-'))),
    [],
  );
  assert.deepEqual(names(packages.filter(({ resolved }) => resolved !== undefined)), []);
  assert.deepEqual(names(packages.filter(({ link }) => link)), []);
});

test('versions are exact, none is fetched from git or an address', () => {
  const wanted = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((group) =>
    Object.entries(manifest[group] ?? {}),
  );
  const loose = wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version));
  assert.deepEqual(loose, []);
  const unlocked = wanted.filter(
    ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
  );
  assert.deepEqual(unlocked, []);
});

test('no package but the known ones asks for an install script', () => {
  assert.deepEqual(
    names(packages.filter(({ hasInstallScript }) => hasInstallScript)),
    INSTALL_SCRIPTS,
  );
});

test('every licence is one of the allowed', () => {
  const refused = packages.filter(({ name, license = '' }) => {
    const text = license.replace(/[()]/gu, '');
    if (LGPL_LIBRARIES.test(name)) {
      return text.split(' AND ').some((one) => !LICENCES.has(one) && one !== 'LGPL-3.0-or-later');
    }
    return !text
      .split(' OR ')
      .some((choice) => choice.split(' AND ').every((one) => LICENCES.has(one)));
  });
  assert.deepEqual(names(refused), []);
});
