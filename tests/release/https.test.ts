import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type RequestOptions } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { connect } from 'node:tls';
import { STRICT_TRANSPORT_SECURITY } from '../../src/policy/headers.ts';
import { serverLayout } from '../../src/release/server/layout.ts';
import { nginxConfig } from '../../src/release/web/nginx.ts';
import { observatory, type Headers } from '../fixtures/observatory.ts';
import { freePort, needs, startWeb } from './support.ts';

const PAGE = '<!doctype html><script type="module" src="/_astro/a.js"></script>';

/** A certificate nobody but this test trusts. */
function selfSigned(folder: string): { key: string; certificate: string } {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const files = ['-keyout', key, '-out', certificate];
  const kind = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=localhost'];
  const { status, stderr } = spawnSync('openssl', ['req', ...kind, ...files], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return { key, certificate };
}

test('over real HTTPS nginx sends HSTS with every answer, and earns 140 points', async (context) => {
  if (!needs(context, 'nginx', 'openssl')) return;
  const layout = serverLayout(await mkdtemp(join(tmpdir(), 'portal-https-')));
  context.after(() => rm(layout.folder, { recursive: true, force: true }));
  const port = await freePort();
  const { key, certificate } = selfSigned(layout.folder);
  for (const folder of [layout.live, join(layout.folder, 'web')]) await mkdir(folder);
  for (const page of ['index.html', '404.html']) await writeFile(join(layout.live, page), PAGE);
  await writeFile(layout.names.nginx, '');
  const { live, names } = layout;
  const served = { live, names: names.nginx, host: '', listen: `127.0.0.1:${port} ssl http2` };
  await writeFile(
    join(layout.folder, 'web', 'nginx.conf'),
    `ssl_certificate ${certificate};\nssl_certificate_key ${key};\n${nginxConfig(served)}`,
  );
  await startWeb(context, { layout, port }, 'nginx');

  // As the guide to servers has it: one connection for all that a page needs.
  const socket = connect({ port, rejectUnauthorized: false, ALPNProtocols: ['h2', 'http/1.1'] });
  await once(socket, 'secureConnect');
  assert.equal(socket.alpnProtocol, 'h2');
  socket.destroy();

  for (const [path, status] of [
    ['/', 200],
    ['/khong-co', 404],
  ] as const) {
    const options: RequestOptions = { port, host: '127.0.0.1', path, rejectUnauthorized: false };
    const [answer] = (await once(request(options).end(), 'response')) as [IncomingMessage];
    answer.resume();
    assert.equal(answer.statusCode, status);
    assert.equal(answer.headers['strict-transport-security'], STRICT_TRANSPORT_SECURITY, path);
    const { score, points } = observatory(answer.headers as Headers, PAGE);
    assert.equal(score, 140, `${path} ${JSON.stringify(points)}`);
  }
});
