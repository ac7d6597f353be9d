/**
 * npm run bench -- server [--counts 200,2000] [--folder F]
 * What a clerk's push costs an office's own server as the archive grows: a first push, then new meetings one by one, each
 * by the parts of the release. The folder keeps what was read of the files from one run to the next.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { initServer } from '../../src/release/deploy/init.ts';
import { git } from '../../src/release/git.ts';
import type { ServerLayout } from '../../src/release/server/layout.ts';
import { PARTS } from '../../src/release/server/stopwatch.ts';
import { copyProject } from '../fixtures/portal/project.ts';
import { writeCorpus, writeInvented } from './build/corpus.ts';
import { measure } from './build/measure.ts';
import { makeNewFiles, makePool } from './build/pool.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** The first ones still find no older portal or release to start from. */
const PUSHES = 8;

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      counts: { type: 'string', default: '200' },
      folder: { type: 'string', default: join(tmpdir(), 'portal-server-bench') },
    },
  });
  const names = Object.keys(PARTS);
  const lines = [
    `| meetings | | CPU-s | s | receive and judge | ${names.join(' | ')} |`,
    `|---|---|---|---|---|${names.map(() => '---|').join('')}`,
  ];
  for (const count of values.counts.split(',').map(Number)) {
    lines.push(...(await measureSize(count, values.folder)));
  }
  console.log(`\n${lines.join('\n')}`);
  return 0;
}

async function measureSize(count: number, base: string): Promise<string[]> {
  const folder = join(base, String(count));
  const cache = join(base, `attachments-${count}`);
  const { layout, clone } = await openServer(count, { base, folder, cache });
  const lines: string[] = [];
  const push = async (name: string) => {
    await must(clone, 'add', '--all');
    await must(clone, 'commit', '--quiet', '--allow-empty', '--message', name);
    const cost = await measure({
      file: 'git',
      args: ['push', '--quiet', 'origin', 'main'],
      cwd: clone,
    });
    const parts = await partsOf(layout);
    const rest = cost.cpu - parts.reduce((sum, seconds) => sum + seconds, 0);
    const row = [cost.cpu, cost.wall, rest, ...parts].map((seconds) => seconds.toFixed(2));
    lines.push(`| ${count} | ${name} | ${row.join(' | ')} |`);
    console.log(lines.at(-1));
  };
  await push('first');
  await cp(join(layout.cache, 'attachments'), cache, { recursive: true });
  for (let time = 0; time < PUSHES; time += 1) {
    const files = await makeNewFiles(join(base, 'pool-new'), time);
    await writeInvented(clone, count + time, count, files);
    await push(`one new meeting (${time + 1})`);
  }
  await push('nothing');
  return lines;
}

interface Folders {
  base: string;
  /** made anew */
  folder: string;
  /** what was read of the files */
  cache: string;
}

async function openServer(count: number, { base, folder, cache }: Folders) {
  await rm(folder, { recursive: true, force: true });
  const clone = join(folder, 'clone');
  await mkdir(clone, { recursive: true });
  const layout = await initServer(ROOT, join(folder, 'server'), {
    ...{ host: '', listen: '127.0.0.1:8080', user: 'portal', maxFileBytes: 100_000_000 },
  });
  await copyProject(clone);
  for (const name of ['.gitignore', '.gitattributes'])
    await cp(join(ROOT, name), join(clone, name));
  await writeCorpus(clone, count, await makePool(join(base, 'pool')));
  await installPackages(clone, layout);
  if (existsSync(cache)) await cp(cache, join(layout.cache, 'attachments'), { recursive: true });
  await must(clone, 'init', '--quiet', '--initial-branch=main');
  await must(clone, 'config', 'user.name', 'Văn thư');
  await must(clone, 'config', 'user.email', 'vt@example.gov.vn');
  await must(clone, 'remote', 'add', 'origin', layout.repository);
  return { layout, clone };
}

/** As an earlier release would have left them. */
async function installPackages(clone: string, { modules }: ServerLayout): Promise<void> {
  const lock = await readFile(join(clone, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  const target = join(modules, hash);
  await mkdir(modules, { recursive: true });
  await cp(join(ROOT, 'node_modules'), target, { recursive: true, verbatimSymlinks: true });
  for (const name of ['.astro', '.vite'])
    await rm(join(target, name), { recursive: true, force: true });
  await writeFile(join(target, '.installed-lock'), hash);
}

async function partsOf({ buildLog }: ServerLayout): Promise<number[]> {
  const log = await readFile(buildLog, 'utf8');
  return Object.values(PARTS).map((part) => {
    const match = new RegExp(`^${part}: .* ([\\d.]+) CPU-s$`, 'mu').exec(log);
    if (!match) throw new Error(`No release:\n${log}`);
    return Number(match[1]);
  });
}

async function must(folder: string, ...args: string[]): Promise<void> {
  const { ok, stderr } = await git(folder, args);
  if (!ok) throw new Error(stderr);
}
