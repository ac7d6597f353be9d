/** A copy of the invented portal with a server of its own, under the portal's policy, which a test may change and stop. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { CONTENT_SECURITY_POLICY, PDF_SECURITY_POLICY } from '../../src/policy/content-security.ts';
import { HEADERS, TYPES } from '../../src/policy/headers.ts';
import { builtPortal } from '../fixtures/portal/built.ts';

export interface Copy {
  address: string;
  /** folder of the served files */
  dist: string;
  stop: () => Promise<void>;
  /** at the same address again */
  start: () => Promise<void>;
  remove: () => Promise<void>;
}

export async function serveCopy(): Promise<Copy> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-copy-'));
  const dist = join(folder, 'dist');
  await cp(await builtPortal(), dist, { recursive: true });
  let server: Server | undefined;
  let port = 0;
  const start = async () => {
    const made = createServer((request, response) => {
      const path = join(dist, decodeURI((request.url ?? '/').replace(/[?#].*$/u, '')));
      const file = path.endsWith('/') ? join(path, 'index.html') : path;
      if (!existsSync(file) || statSync(file).isDirectory()) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, {
        ...HEADERS,
        'Content-Security-Policy': file.endsWith('.pdf')
          ? PDF_SECURITY_POLICY
          : CONTENT_SECURITY_POLICY,
        'Content-Type': TYPES[extname(file).slice(1)] ?? 'application/octet-stream',
      });
      createReadStream(file).pipe(response);
    });
    await new Promise<void>((ready) => made.listen(port, 'localhost', ready));
    port = (made.address() as AddressInfo).port;
    server = made;
  };
  const stop = async () => {
    const running = server;
    server = undefined;
    running?.closeAllConnections();
    await new Promise<void>((done) => (running ? running.close(() => done()) : done()));
  };
  await start();
  return {
    address: `http://localhost:${port}`,
    dist,
    start,
    stop,
    async remove() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
