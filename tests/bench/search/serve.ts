import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** Strict on purpose: what the portal forbids must not be needed here. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'";
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  json: 'application/json',
};

/** Serves files from memory as a static host would: text packed, our own files as they are. */
export async function serve(
  files: ReadonlyMap<string, Uint8Array | string>,
): Promise<{ url: string; close(): void }> {
  const packed = new Map<string, Uint8Array>();
  const server = createServer((request, response) => {
    const path = decodeURI((request.url ?? '/').split('?')[0] ?? '/');
    const file = files.get(path);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[path.endsWith('/') ? 'html' : (path.split('.').at(-1) ?? '')];
    const body = type ? (packed.get(path) ?? gzipSync(file)) : file;
    if (type && typeof body !== 'string') packed.set(path, body);
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      'content-length': body.length,
      'content-security-policy': POLICY,
      'cache-control': 'public, max-age=600',
      ...(type ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
