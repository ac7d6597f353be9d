/** A server folder with its repository, a clerk's clone, and web servers on the loopback; all of it gone at the end. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { TestContext } from 'node:test';
import { initServer } from '../../src/release/deploy/init.ts';
import { git, type GitResult } from '../../src/release/git.ts';
import type { Guard } from '../../src/release/web/guard.ts';
import type { ServerLayout } from '../../src/release/server/layout.ts';

export const ROOT = join(import.meta.dirname, '..', '..');

/** A test, or whatever else tidies up when it is over. */
export interface Cleanup {
  after: (ending: () => unknown) => void;
}

/** Where Debian keeps programs that are not in everybody's path. */
const PATHS = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];

/** The program, or undefined when this machine does not have it. */
export function program(name: string): string | undefined {
  return PATHS.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Skips a test, in words, when a program is missing and cannot be installed here. */
export function needs(context: TestContext, ...names: string[]): boolean {
  const missing = names.filter((name) => !program(name));
  if (missing.length === 0) return true;
  context.skip(
    `BỎ QUA: máy này không có ${missing.join(', ')} (apt-get install ${missing.join(' ')})`,
  );
  return false;
}

export interface Portal {
  layout: ServerLayout;
  /** a clerk's clone */
  clone: string;
  port: number;
  /** writes files into the clone's content/, commits, pushes */
  push(files: Record<string, string | Buffer | null>, ...args: string[]): Promise<GitResult>;
  /** runs bin/portal */
  portal(...args: string[]): { status: number | null; output: string };
  live(): Promise<{ commit: string; mark: string }>;
}

const IDENTITY = { GIT_AUTHOR_NAME: 'Văn thư', GIT_AUTHOR_EMAIL: 'vt@example.gov.vn' };
const ENVIRONMENT = {
  ...IDENTITY,
  GIT_COMMITTER_NAME: IDENTITY.GIT_AUTHOR_NAME,
  GIT_COMMITTER_EMAIL: IDENTITY.GIT_AUTHOR_EMAIL,
};

/** A server with the small project of tests/release/project, its first release live. `parent`: where to put it; `guard`: closed. */
export async function startPortal(
  context: TestContext,
  parent = tmpdir(),
  guard?: Guard,
): Promise<Portal> {
  const folder = await mkdtemp(join(parent, 'portal-'));
  const clone = await mkdtemp(join(tmpdir(), 'clone-'));
  context.after(async () => {
    for (const path of [folder, clone, `${clone}-2`]) {
      await rm(path, { recursive: true, force: true });
    }
  });
  const port = await freePort();
  const options = {
    host: '',
    listen: `127.0.0.1:${port}`,
    user: 'portal',
    maxFileBytes: 1_000_000,
    guard,
  };
  const layout = await initServer(ROOT, join(folder, 'server'), options);
  await cp(join(ROOT, 'tests', 'release', 'project'), clone, { recursive: true });
  await writeFile(join(clone, 'package-lock.json'), '{}');
  await writeFile(join(clone, '.gitattributes'), 'content/files/** -text\n');
  await git(clone, ['init', '--quiet', '--initial-branch=main']);
  await git(clone, ['remote', 'add', 'origin', layout.repository]);
  const portal = makePortal(layout, clone, port);
  await portal.push({ 'mark.txt': 'first' });
  return portal;
}

/** The same server with another clone. */
export async function secondClone({ layout, clone, port }: Portal): Promise<Portal> {
  const other = `${clone}-2`;
  await git(ROOT, ['clone', '--quiet', layout.repository, other]);
  return makePortal(layout, other, port);
}

function makePortal(layout: ServerLayout, clone: string, port: number): Portal {
  return {
    layout,
    clone,
    port,
    async push(files, ...args) {
      await commit(clone, files);
      return git(clone, ['push', ...args, 'origin', 'HEAD:main'], { environment: ENVIRONMENT });
    },
    portal(...args) {
      const { status, stdout, stderr } = spawnSync(join(layout.folder, 'bin', 'portal'), args, {
        encoding: 'utf8',
      });
      return { status, output: stdout + stderr };
    },
    async live() {
      const text = await readFile(join(layout.live, 'release.json'), 'utf8');
      return JSON.parse(text) as { commit: string; mark: string };
    },
  };
}

/** Writes other bytes into a file, whose size and time stay as they were. */
export async function alterUnseen(path: string): Promise<void> {
  const [{ size }, reference] = [await stat(path), `${path}.reference`];
  spawnSync('touch', ['-r', path, reference]);
  await writeFile(path, Buffer.alloc(size, 'x'));
  spawnSync('touch', ['-r', reference, path]);
  await rm(reference);
}

/** Writes files below content/ (null: deletes one) and commits them. */
export async function commit(
  clone: string,
  files: Record<string, string | Buffer | null>,
): Promise<void> {
  for (const [name, bytes] of Object.entries(files)) {
    const path = join(clone, 'content', name);
    await mkdir(join(path, '..'), { recursive: true });
    if (bytes === null) await rm(path);
    else await writeFile(path, bytes);
  }
  await git(clone, ['add', '--all']);
  const { ok, stderr } = await git(clone, ['commit', '--quiet', '--allow-empty', '-m', 'Đăng'], {
    environment: ENVIRONMENT,
  });
  if (!ok) throw new Error(stderr);
}

/** Starts nginx or Caddy with the generated configuration; it is stopped when the test is over. */
export async function startWeb(
  context: Cleanup,
  { layout, port }: Pick<Portal, 'layout' | 'port'>,
  kind: 'nginx' | 'caddy',
): Promise<{ url: string; reload: () => void }> {
  const folder = join(layout.folder, `run-${kind}`);
  await mkdir(folder, { recursive: true });
  const [command, args] =
    kind === 'nginx' ? await nginxArgs(layout, folder) : await caddyArgs(layout, folder);
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  context.after(() => stop(child));
  const url = `http://127.0.0.1:${port}`;
  await answers(url, child, () => errors);
  return {
    url,
    reload() {
      child.kill('SIGHUP');
    },
  };
}

async function nginxArgs(layout: ServerLayout, folder: string): Promise<[string, string[]]> {
  const module = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
  const config = `daemon off; worker_processes 2; pid ${folder}/pid; error_log stderr warn;
${existsSync(module) ? `load_module ${module};` : ''}
events { worker_connections 512; }
http {
  access_log off;
  client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c;
  uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
  include ${layout.folder}/web/nginx.conf;
}`;
  await writeFile(join(folder, 'nginx.conf'), config);
  // Workers of a master run by root are www-data, who may not look into a private temporary folder.
  const user = process.getuid?.() === 0 ? ['-g', 'user root;'] : [];
  return [program('nginx') ?? 'nginx', ['-c', join(folder, 'nginx.conf'), ...user]];
}

async function caddyArgs(layout: ServerLayout, folder: string): Promise<[string, string[]]> {
  const config = await readFile(join(layout.folder, 'web', 'Caddyfile'), 'utf8');
  const path = join(folder, 'Caddyfile');
  await writeFile(path, `{\n\tadmin off\n\tauto_https off\n}\n${config}`);
  return [program('caddy') ?? 'caddy', ['run', '--config', path, '--adapter', 'caddyfile']];
}

export async function answers(
  url: string,
  child: ChildProcess,
  errors: () => string,
): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (child.exitCode !== null) break;
    const ok = await fetch(url).then(
      () => true,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} does not answer: ${errors()}`);
}

export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
