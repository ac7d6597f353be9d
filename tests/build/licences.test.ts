import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { sites } from './site.ts';

const ROOT = resolve(import.meta.dirname, '../..');

interface Lock {
  packages: Record<string, { version?: string; license?: string; dev?: boolean }>;
}

const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
const used = Object.entries(packages).flatMap(([path, { version, license, dev }]) =>
  path === '' || dev ? [] : [{ name: path.replace(/^.*node_modules\//u, ''), version, license }],
);

for (const { name: site, pages } of await sites()) {
  test(`${site}: every package a build takes is named with its version and licence`, () => {
    const html = pages.find(({ url }) => url === '/gioi-thieu/giay-phep/')?.html ?? '';
    const parts = new Map(
      html
        .split('<section')
        .slice(1)
        .map((part) => [
          /<h2[^>]*>([^<]*)</u.exec(part)?.[1] ?? '',
          part.replace(/<[^>]*>/gu, ' '),
        ]),
    );
    assert.ok(used.length > 100);
    const missing = used.filter(
      ({ name, version = '', license = '' }) =>
        !parts.get(license)?.replace(/\s+/gu, ' ').includes(` ${name} ${version} `),
    );
    assert.deepEqual(missing, []);
  });
}
