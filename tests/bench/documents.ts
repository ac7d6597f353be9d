/**
 * npm run bench -- documents: CPU seconds and peak memory of reading each type of file, and how many words come out
 * whole and in order, beside pdftotext (if installed) and pdfjs-dist. Then a warm build of 400 files.
 */
import { spawn } from 'node:child_process';
import { link, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openCache } from '../../src/attachments/cache.ts';
import { readDocument } from '../../src/attachments/read-document.ts';
import type { Measured } from './documents/child.ts';
import { makeFiles, type BenchFile } from './documents/files.ts';
import { wordOrder } from './documents/word-order.ts';

/** Comparing word by word costs the product of both lengths; this much of a long text tells enough. */
const COMPARED = 40_000;

const HEADINGS = [
  'Tệp',
  'Bộ đọc',
  'MB',
  'Trang',
  'CPU-giây',
  'CPU-ms/trang',
  'CPU-giây/MB',
  'Đỉnh MB',
  'Đúng chữ',
];

export async function run(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const files = await makeFiles(folder);
    console.log(HEADINGS.join('\t'));
    for (const file of files) {
      const engines = file.path.endsWith('.pdf') ? ['portal', 'pdfjs', 'pdftotext'] : ['portal'];
      for (const engine of engines) console.log(await measure(engine, file));
    }
    console.log(await warmBuild(folder, files[0]?.path ?? '', 400));
    return 0;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measure(engine: string, { path, truth }: BenchFile): Promise<string> {
  const measured = engine === 'pdftotext' ? await pdftotext(path) : await inChild(engine, path);
  const megabytes = (await stat(path)).size / 1e6;
  if (!measured)
    return [basename(path), engine, megabytes.toFixed(2), 'không chạy được'].join('\t');
  const { cpu, peak, pages, text } = measured;
  const share = truth
    ? wordOrder(truth.slice(0, COMPARED), text.slice(0, COMPARED * 1.02))
    : undefined;
  return [
    basename(path),
    engine,
    megabytes.toFixed(2),
    pages,
    cpu.toFixed(2),
    ((1000 * cpu) / pages).toFixed(1),
    (cpu / megabytes).toFixed(2),
    (peak / 1e6).toFixed(0),
    share?.toFixed(4) ?? '',
  ].join('\t');
}

async function inChild(engine: string, path: string): Promise<Measured | undefined> {
  const child = join(import.meta.dirname, 'documents', 'child.ts');
  const { output } = await runCommand(process.execPath, [child, engine, path]);
  return output ? (JSON.parse(output) as Measured) : undefined;
}

/** The shell's clock: Node does not tell what a child cost. */
async function pdftotext(path: string): Promise<Measured | undefined> {
  const { output, errors, peak } = await runCommand('bash', [
    '-c',
    'TIMEFORMAT="%U %S"; time pdftotext "$0" -',
    path,
  ]);
  const [user = NaN, system = NaN] = (errors.trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number);
  if (!output || Number.isNaN(user + system)) return undefined;
  const pages = output.split('\f').length - 1;
  return { cpu: user + system, peak, pages, text: output };
}

function runCommand(
  command: string,
  argv: readonly string[],
): Promise<{ output: string; errors: string; peak: number }> {
  return new Promise((resolve) => {
    const child = spawn(command, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    let peak = 0;
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (output += piece));
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (errors += piece));
    const watch = setInterval(() => {
      void largestOf(child.pid).then((memory) => (peak = Math.max(peak, memory)));
    }, 5);
    child.once('error', () => {
      clearInterval(watch);
      resolve({ output: '', errors: '', peak });
    });
    child.once('close', () => {
      clearInterval(watch);
      resolve({ output, errors, peak });
    });
  });
}

/** Peak bytes of a process’s first child (the shell’s command), from /proc. */
async function largestOf(pid: number | undefined): Promise<number> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'latin1').catch(() => '');
  const status = await readFile(`/proc/${children.split(' ')[0]}/status`, 'latin1').catch(() => '');
  return Number(/^VmHWM:\s+(\d+) kB/mu.exec(status)?.[1] ?? 0) * 1024;
}

/** What attachments cost a build that finds everything in the cache: 400 files of a megabyte. */
async function warmBuild(folder: string, pdf: string, count: number): Promise<string> {
  const padded = join(folder, 'mot-mb.pdf');
  const bytes = await readFile(pdf);
  const padding = Buffer.concat([Buffer.alloc(1e6, '% đệm\n'), Buffer.from('\n%%EOF\n')]);
  await writeFile(padded, Buffer.concat([bytes, padding]));
  const cache = openCache(join(folder, 'cache'));
  await readDocument(padded, { cache });
  const paths = Array.from({ length: count }, (_, index) => join(folder, `${index}.pdf`));
  await Promise.all(paths.map((path) => link(padded, path)));
  const before = process.cpuUsage();
  const answers = await Promise.all(paths.map((path) => readDocument(path, { cache })));
  const { user, system } = process.cpuUsage(before);
  if (answers.some((answer) => 'code' in answer))
    throw new Error('A file of the warm build is wrong');
  return `Xây lại với bộ nhớ đệm: ${count} tệp, ${((user + system) / 1e6).toFixed(2)} CPU-giây`;
}
