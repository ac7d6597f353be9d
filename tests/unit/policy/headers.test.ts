import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CONTENT_SECURITY_POLICY,
  META_SECURITY_POLICY,
  PDF_SECURITY_POLICY,
} from '../../../src/policy/content-security.ts';
import {
  HEADERS,
  IMMUTABLE_PATTERNS,
  STRICT_TRANSPORT_SECURITY,
} from '../../../src/policy/headers.ts';
import { headersFile } from '../../../src/policy/headers-file.ts';
import { caddyConfig } from '../../../src/release/web/caddy.ts';
import { nginxConfig } from '../../../src/release/web/nginx.ts';

const SERVED = { live: '/srv/live', names: '/srv/names', host: '', listen: '80' };
const CONFIGURATIONS = {
  nginx: nginxConfig(SERVED),
  caddy: caddyConfig(SERVED),
  _headers: headersFile('/'),
};

for (const [name, text] of Object.entries(CONFIGURATIONS)) {
  test(`${name} says what the one table says`, () => {
    const said = text.replaceAll('\\"', '"');
    for (const value of [CONTENT_SECURITY_POLICY, STRICT_TRANSPORT_SECURITY]) {
      assert.ok(said.includes(value), value);
    }
    for (const [header, value] of Object.entries(HEADERS)) {
      assert.match(said, new RegExp(`${header}:? "?${value.replace(/[()]/gu, '\\$&')}`, 'u'));
    }
  });
}

test('no nginx location has headers of its own, which would throw away all the others', () => {
  const locations = CONFIGURATIONS.nginx.slice(CONFIGURATIONS.nginx.indexOf('location / '));
  assert.doesNotMatch(locations, /add_header/u);
});

/** Rules of one request add to each other, so a PDF must meet no rule with the pages' policy. */
test('_headers gives the pages’ policy to pages and programs, never to documents', () => {
  const rules = headersFile('/cong')
    .split('\n\n')
    .filter((rule) => rule.includes('Content-Security-Policy'))
    .map((rule) => rule.split('\n')[0] ?? '')
    .map((path) => new RegExp(`^${path.replace(/:\w+/gu, '[^/]+').replace(/\*$/u, '.*')}$`, 'u'));
  const covered = (address: string) => rules.some((rule) => rule.test(`/cong${address}`));
  for (const page of [
    '/',
    '/hop/a/',
    '/hop/a/in/chu-lon/',
    '/hop/a/tai-lieu/b-pdf/',
    '/h/260317/',
    '/nam/2021/',
    '/tim-kiem/',
    '/tim-kiem/du-lieu/pagefind.js',
    '/gioi-thieu/giay-phep/',
    '/ngoai-tuyen/',
    '/sw.js',
    '/_astro/a.js',
  ]) {
    assert.ok(covered(page), page);
  }
  for (const file of ['/hop/a/tai-lieu/b.pdf', '/hop/a/bo-tai-lieu.pdf']) {
    assert.ok(!covered(file), file);
  }
});

test('pages leave out what browsers only take from a server', () => {
  assert.doesNotMatch(META_SECURITY_POLICY, /frame-ancestors/u);
  assert.ok(CONTENT_SECURITY_POLICY.includes(PDF_SECURITY_POLICY));
  assert.doesNotMatch(
    CONTENT_SECURITY_POLICY,
    /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|\*|data:/u,
  );
});

test('only addresses with a hash may be kept for ever', () => {
  const kept = (address: string) =>
    IMMUTABLE_PATTERNS.some((one) => new RegExp(one, 'u').test(address));
  assert.ok(kept('/_astro/style.abc.css'));
  assert.ok(kept('/tim-kiem/du-lieu/2020-2021-a65f8820/index/1.bin'));
  for (const address of [
    '/tim-kiem/du-lieu/start.bin',
    '/tim-kiem/',
    '/hop/a/tai-lieu/b.pdf',
    '/',
  ]) {
    assert.ok(!kept(address), address);
  }
});

/**
 * The rules of the MDN HTTP Observatory that depend on what we send (scoring of 2024: base 100; bonuses count from 90):
 * a policy from `default-src 'none'` without `unsafe-*` +10, frames by policy +5, a private referrer +5, CORP +10.
 */
test('the headers earn the bonuses of the MDN HTTP Observatory: 130, A+', () => {
  const policy = new Map(
    CONTENT_SECURITY_POLICY.split('; ').map((part): [string, string] => {
      const [name = '', ...values] = part.split(' ');
      return [name, values.join(' ')];
    }),
  );
  const bonuses = [
    policy.get('default-src') === "'none'" && !/'unsafe-/u.test(CONTENT_SECURITY_POLICY) ? 10 : 0,
    policy.get('frame-ancestors') === "'none'" ? 5 : 0,
    /^(?:no-referrer|same-origin|strict-origin(?:-when-cross-origin)?)$/u.test(
      HEADERS['Referrer-Policy'],
    )
      ? 5
      : 0,
    HEADERS['Cross-Origin-Resource-Policy'] === 'same-origin' ? 10 : 0,
  ];
  const [, seconds] = /max-age=(\d+)/u.exec(STRICT_TRANSPORT_SECURITY) ?? [];
  assert.ok(Number(seconds) >= 15_768_000, 'six months, below which points are lost');
  assert.equal(HEADERS['X-Content-Type-Options'], 'nosniff');
  assert.equal(100 + bonuses.reduce((sum, points) => sum + points, 0), 130);
});
