/** Where the invented portal is served while the browser looks at it: a port that is free, the same for all processes. */
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

process.env['PORTAL_TEST_PORT'] ??= String(await freePort());

export const PORT = Number(process.env['PORTAL_TEST_PORT']);
export const ADDRESS = `http://localhost:${PORT}`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
