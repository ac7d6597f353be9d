import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CONTENT_SECURITY_POLICY,
  EDITOR_SECURITY_POLICY,
  editorMetaPolicy,
  META_SECURITY_POLICY,
  PDF_SECURITY_POLICY,
} from '../../../src/policy/content-security.ts';
import {
  EDITOR_OPENER_POLICY,
  HEADERS,
  IMMUTABLE_PATTERNS,
  OPENER_POLICY,
  STRICT_TRANSPORT_SECURITY,
} from '../../../src/policy/headers.ts';
import { headersFile } from '../../../src/policy/headers-file.ts';
import { caddyConfig } from '../../../src/release/web/caddy.ts';
import { nginxConfig } from '../../../src/release/web/nginx.ts';
import { observatory, type Headers } from '../../fixtures/observatory.ts';

const SERVED = { live: '/srv/live', names: '/srv/names', host: '', listen: '80' };
const CONFIGURATIONS = {
  nginx: nginxConfig(SERVED),
  caddy: caddyConfig(SERVED),
  _headers: headersFile('/'),
};

for (const [name, text] of Object.entries(CONFIGURATIONS)) {
  test(`${name} says what the one table says`, () => {
    const said = text.replaceAll('\\"', '"');
    for (const value of [
      CONTENT_SECURITY_POLICY,
      STRICT_TRANSPORT_SECURITY,
      EDITOR_SECURITY_POLICY,
      OPENER_POLICY,
      EDITOR_OPENER_POLICY,
    ]) {
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

test('the office’s own portal is kept and listed by nobody, on any server', () => {
  const closed = { guard: { kind: 'accounts' }, accounts: '/srv/accounts' } as const;
  const configurations = [
    nginxConfig({ ...SERVED, closed }),
    caddyConfig({ ...SERVED, closed }),
    headersFile('/', true),
  ];
  for (const text of configurations) {
    assert.match(text, /Cache-Control:? "?private, no-store/u);
    assert.match(text, /X-Robots-Tag:? "?noindex, nofollow/u);
    assert.doesNotMatch(text, /^\s*(?:add_header|header @found) Cache-Control [${]/mu);
  }
  assert.doesNotMatch(headersFile('/', true), /immutable/u);
});

/** Rules of one request add to each other, so a PDF must meet no rule with the pages' policy. */
test('_headers gives the pages’ policy to pages and programs, never to documents', () => {
  const rules = headersFile('/cong')
    .split('\n\n')
    .filter((rule) => rule.includes(CONTENT_SECURITY_POLICY))
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
  for (const file of ['/hop/a/tai-lieu/b.pdf', '/hop/a/bo-tai-lieu.pdf', '/quan-tri/']) {
    assert.ok(!covered(file), file);
  }
});

test('everywhere the editor is sent with a policy and an opener of its own', () => {
  const { nginx, caddy, _headers } = CONFIGURATIONS;
  for (const value of [EDITOR_SECURITY_POLICY, EDITOR_OPENER_POLICY]) {
    assert.ok(nginx.includes(`"~^/quan-tri/" "${value}";`));
    assert.ok(caddy.includes(`~^/quan-tri/ "${value}"`));
  }
  const rules = _headers.split('\n\n').filter((rule) => /^\/(?:quan-tri\/)?\*\n/u.test(rule));
  assert.equal(rules.length, 2);
  const said = (name: string) => [...rules.join('\n').matchAll(new RegExp(`${name}: (.*)`, 'gu'))];
  // Rules of these hosts add to each other: a header that two of them give is none.
  assert.deepEqual(
    ['Content-Security-Policy', 'Cross-Origin-Opener-Policy'].map((name) =>
      said(name).map(([, value]) => value),
    ),
    [[EDITOR_SECURITY_POLICY], [EDITOR_OPENER_POLICY]],
  );
});

test('nobody but the portal and its git server is asked by the editor, and no text is run', () => {
  const server = 'https://git.example.gov.vn';
  for (const policy of [EDITOR_SECURITY_POLICY, editorMetaPolicy([server])]) {
    assert.match(policy, /script-src 'self';/u);
    assert.doesNotMatch(policy.replaceAll(server, ''), /unsafe-eval|https?:|\*/u);
  }
  assert.match(EDITOR_SECURITY_POLICY, /frame-ancestors 'none'/u);
  assert.doesNotMatch(EDITOR_SECURITY_POLICY, /connect-src|default-src/u);
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

const SENT: Headers = {
  ...HEADERS,
  'Cross-Origin-Opener-Policy': OPENER_POLICY,
  'Strict-Transport-Security': STRICT_TRANSPORT_SECURITY,
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
};

test('the MDN HTTP Observatory gives a page with these headers 140 points, A+', () => {
  const { score, points } = observatory(SENT, '<script type="module" src="/_astro/a.js"></script>');
  assert.equal(score, 140, JSON.stringify(points));
});

const policy = (from: string | RegExp, to: string): Headers => ({
  'Content-Security-Policy': CONTENT_SECURITY_POLICY.replace(from, to),
});

/** What each slip would cost; the points are those the Observatory's own programme gave for the same headers. */
const SLIPS: readonly [slip: string, headers: Headers, score: number][] = [
  ['no policy', policy(/.*/u, ''), 55],
  ['inline styles', policy("style-src 'self'", "style-src 'self' 'unsafe-inline'"), 130],
  ['inline scripts', policy("script-src 'self'", "script-src 'self' 'unsafe-inline'"), 80],
  ['eval', policy("'wasm-unsafe-eval'", "'unsafe-eval'"), 120],
  ['scripts from anywhere', policy("script-src 'self'", 'script-src https:'), 80],
  ['everything else from the own host', policy("default-src 'none'", "default-src 'self'"), 135],
  ['pictures without TLS', policy("img-src 'self'", 'img-src http://a.example'), 120],
  ['requests without TLS', policy("connect-src 'self'", 'connect-src http://a.example'), 80],
  ['a directive twice', policy("img-src 'self'", "img-src 'self'; img-src 'none'"), 55],
  ['frames', policy("; frame-ancestors 'none'", ''), 80],
  ['full addresses as referrers', { 'Referrer-Policy': 'unsafe-url' }, 130],
  ['no word on referrers', { 'Referrer-Policy': undefined }, 135],
  ['HTTPS for a moment', { 'Strict-Transport-Security': 'max-age=100' }, 130],
  ['no HSTS', { 'Strict-Transport-Security': undefined }, 80],
  ['guessed types', { 'X-Content-Type-Options': undefined }, 135],
  ['files for anybody', { 'Cross-Origin-Resource-Policy': 'cross-origin' }, 130],
  ['windows of others', { 'Cross-Origin-Opener-Policy': undefined }, 130],
  ['a misspelt word', { 'Cross-Origin-Opener-Policy': 'same-orign' }, 125],
];

for (const [slip, headers, score] of SLIPS) {
  test(`the MDN HTTP Observatory would see: ${slip}`, () => {
    assert.equal(observatory({ ...SENT, ...headers }).score, score);
  });
}

test('the MDN HTTP Observatory would see a script from elsewhere', () => {
  assert.equal(observatory(SENT, '<script src="//b.example/a.js"></script>').score, 50);
});
