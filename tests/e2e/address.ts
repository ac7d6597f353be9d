/** Where the browser finds the portals: ports that are free, the same for all processes of one run. */
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

process.env['PORTAL_TEST_PORT'] ??= String(await freePort());
process.env['PORTAL_SAMPLE_PORT'] ??= String(await freePort());

/** The invented portal, with meetings in every state. */
export const PORT = Number(process.env['PORTAL_TEST_PORT']);
export const ADDRESS = `http://localhost:${PORT}`;

/** The sample content of the repository, as `npm test` built it. */
export const SAMPLE_PORT = Number(process.env['PORTAL_SAMPLE_PORT']);
export const SAMPLE = `http://localhost:${SAMPLE_PORT}`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
