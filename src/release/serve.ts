import { preview } from 'astro';

export interface Served {
  /** the address of the home page */
  url: string;
  stop: () => Promise<void>;
}

/** Serves the built `dist/` of `root` at `port`, as a web server would. Throws when the port is taken. */
export async function serve(root: string, port: number): Promise<Served> {
  const server = await preview({ root, server: { port }, logLevel: 'error' });
  const base = process.env['PORTAL_URL'] ? new URL(process.env['PORTAL_URL']).pathname : '/';
  return { url: `http://localhost:${server.port}${base}`, stop: () => server.stop() };
}
