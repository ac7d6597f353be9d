import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { initServer } from '../../src/release/deploy/init.ts';
import { git } from '../../src/release/git.ts';
import { CLOSED_HEADERS, HEADERS } from '../../src/policy/headers.ts';
import type { Guard } from '../../src/release/web/guard.ts';
import {
  commit,
  freePort,
  needs,
  program,
  ROOT,
  startPortal,
  startWeb,
  type Portal,
} from './support.ts';

const PASSWORD = 'mat-khau-thu';
const BASIC = `Basic ${Buffer.from(`van-thu:${PASSWORD}`).toString('base64')}`;
const TOKEN = 'Bearer phep-vao';
/** Stands in every page and file of the portal that is tested. */
const INSIDE = /CHUYEN-TRONG-NHA/u;

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

function get(port: number, path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<Answer>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    sent.on('error', reject).end();
  });
}

/** Line by line over the wire, as no well-behaved client would send it. */
async function raw(port: number, ...lines: string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`${lines.join('\r\n')}\r\nConnection: close\r\n\r\n`);
  let text = '';
  socket.setEncoding('utf8').on('data', (part: string) => (text += part));
  socket.setTimeout(5000, () => socket.destroy());
  await once(socket, 'close');
  return text;
}

/** Ways past a door that was forgotten somewhere; on a host that is closed as a whole there is none. */
const TRICKS: readonly (readonly [
  path: string,
  headers?: Record<string, string>,
  method?: string,
])[] = [
  ['//hop/a/'],
  ['/hop//a/'],
  ['/./hop/a/'],
  ['/khong-co/../hop/a/'],
  ['/%68op/a/'],
  ['/hop%2fa/'],
  ['/hop/a/..%2f..%2f'],
  ['/hop/a/index.html'],
  ['/hop/a;x=1/'],
  ['/hop/a/?dang-nhap=1'],
  ['/HOP/A/'],
  ['/404.html'],
  ['/.hoi-quyen'],
  ['/.well-known/x'],
  ['/robots.txt'],
  ['/hop/a/', { 'X-Original-URL': '/robots.txt', 'X-Rewrite-URL': '/robots.txt' }],
  ['/hop/a/', { 'X-Forwarded-Uri': '/robots.txt', 'X-Forwarded-For': '127.0.0.1' }],
  ['/hop/a/', { Authorization: 'Basic Og==' }],
  ['/hop/a/', { Authorization: `Basic ${Buffer.from('van-thu:sai').toString('base64')}` }],
  ['/hop/a/', { Range: 'bytes=0-10' }],
  ['/hop/a/', {}, 'HEAD'],
  ['/hop/a/', {}, 'OPTIONS'],
  ['/hop/a/', {}, 'POST'],
];

/** A program that is asked about each request, such as oauth2-proxy. */
async function startAsked(context: TestContext): Promise<Guard> {
  const server = createServer(({ headers, url }, response) => {
    response.writeHead(url === '/oauth2/auth' && headers.authorization === TOKEN ? 202 : 401).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { kind: 'asked', url: `http://127.0.0.1:${port}/oauth2/auth` };
}

async function addAccount(portal: Portal, kind: 'nginx' | 'caddy'): Promise<void> {
  const [command, ...args] =
    kind === 'nginx'
      ? ['openssl', 'passwd', '-6', PASSWORD]
      : [program('caddy') ?? '', 'hash-password', '--plaintext', PASSWORD];
  const { stdout } = spawnSync(command ?? '', args, { encoding: 'utf8' });
  const between = kind === 'nginx' ? ':' : ' ';
  await writeFile(portal.layout.accounts[kind], `van-thu${between}${stdout.trim()}\n`);
}

for (const kind of ['nginx', 'caddy'] as const) {
  for (const way of ['accounts', 'asked'] as const) {
    test(`${kind}, ${way}: the office's own portal answers nobody it does not know`, async (context) => {
      if (!needs(context, 'git', 'flock', 'openssl', kind)) return;
      const guard: Guard = way === 'accounts' ? { kind: 'accounts' } : await startAsked(context);
      const portal = await startPortal(context, undefined, guard);
      await portal.push({
        'mark.txt': 'CHUYEN-TRONG-NHA',
        'files/bao-cao.docx': 'CHUYEN-TRONG-NHA',
        gone: 'x',
      });
      assert.equal((await portal.live()).mark, 'CHUYEN-TRONG-NHA');
      if (way === 'accounts') await addAccount(portal, kind);
      await startWeb(context, portal, kind);
      const { port } = portal;
      const known = { Authorization: way === 'accounts' ? BASIC : TOKEN };

      const names = await readdir(portal.layout.live, { recursive: true, withFileTypes: true });
      const files = names
        .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/u.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name).slice(portal.layout.live.length));
      assert.ok(files.length > 6);
      for (const path of files) {
        const { status, text } = await get(port, path);
        assert.equal(status, 401, path);
        assert.doesNotMatch(text, INSIDE, path);
      }
      for (const [path, headers = {}, method] of TRICKS) {
        const { status, text, headers: answered } = await get(port, path, headers, method);
        assert.ok(status === 401 || status === 403, `${method ?? 'GET'} ${path}: ${status}`);
        assert.doesNotMatch(text, INSIDE, path);
        for (const [name, value] of Object.entries({ ...HEADERS, ...CLOSED_HEADERS })) {
          assert.equal(answered[name.toLowerCase()], value, `${path} ${name}`);
        }
      }
      // Under another name Caddy has no site at all, and says nothing.
      const elsewhere = await get(port, '/hop/a/', { Host: 'khac.example' });
      assert.ok(elsewhere.status === 401 || elsewhere.text === '');
      for (const lines of [
        ['GET http://127.0.0.1/hop/a/ HTTP/1.1', 'Host: 127.0.0.1'],
        ['GET /hop/a/ HTTP/1.0', 'Host: 127.0.0.1'],
        ['GET \\hop\\a\\ HTTP/1.1', 'Host: 127.0.0.1'],
        ['GET /hop/a/%00 HTTP/1.1', 'Host: 127.0.0.1'],
      ]) {
        const text = await raw(port, ...lines);
        assert.match(text, /^(?:HTTP\/1\.[01] 40[0-5]|$)/u, lines[0]);
        assert.doesNotMatch(text, INSIDE, lines[0]);
      }

      for (const path of [
        '/',
        '/hop/a/',
        '/release.json',
        '/hop/a/tai-lieu/bao-cao.docx',
        '/_astro/style.abc123.css',
      ]) {
        const { status, headers } = await get(port, path, known);
        assert.equal(status, 200, path);
        for (const [name, value] of Object.entries(CLOSED_HEADERS)) {
          assert.equal(headers[name.toLowerCase()], value, `${path} ${name}`);
        }
      }
      assert.equal((await get(port, '/khong-co', known)).status, 404);
      assert.equal((await get(port, '/hop/a/tai-lieu/gone.docx', known)).status, 410);
    });
  }

  test(`${kind}: a new closed portal lets nobody in`, async (context) => {
    if (!needs(context, 'git', 'flock', kind)) return;
    const portal = await startPortal(context, undefined, { kind: 'accounts' });
    await startWeb(context, portal, kind);
    for (const headers of [
      {},
      { Authorization: BASIC },
      { Authorization: `Basic ${btoa('khong-ai:')}` },
    ]) {
      assert.equal((await get(portal.port, '/', headers as Record<string, string>)).status, 401);
    }
  });
}

test('what was closed is not opened by preparing it again', async (context) => {
  if (!needs(context, 'git', 'flock')) return;
  const { layout } = await startPortal(context, undefined, { kind: 'accounts' });
  const options = { host: '', listen: String(await freePort()), user: 'portal', maxFileBytes: 1e6 };
  await assert.rejects(initServer(ROOT, layout.folder, options), /cổng internal/u);
});

test('a public portal takes no meeting of the office’s own, a closed one does', async (context) => {
  if (!needs(context, 'git', 'flock')) return;
  const path = '../content-internal/meetings/2026/2026-05-05-hop/index.md';
  const open = await startPortal(context);
  const { ok, stderr } = await open.push({ [path]: 'LƯU HÀNH NỘI BỘ\n' });
  assert.equal(ok, false);
  assert.match(stderr, /không nhận cuộc họp nội bộ/u);
  const closed = await startPortal(context, undefined, { kind: 'accounts' });
  await commit(closed.clone, { [path]: 'LƯU HÀNH NỘI BỘ\n' });
  const pushed = await git(closed.clone, ['push', 'origin', 'HEAD:main']);
  assert.ok(pushed.ok, pushed.stderr);
});
