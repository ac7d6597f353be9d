/** Serves a folder, another one whenever it is exchanged, with the headers a portal is to be sent with: what the web servers' configurations are made from. */
import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { EDITOR } from '../../src/meetings/urls.ts';
import {
  CONTENT_SECURITY_POLICY,
  EDITOR_SECURITY_POLICY,
  PDF_SECURITY_POLICY,
} from '../../src/policy/content-security.ts';
import { EDITOR_OPENER_POLICY, HEADERS, OPENER_POLICY, TYPES } from '../../src/policy/headers.ts';

/** A page that does everything the policy forbids. */
export const FORBIDDEN = '/cam/';
const FORBIDDEN_PAGE = `<!doctype html><title>x</title><style>b{color:red}</style><b style="color:red">x</b>
<script>window.ran = true</script><img src="https://elsewhere.example/a.png" alt="">`;

export async function servePolicy(folder: () => string): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    const address = decodeURIComponent(pathname).replace(/\/$/u, '/index.html');
    const send = (status: number, name: string, body: string | Buffer) => {
      response.writeHead(status, {
        ...HEADERS,
        'Content-Security-Policy': policyOf(name),
        'Cross-Origin-Opener-Policy': name.startsWith(EDITOR)
          ? EDITOR_OPENER_POLICY
          : OPENER_POLICY,
        'Content-Type': TYPES[extname(name).slice(1)] ?? 'application/octet-stream',
      });
      response.end(body);
    };
    if (pathname === FORBIDDEN) {
      send(200, 'a.html', FORBIDDEN_PAGE);
      return;
    }
    readFile(join(folder(), address)).then(
      (body) => {
        send(200, address, body);
      },
      async () => {
        // The folder may be gone while a page that is being closed still asks.
        send(404, '404.html', await readFile(join(folder(), '404.html')).catch(() => ''));
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, server };
}

function policyOf(name: string): string {
  if (name.endsWith('.pdf')) return PDF_SECURITY_POLICY;
  return name.startsWith(EDITOR) ? EDITOR_SECURITY_POLICY : CONTENT_SECURITY_POLICY;
}
