/** Prepares the folder of an own server. Done again, it renews programs and configurations and leaves content alone. */
import { chmod, copyFile, link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { git, gitLine } from '../git.ts';
import { AUDIENCE, BRANCH, serverLayout, type ServerLayout } from '../server/layout.ts';
import { caddyConfig, caddyNames } from '../web/caddy.ts';
import { NO_ACCOUNTS, type Guard } from '../web/guard.ts';
import { nginxConfig, nginxNames } from '../web/nginx.ts';
import { copyModules } from './copy-modules.ts';
import { portalCommand, postReceiveHook, preReceiveHook, systemdUnits } from './hooks.ts';

export interface ServerOptions {
  /** host name the portal answers to; empty for any */
  host: string;
  /** where the web server listens, `80` or `127.0.0.1:8080` */
  listen: string;
  /** account the repository belongs to */
  user: string;
  maxFileBytes: number;
  /** for the portal of the office's own network: how it is closed */
  guard?: Guard | undefined;
}

/** `root` is the project's folder, whose programs are copied; `folder` is absolute and has no blanks or quotes. */
export async function initServer(
  root: string,
  folder: string,
  options: ServerOptions,
): Promise<ServerLayout> {
  const layout = serverLayout(folder);
  for (const path of [layout.releases, layout.cache, dirname(layout.names.nginx)]) {
    await mkdir(path, { recursive: true });
  }
  await initRepository(layout, options);
  await installTool(root, folder);
  await writeProgram(join(layout.repository, 'hooks', 'pre-receive'), preReceiveHook(folder));
  await writeProgram(join(layout.repository, 'hooks', 'post-receive'), postReceiveHook(folder));
  await writeProgram(join(folder, 'bin', 'portal'), portalCommand(folder));

  const { host, listen, user, guard } = options;
  const web = (kind: 'nginx' | 'caddy') => ({
    ...{ live: layout.live, names: layout.names[kind], host, listen },
    closed: guard && { guard, accounts: layout.accounts[kind] },
  });
  await write(join(folder, 'web', 'nginx.conf'), nginxConfig(web('nginx')));
  await write(join(folder, 'web', 'Caddyfile'), caddyConfig(web('caddy')));
  if (guard?.kind === 'accounts') {
    await writeOnce(layout.accounts.nginx, NO_ACCOUNTS.nginx);
    await writeOnce(layout.accounts.caddy, NO_ACCOUNTS.caddy);
  }
  await writeOnce(layout.names.nginx, nginxNames([]));
  await writeOnce(layout.names.caddy, caddyNames([]));
  for (const [name, unit] of Object.entries(systemdUnits(folder, user))) {
    await write(join(folder, 'systemd', name), unit);
  }
  return layout;
}

async function initRepository(
  { repository }: ServerLayout,
  { maxFileBytes, guard }: ServerOptions,
): Promise<void> {
  await mkdir(repository, { recursive: true });
  const audience = guard ? 'internal' : 'public';
  const before = await gitLine(repository, ['config', AUDIENCE]);
  // Run again with less said, it must not open what was closed.
  if (before !== undefined && before !== audience) {
    throw new Error(`Thư mục này là của cổng ${before}; không đổi thành ${audience} được.`);
  }
  const settings = {
    [AUDIENCE]: audience,
    'receive.denyNonFastForwards': 'true',
    'receive.denyDeletes': 'true',
    'portal.maxFileBytes': String(maxFileBytes),
  };
  await must(repository, ['init', '--quiet', '--bare', `--initial-branch=${BRANCH}`]);
  for (const [name, value] of Object.entries(settings)) {
    await must(repository, ['config', name, value]);
  }
}

/** The judge stands beside the repository, with a Node of its own, so that neither a push nor an update can break it. */
async function installTool(root: string, folder: string): Promise<void> {
  const fresh = join(folder, 'tool.new');
  await rm(fresh, { recursive: true, force: true });
  await copyModules(root, 'src/release/server/main.ts', fresh);
  await write(join(fresh, 'package.json'), '{ "type": "module" }\n');
  const node = join(fresh, 'node');
  await link(process.execPath, node).catch(() => copyFile(process.execPath, node));
  await chmod(node, 0o755);
  await rm(join(folder, 'tool'), { recursive: true, force: true });
  await rename(fresh, join(folder, 'tool'));
}

async function must(folder: string, args: readonly string[]): Promise<void> {
  const { ok, stderr } = await git(folder, args);
  if (!ok) throw new Error(stderr.trim());
}

async function writeProgram(path: string, text: string): Promise<void> {
  await write(path, text);
  await chmod(path, 0o755);
}

/** Leaves what the last release wrote. */
async function writeOnce(path: string, text: string): Promise<void> {
  await writeFile(path, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
