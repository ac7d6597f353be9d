/**
 * npm run bench -- serve [--dist dist] [--connections 3000] [--seconds 10]
 * A built portal behind nginx and Caddy with the configurations the portal writes, asked for one meeting's page by wrk
 * from the same machine: requests, errors, CPU of the server a request.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { caddyConfig, caddyNames } from '../../src/release/web/caddy.ts';
import { nginxConfig, nginxNames } from '../../src/release/web/nginx.ts';
import type { ServedPortal } from '../../src/release/web/served-portal.ts';
import { program } from '../release/support.ts';
import { cpuOfFamily } from './build/measure.ts';

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      dist: { type: 'string', default: 'dist' },
      connections: { type: 'string', default: '3000' },
      seconds: { type: 'string', default: '10' },
    },
  });
  const dist = resolve(values.dist);
  const [page] = globSync('hop/*/index.html', { cwd: dist });
  if (!page || !program('wrk')) {
    console.error('Cần wrk và một trang đã dựng (npm run build).');
    return 1;
  }
  const html = await readFile(join(dist, page));
  const folder = await mkdtemp(join(tmpdir(), 'bench-serve-'));
  const written = [join(dist, `${page}.br`), join(dist, `${page}.gz`)];
  await writeFile(written[0] ?? '', brotliCompressSync(html));
  await writeFile(written[1] ?? '', gzipSync(html));
  try {
    for (const kind of ['nginx', 'caddy'] as const) {
      if (!program(kind)) continue;
      const port = await freePort();
      const portal = {
        live: dist,
        names: join(folder, 'names'),
        host: '',
        listen: `127.0.0.1:${port}`,
      };
      const load = [
        '-t2',
        '--timeout',
        '30s',
        `-c${values.connections}`,
        `-d${values.seconds}s`,
        '-H',
      ];
      const url = `http://127.0.0.1:${port}/${dirname(page)}/`;
      console.log(
        `${kind}: ${await ask(kind, portal, folder, [...load, 'Accept-Encoding: br', url])}`,
      );
    }
  } finally {
    for (const path of written) await rm(path, { force: true });
    await rm(folder, { recursive: true, force: true });
  }
  return 0;
}

async function ask(
  kind: 'nginx' | 'caddy',
  portal: ServedPortal,
  folder: string,
  load: readonly string[],
): Promise<string> {
  await writeFile(portal.names, kind === 'nginx' ? nginxNames([]) : caddyNames([]));
  const server = spawn(program(kind) ?? kind, await argumentsOf(kind, portal, folder), {
    stdio: 'ignore',
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  try {
    await answering(load.at(-1) ?? '');
    const before = cpuOfFamily(server.pid ?? 0);
    const said = execFileSync(program('wrk') ?? 'wrk', load, { encoding: 'utf8' });
    const cpu = cpuOfFamily(server.pid ?? 0) - before;
    const requests = Number(/(\d+) requests in/u.exec(said)?.[1]);
    const errors = /(?:Socket errors|Non-2xx)[^\n]*/gu;
    const each = ((cpu / requests) * 1e6).toFixed(0);
    return `${requests} requests, ${each} µs of CPU each; ${said.match(errors)?.join('; ') ?? 'no error'}`;
  } finally {
    server.kill();
    await once(server, 'close');
  }
}

async function argumentsOf(
  kind: 'nginx' | 'caddy',
  portal: ServedPortal,
  folder: string,
): Promise<string[]> {
  const config = join(folder, kind);
  if (kind === 'caddy') {
    await writeFile(config, `{\n\tadmin off\n\tauto_https off\n}\n${caddyConfig(portal)}`);
    return ['run', '--config', config, '--adapter', 'caddyfile'];
  }
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  await writeFile(
    config,
    `daemon off; worker_processes auto; worker_rlimit_nofile 16384; pid ${folder}/pid; error_log stderr;
${existsSync(BROTLI) ? `load_module ${BROTLI};` : ''}
events { worker_connections 8192; }
http { access_log off; ${temporary.join(' ')}
${nginxConfig(portal)}
}`,
  );
  return ['-c', config, ...(process.getuid?.() === 0 ? ['-g', 'user root;'] : [])];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolved) => setTimeout(resolved, 100));
  }
  throw new Error(`${url} does not answer`);
}
