/**
 * npm run bench [-- build] [--counts 200,2000] [--folder F] [--runs 1] [--write]
 * What building the portal costs as it grows, and what Hugo and plain Node take for the same meetings. The folder keeps
 * archives and what was read of their files from one run to the next: the first run of a size takes longer.
 */
import { existsSync } from 'node:fs';
import { glob, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyProject } from '../fixtures/portal/project.ts';
import { NOW, touchInvented, writeCorpus, writeInvented } from './build/corpus.ts';
import { measure, type Cost } from './build/measure.ts';
import { floor, hugo, shellOf, type Peer } from './build/peers.ts';
import { makeNewFiles, makePool } from './build/pool.ts';
import { exponents, machine, tableOf, type Row } from './build/table.ts';

const RESULTS = join(import.meta.dirname, 'RESULTS.md');
const PHASES = ['meetings', 'content', 'search', 'gate'] as const;
const ENVIRONMENT = { PORTAL_NOW: NOW, PORTAL_CLOCK: NOW };

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      counts: { type: 'string', default: '200' },
      folder: { type: 'string', default: join(tmpdir(), 'portal-bench') },
      runs: { type: 'string', default: '1' },
      write: { type: 'boolean', default: false },
    },
  });
  const rows: Row[] = [];
  for (const count of values.counts.split(',').map(Number)) {
    rows.push(...(await measureSize(count, values.folder, Number(values.runs))));
  }
  const text = [machine(), tableOf(rows), exponents(rows)].join('\n\n');
  console.log(text);
  if (values.write) await writeResults(text);
  return 0;
}

async function measureSize(count: number, base: string, runs: number): Promise<Row[]> {
  const root = join(base, String(count));
  await rm(join(root, 'content'), { recursive: true, force: true });
  for (const part of ['src', 'scripts', 'node_modules']) {
    await rm(join(root, part), { recursive: true, force: true });
  }
  await copyProject(root);
  await writeCorpus(root, count, await makePool(join(base, 'pool')));
  const rows: Row[] = [];
  const portal =
    (name: string, ...script: string[]) =>
    async () => {
      const command = { file: process.execPath, args: script, cwd: root, env: ENVIRONMENT };
      const cost = await measure(command);
      rows.push({ count, name, cost, ...(await sizeOf(join(root, 'dist'))) });
      console.log(`${count} ${name}: ${cost.cpu.toFixed(1)} CPU-s, ${cost.wall.toFixed(1)} s`);
    };
  const build = (name: string) => portal(name, join('scripts', 'build.ts'));
  const forget = async () => {
    for (const part of ['kept', 'packs', 'readings', 'search']) {
      await rm(join(root, '.cache', part), { recursive: true, force: true });
    }
  };

  // What is read off files, and pictures that are drawn once in their life, are there before the clock starts.
  if (!existsSync(join(root, 'dist'))) await build('first of all')();
  rows.length = 0;
  for (let time = 0; time < runs; time += 1) {
    await forget();
    await build('whole build')();
    // The first build after a whole one still has no portal to start from but the one that is shown.
    await build('a second build')();
    await build('nothing changed')();
    const files = await makeNewFiles(join(base, 'pool-new'), time);
    const id = await writeInvented(root, count + time, count, files);
    await build('one new meeting')();
    await touchInvented(root, id, 'Xin mời đến đúng giờ.');
    await build('one text changed')();
  }
  const phase = join(import.meta.dirname, 'build', 'phase.ts');
  for (const name of PHASES) await portal(`· ${name} alone`, phase, name)();
  const shell = await shellOf(join(root, 'dist'));
  for (const make of [floor, hugo]) {
    const folder = join(base, `peer-${make.name}`);
    await rm(folder, { recursive: true, force: true });
    const row = await measurePeer(count, await make(root, folder, shell));
    if (row) rows.push(row);
  }
  return rows;
}

/** Undefined where the program is not installed. */
async function measurePeer(count: number, peer: Peer): Promise<Row | undefined> {
  const cost = await measure(peer).catch((error: unknown): Cost | undefined => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  return cost && { count, name: peer.name, cost, ...(await sizeOf(join(peer.cwd, peer.out))) };
}

async function sizeOf(folder: string): Promise<{ pages: number; bytes: number }> {
  let [pages, bytes] = [0, 0];
  for await (const name of glob('**/*.html', { cwd: folder })) {
    pages += 1;
    bytes += (await stat(join(folder, name))).size;
  }
  return { pages, bytes };
}

/** The part between the marks; what is written around it stays. */
async function writeResults(text: string): Promise<void> {
  const before = await readFile(RESULTS, 'utf8');
  const marked = `<!-- table -->\n${text}\n<!-- /table -->`;
  await writeFile(
    RESULTS,
    before.replace(/<!-- table -->[^]*<!-- \/table -->/u, () => marked),
  );
}
