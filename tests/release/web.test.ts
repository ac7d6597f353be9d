import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import {
  CONTENT_SECURITY_POLICY,
  EDITOR_SECURITY_POLICY,
  PDF_SECURITY_POLICY,
} from '../../src/policy/content-security.ts';
import {
  CACHE_IMMUTABLE,
  CACHE_REVALIDATE,
  EDITOR_OPENER_POLICY,
  HEADERS,
  OPENER_POLICY,
  STRICT_TRANSPORT_SECURITY,
} from '../../src/policy/headers.ts';
import { observatory } from '../fixtures/observatory.ts';
import { needs, startPortal, startWeb } from './support.ts';

interface Answer {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  bytes: Buffer;
}

/** As it comes over the wire: fetch would decompress. */
function get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({
          status: response.statusCode,
          headers: response.headers,
          bytes: Buffer.concat(parts),
        });
      });
      response.on('error', reject);
    });
    sent.on('error', reject).end();
  });
}

const LARGE = Buffer.from(Array.from({ length: 200_000 }, (_, index) => index % 251));

for (const kind of ['nginx', 'caddy'] as const) {
  test(`${kind} serves a release as the one table says`, async (context) => {
    if (!needs(context, 'git', 'flock', kind)) return;
    const portal = await startPortal(context);
    await portal.push({
      'files/bao-cao.pdf': LARGE,
      'files/bao-cao.docx': 'docx',
      'files/so-do.png': 'png',
      gone: 'x',
    });
    const { url } = await startWeb(context, portal, kind);
    const answer = (path: string, headers?: Record<string, string>) =>
      get(`${url}${path}`, headers);

    await context.test('every answer carries the headers, errors too', async () => {
      for (const path of [
        '/',
        '/hop/a/',
        '/release.json',
        '/_astro/style.abc123.css',
        '/khong-co',
        '/hop/a/tai-lieu/gone.docx',
        '/hop/a/tai-lieu/bao-cao.docx',
      ]) {
        const { headers } = await answer(path);
        assert.equal(headers['content-security-policy'], CONTENT_SECURITY_POLICY, path);
        assert.equal(headers['cross-origin-opener-policy'], OPENER_POLICY, path);
        for (const [name, value] of Object.entries(HEADERS)) {
          assert.equal(headers[name.toLowerCase()], value, `${path} ${name}`);
        }
        assert.doesNotMatch(String(headers['server'] ?? ''), /\d/u, path);
      }
      const pdf = await answer('/hop/a/tai-lieu/bao-cao.pdf');
      assert.equal(pdf.headers['content-security-policy'], PDF_SECURITY_POLICY);
      const editor = await answer('/quan-tri/');
      assert.equal(editor.status, 200);
      assert.equal(editor.headers['content-security-policy'], EDITOR_SECURITY_POLICY);
      assert.equal(editor.headers['cross-origin-opener-policy'], EDITOR_OPENER_POLICY);
    });

    await context.test('over HTTPS they earn the highest grade there is', async () => {
      const { headers, bytes } = await answer('/');
      assert.equal(headers['strict-transport-security'], undefined, 'never over plain HTTP');
      const sent = { 'strict-transport-security': STRICT_TRANSPORT_SECURITY };
      for (const [name, value] of Object.entries(headers)) {
        if (typeof value === 'string') Object.assign(sent, { [name]: value });
      }
      const { score, points } = observatory(sent, bytes.toString());
      assert.equal(score, 140, JSON.stringify(points));
    });

    await context.test('types and caching', async () => {
      for (const [path, type, cache] of [
        ['/', 'text/html; charset=utf-8', CACHE_REVALIDATE],
        ['/release.json', 'application/json', CACHE_REVALIDATE],
        ['/_astro/style.abc123.css', 'text/css; charset=utf-8', CACHE_IMMUTABLE],
        ['/hop/a/tai-lieu/bao-cao.pdf', 'application/pdf', CACHE_REVALIDATE],
        [
          '/hop/a/tai-lieu/bao-cao.docx',
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          CACHE_REVALIDATE,
        ],
      ] as const) {
        const { status, headers } = await answer(path);
        assert.equal(status, 200, path);
        assert.equal(headers['content-type'], type, path);
        assert.equal(headers['cache-control'], cache, path);
      }
      const first = await answer('/');
      const again = await answer('/', { 'If-None-Match': String(first.headers['etag']) });
      assert.equal(again.status, 304);
    });

    await context.test('names of documents in Vietnamese, none on errors', async () => {
      const name = (file: string) =>
        `filename=${file}; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20%28${file}%29`;
      for (const [file, disposition] of [
        ['bao-cao.docx', 'attachment'],
        ['so-do.png', 'attachment'],
        ['bao-cao.pdf', 'inline'],
      ] as const) {
        const { headers } = await answer(`/hop/a/tai-lieu/${file}`);
        assert.equal(headers['content-disposition'], `${disposition}; ${name(file)}`);
      }
      for (const path of ['/hop/a/tai-lieu/missing.docx', '/hop/a/tai-lieu/gone.docx', '/']) {
        assert.equal((await answer(path)).headers['content-disposition'], undefined, path);
      }
    });

    await context.test(
      'what is not there is 404, what was withdrawn 410, each with its page',
      async () => {
        for (const path of [
          '/khong-co',
          '/hop/a/tai-lieu/missing.docx',
          '/../etc/passwd',
          '/.git/config',
        ]) {
          const { status, headers, bytes } = await answer(path);
          assert.equal(status, 404, path);
          assert.equal(headers['content-type'], 'text/html; charset=utf-8', path);
          assert.match(bytes.toString(), /Không có trang này/u);
        }
        const gone = await answer('/hop/a/tai-lieu/gone.docx');
        assert.equal(gone.status, 410);
        assert.match(gone.bytes.toString(), /Đã rút/u);
        assert.equal(gone.headers['content-type'], 'text/html; charset=utf-8');
        const meeting = await answer('/hop/rut/');
        assert.equal(meeting.status, 410);
        assert.match(meeting.bytes.toString(), /Cuộc họp đã được rút/u);
        assert.equal(meeting.headers['content-security-policy'], CONTENT_SECURITY_POLICY);
        const page = await answer('/hop/a/');
        assert.equal(page.status, 200);
      },
    );

    await context.test('text goes out compressed beforehand', async () => {
      const plain = await answer('/');
      for (const encoding of ['br', 'gzip']) {
        const { headers, bytes } = await answer('/', { 'Accept-Encoding': encoding });
        assert.equal(headers['content-encoding'], encoding);
        assert.equal(headers['content-type'], 'text/html; charset=utf-8');
        assert.match(String(headers['vary']), /Accept-Encoding/u);
        assert.ok(bytes.length < plain.bytes.length / 4);
      }
      const pdf = await answer('/hop/a/tai-lieu/bao-cao.pdf', { 'Accept-Encoding': 'br, gzip' });
      assert.equal(pdf.headers['content-encoding'], undefined);
    });

    await context.test('a download that was cut off goes on after the next release', async () => {
      const path = '/hop/a/tai-lieu/bao-cao.pdf';
      const before = await answer(path, { Range: 'bytes=0-99999' });
      assert.equal(before.status, 206);
      await portal.push({ 'mark.txt': 'next' });
      const rest = await answer(path, {
        Range: 'bytes=100000-',
        'If-Range': String(before.headers['etag']),
      });
      assert.equal(rest.status, 206);
      assert.deepEqual(Buffer.concat([before.bytes, rest.bytes]), LARGE);
    });

    await context.test('a changed file of the same size is new to everybody', async () => {
      const path = '/hop/a/tai-lieu/bao-cao.docx';
      const before = await answer(path);
      await portal.push({ 'files/bao-cao.docx': 'DOCX' });
      const after = await answer(path, { 'If-None-Match': String(before.headers['etag']) });
      assert.equal(after.status, 200);
      assert.equal(after.bytes.toString(), 'DOCX');
    });
  });
}
