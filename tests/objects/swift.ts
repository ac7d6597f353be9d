/**
 * OpenStack Swift on the loopback: proxy with the S3 interface, account, container and object servers, three devices and
 * three copies of everything. Its files lie in a temporary folder and are gone at the end.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../release/support.ts';

export interface Swift {
  /** address of the proxy */
  url: string;
  /** rclone's configuration file; the remote is called `kho` */
  rcloneConfig: string;
  stop: () => Promise<void>;
}

const KINDS = ['account', 'container', 'object'] as const;
const DEVICES = ['d1', 'd2', 'd3'];
export const ACCOUNT = 'test';
const USER = 'tester';
const KEY = 'testing';

export async function startSwift(): Promise<Swift> {
  const folder = await mkdtemp(join(tmpdir(), 'swift-'));
  for (const device of DEVICES) await mkdir(join(folder, 'srv', device), { recursive: true });
  const ports = { proxy: await freePort(), memcached: await freePort() };
  const storage: Record<string, number> = {};
  for (const kind of KINDS) storage[kind] = await freePort();

  const secret = 'prefix and suffix of a store that lives for a minute';
  await write(folder, 'swift.conf', {
    'swift-hash': { swift_hash_path_prefix: secret, swift_hash_path_suffix: secret },
    'storage-policy:0': { name: 'default', default: 'yes' },
  });
  for (const kind of KINDS) await makeStorage(folder, kind, storage[kind] ?? 0);
  await write(folder, 'proxy-server.conf', {
    DEFAULT: {
      bind_ip: '127.0.0.1',
      bind_port: ports.proxy,
      swift_dir: folder,
      workers: 1,
      user: 'root',
    },
    'pipeline:main': { pipeline: 'catch_errors cache s3api tempauth copy slo dlo proxy-server' },
    'filter:catch_errors': { use: 'egg:swift#catch_errors' },
    'filter:cache': { use: 'egg:swift#memcache', memcache_servers: `127.0.0.1:${ports.memcached}` },
    'filter:s3api': { use: 'egg:swift#s3api', location: 'us-east-1' },
    'filter:tempauth': { use: 'egg:swift#tempauth', [`user_${ACCOUNT}_${USER}`]: `${KEY} .admin` },
    'filter:copy': { use: 'egg:swift#copy' },
    'filter:slo': { use: 'egg:swift#slo' },
    'filter:dlo': { use: 'egg:swift#dlo' },
    'app:proxy-server': { use: 'egg:swift#proxy', account_autocreate: 'true' },
  });
  const url = `http://127.0.0.1:${ports.proxy}`;
  const rcloneConfig = join(folder, 'rclone.conf');
  await write(folder, 'rclone.conf', {
    kho: {
      type: 's3',
      provider: 'Other',
      access_key_id: `${ACCOUNT}:${USER}`,
      secret_access_key: KEY,
      endpoint: url,
      region: 'us-east-1',
    },
  });
  const children = [
    spawn('memcached', ['-l', '127.0.0.1', '-p', String(ports.memcached), '-u', 'root', '-U', '0']),
    ...KINDS.map((kind) => spawn(`swift-${kind}-server`, [join(folder, `${kind}-server.conf`)])),
    spawn('swift-proxy-server', [join(folder, 'proxy-server.conf')]),
  ];
  const stop = async () => {
    for (const child of children) await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  let errors = '';
  for (const child of children) {
    child.stdout.resume();
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  }
  try {
    await answers(`${url}/auth/v1.0`);
  } catch (error) {
    await stop();
    throw new Error(errors, { cause: error });
  }
  return { url, rcloneConfig, stop };
}

/** The address below which everybody may read a bucket. Made once, with Swift's own interface. */
export async function openBucket({ url }: Swift, bucket: string): Promise<string> {
  const login = await fetch(`${url}/auth/v1.0`, {
    headers: { 'X-Auth-User': `${ACCOUNT}:${USER}`, 'X-Auth-Key': KEY },
  });
  const token = login.headers.get('x-auth-token') ?? '';
  const address = `${login.headers.get('x-storage-url') ?? ''}/${bucket}`;
  const opened = await fetch(address, {
    method: 'PUT',
    headers: { 'X-Auth-Token': token, 'X-Container-Read': '.r:*' },
  });
  if (!opened.ok) throw new Error(`${address}: ${opened.status}`);
  return address;
}

async function makeStorage(folder: string, kind: string, port: number): Promise<void> {
  await write(folder, `${kind}-server.conf`, {
    DEFAULT: {
      bind_ip: '127.0.0.1',
      bind_port: port,
      swift_dir: folder,
      devices: join(folder, 'srv'),
      mount_check: 'false',
      workers: 1,
      user: 'root',
    },
    'pipeline:main': { pipeline: `${kind}-server` },
    [`app:${kind}-server`]: { use: `egg:swift#${kind}` },
  });
  const ring = join(folder, `${kind}.builder`);
  const build = (...args: string[]) => {
    const { status, stdout } = spawnSync('swift-ring-builder', [ring, ...args], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stdout);
  };
  build('create', '6', String(DEVICES.length), '0');
  DEVICES.forEach((device, index) => {
    build('add', `r1z${index + 1}-127.0.0.1:${port}/${device}`, '1');
  });
  build('rebalance');
}

async function write(
  folder: string,
  name: string,
  sections: Record<string, Record<string, string | number>>,
): Promise<void> {
  const text = Object.entries(sections).map(
    ([section, values]) =>
      `[${section}]\n${Object.entries(values)
        .map(([key, value]) => `${key} = ${value}\n`)
        .join('')}`,
  );
  await writeFile(join(folder, name), text.join('\n'));
}

async function answers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 401) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
