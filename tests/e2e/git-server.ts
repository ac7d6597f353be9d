/** A Gitea as far as the CMS asks one, over a git repository on the disk. Its commits are real. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';

export const REPOSITORY = 'van-phong/tai-lieu-hop';
export const CLERK = { name: 'Nguyễn Thị Vân', email: 'van@example.gov.vn' };

/** `POST …/contents`: any number of files, one commit. */
interface Commit {
  message: string;
  author: { name: string; email: string };
  files: { operation: 'create' | 'update'; path: string; content: string }[];
}

export async function serveGitea(root: string): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    answer(root, request).then(
      ({ status = 200, location = '', body }) => {
        response.writeHead(status, {
          'Access-Control-Allow-Origin': '*',
          'Access-Control-Allow-Headers': 'authorization, content-type',
          ...(location ? { Location: location } : {}),
        });
        response.end(Buffer.isBuffer(body) ? body : JSON.stringify(body ?? {}));
      },
      (error: unknown) => {
        response.writeHead(500, { 'Access-Control-Allow-Origin': '*' }).end(String(error));
      },
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, server };
}

/** The output of git, run in the repository. */
export function git(root: string, ...parameters: string[]): string {
  return String(bytesOf(root, ...parameters));
}

function bytesOf(root: string, ...parameters: string[]): Buffer {
  return execFileSync('git', parameters, { cwd: root, maxBuffer: 2 ** 28 });
}

interface Answer {
  status?: number;
  location?: string;
  body?: unknown;
}

async function answer(root: string, request: IncomingMessage): Promise<Answer> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (request.method === 'OPTIONS') return { status: 204 };
  if (pathname === '/login/oauth/authorize') {
    const back = new URL(searchParams.get('redirect_uri') ?? '');
    back.search = String(
      new URLSearchParams({ code: 'once', state: searchParams.get('state') ?? '' }),
    );
    return { status: 302, location: back.href };
  }
  if (pathname === '/login/oauth/access_token') return { body: { access_token: 'secret' } };
  if (request.headers.authorization !== 'token secret') return { status: 401 };
  const call = decodeURI(pathname).replace('/api/v1', '').replace(`/repos/${REPOSITORY}`, '');
  const sent = JSON.parse((await textOf(request)) || '{}') as unknown;
  return { body: await api(root, `${request.method} ${call}`, sent) };
}

async function api(root: string, call: string, sent: unknown): Promise<unknown> {
  if (call.startsWith('GET /git/trees/')) return { tree: treeOf(root), truncated: false };
  if (call.startsWith('GET /media/main/')) return showOf(root, call.slice(16));
  switch (call) {
    case 'GET /version':
      return { version: '1.24.0' };
    case 'GET /user':
      return { id: 1, login: 'van', full_name: CLERK.name, email: CLERK.email };
    case 'GET ':
      return { permissions: { pull: true, push: true }, default_branch: 'main' };
    case 'GET /branches/main':
      return { commit: { id: git(root, 'rev-parse', 'HEAD').trim(), message: '' } };
    case 'GET /settings/api':
      return {};
    case 'GET /commits':
      return [];
    case 'POST /file-contents':
      return (sent as { files: string[] }).files.map((path) => {
        return { path, encoding: 'base64', content: showOf(root, path).toString('base64') };
      });
    case 'POST /contents':
      return commit(root, sent as Commit);
    default:
      throw new Error(`Gitea is asked for ${call}`);
  }
}

async function commit(root: string, { message, author, files }: Commit): Promise<unknown> {
  for (const { path, content } of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), Buffer.from(content, 'base64'));
  }
  git(root, 'add', '--', ...files.map(({ path }) => path));
  git(root, 'commit', '-q', '-m', message, `--author=${author.name} <${author.email}>`);
  const tree = new Map(treeOf(root).map(({ path, sha }) => [path, sha]));
  return {
    commit: { sha: git(root, 'rev-parse', 'HEAD').trim(), created: new Date(0).toISOString() },
    files: files.map(({ path }) => ({ path, sha: tree.get(path) })),
  };
}

function treeOf(root: string): { path: string; type: string; sha: string; size: number }[] {
  const lines = git(root, 'ls-tree', '-rlz', 'HEAD').split('\0').filter(Boolean);
  return lines.map((line) => {
    const [facts = '', path = ''] = line.split('\t');
    const [, type = '', sha = '', size = ''] = facts.split(/\s+/u);
    return { path, type, sha, size: Number(size) };
  });
}

function showOf(root: string, path: string): Buffer {
  return bytesOf(root, 'show', `HEAD:${path}`);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
