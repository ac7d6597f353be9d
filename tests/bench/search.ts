/**
 * npm run bench -- search [--corpus F] [--queries F] [--out results.json] [--only-quality]
 * Judges the portal's search in Chromium and sets it beside Pagefind and MiniSearch as they come.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { launchChromium } from './chromium.ts';
import { type Traffic, askAll, bundlePage, openPage } from './search/browser.ts';
import { type JudgedQuery, readCorpus, readQueries } from './search/corpus.ts';
import { type Answered, judge } from './search/judge.ts';
import type { Bench } from './search/page.ts';
import { askMiniSearch, askStock, askStockPagefind, buildStockPagefind } from './search/rivals.ts';
import { serve } from './search/serve.ts';

declare const bench: Bench;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const COLD_SAMPLES = 24;
const SLOW_SAMPLES = 6;

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      corpus: { type: 'string', default: here('../fixtures/search/corpus.json') },
      queries: { type: 'string', default: here('../fixtures/search/queries.json') },
      out: { type: 'string', default: 'results.json' },
      'only-quality': { type: 'boolean', default: false },
    },
  });
  const meetings = readCorpus(values.corpus);
  const queries = readQueries(values.queries);
  const folder = mkdtempSync(join(tmpdir(), 'search-bench-'));
  const browser = await launchChromium();
  try {
    console.log(`${meetings.length} meetings, ${queries.length} queries\n\nTHE PORTAL'S SEARCH`);
    const own = JSON.parse(
      execFileSync(
        process.execPath,
        [here('search/build.ts'), values.corpus, join(folder, 'own')],
        {
          encoding: 'utf8',
        },
      ),
    ) as { files: number; bytes: number; cpu: number; memory: number };
    const script = await bundlePage(here('search/page.ts'));
    const site = await serve(filesOf(join(folder, 'own'), '/tim/', script));
    const { answers, times } = await quality(browser, site.url, queries);
    writeFileSync(values.out, `${JSON.stringify(slugsOf(answers))}\n`);
    report(queries, answers);
    console.log(`warm answers: ${spread(times, 'ms')}`);
    console.log(
      `build: ${own.cpu.toFixed(1)} CPU-s, ${own.memory.toFixed(0)} MB, ${own.files} files, ${kB(own.bytes)}`,
    );
    if (!values['only-quality']) {
      await cold(browser, site.url, sample(queries, COLD_SAMPLES));
      await slow(browser, site.url, sample(queries, SLOW_SAMPLES));
      await rivals(browser, values.corpus, queries, folder, own.cpu);
    }
    site.close();
    return 0;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function quality(browser: Browser, url: string, queries: readonly JudgedQuery[]) {
  const { page, close } = await openPage(browser, url);
  const asked = await askAll(page, queries);
  await close();
  return asked;
}

/** A first and a second query, each pair in a browser that has nothing yet. */
async function cold(browser: Browser, url: string, queries: readonly JudgedQuery[]): Promise<void> {
  const first: Traffic[] = [];
  const next: Traffic[] = [];
  const lines: Traffic[] = [];
  let pageBytes = 0;
  for (const [index, { q }] of queries.entries()) {
    const { page, traffic, close } = await openPage(browser, url);
    const loaded = traffic();
    pageBytes = loaded.bytes;
    await page.evaluate((query) => bench.ask(query), q);
    const asked = traffic();
    await page.evaluate((query) => bench.excerpts(query), q);
    const shown = traffic();
    const other = queries[(index + 1) % queries.length]?.q ?? q;
    await page.evaluate((query) => bench.ask(query), other);
    first.push(minus(asked, loaded));
    lines.push(minus(shown, asked));
    next.push(minus(traffic(), shown));
    await close();
  }
  console.log(`\nOver the wire, ${queries.length} cold browsers (headers included):`);
  console.log(`page and script   ${kB(pageBytes)}`);
  printTraffic('first query', first);
  printTraffic('its five excerpts', lines);
  printTraffic('next query', next);
}

async function slow(browser: Browser, url: string, queries: readonly JudgedQuery[]): Promise<void> {
  const quick: number[] = [];
  const first: number[] = [];
  const next: number[] = [];
  const initialised: number[] = [];
  for (const [index, { q }] of queries.entries()) {
    const other = queries[(index + 1) % queries.length]?.q ?? q;
    const cold = await openPage(browser, url, true);
    const early = cold.page.evaluate((query) => bench.quick(query), q);
    const full = cold.page.evaluate((query) => bench.ask(query), q);
    quick.push((await early).ms);
    first.push((await full).ms);
    next.push((await cold.page.evaluate((query) => bench.ask(query), other)).ms);
    await cold.close();
    const focused = await openPage(browser, url, true);
    await focused.page.evaluate(() => bench.init());
    initialised.push((await focused.page.evaluate((query) => bench.ask(query), q)).ms);
    await focused.close();
  }
  console.log('\nCPU ÷ 6, slow 4G (150 ms, 1.6 Mb/s):');
  console.log(`titles and numbers, nothing loaded before  ${spread(quick, 'ms')}`);
  console.log(`first answer, nothing loaded before        ${spread(first, 'ms')}`);
  console.log(`first answer, field focused before         ${spread(initialised, 'ms')}`);
  console.log(`next answer                                ${spread(next, 'ms')}`);
}

async function rivals(
  browser: Browser,
  corpus: string,
  queries: readonly JudgedQuery[],
  folder: string,
  ownCpu: number,
): Promise<void> {
  const meetings = readCorpus(corpus);
  console.log('\nPAGEFIND AS IT COMES, one record a page and file');
  const stock = buildStockPagefind(meetings, folder);
  stock.files.set('/', '<!doctype html><html lang="vi"></html>');
  const site = await serve(stock.files);
  const { page, close } = await openPage(browser, site.url);
  report(queries, await askStockPagefind(page, queries), false);
  await close();
  const first: Traffic[] = [];
  for (const { q } of sample(queries, SLOW_SAMPLES)) {
    const opened = await openPage(browser, site.url);
    const before = opened.traffic();
    await askStock(opened.page, q);
    first.push(minus(opened.traffic(), before));
    await opened.close();
  }
  printTraffic('first query', first);
  const factor = stock.cpu > 0 ? `; ours takes ${(ownCpu / stock.cpu).toFixed(2)} times that` : '';
  console.log(`build: ${stock.cpu.toFixed(1)} CPU-s${factor}`);
  site.close();

  console.log('\nMINISEARCH, marks taken off (asked in Node)');
  const mini = askMiniSearch(meetings, queries);
  report(queries, mini.answers, false);
  console.log(`index to load before the first answer: ${kB(mini.bytes)}`);
}

function report(
  queries: readonly JudgedQuery[],
  answers: ReadonlyMap<string, Answered>,
  failed = true,
): void {
  const { table, failures, pages } = judge(queries, answers);
  console.log(
    failed
      ? table
      : table
          .split('\n')
          .filter((line) => !line.startsWith('kind'))
          .join('\n'),
  );
  if (!failed) return;
  console.log(pages);
  for (const failure of failures) console.log(`  not first: ${failure}`);
}

function filesOf(folder: string, prefix: string, script: string): Map<string, Uint8Array | string> {
  const files = new Map<string, Uint8Array | string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    files.set(prefix + relative(folder, file), readFileSync(file));
  }
  files.set(
    '/',
    '<!doctype html><html lang="vi"><script type="module" src="/page.js"></script></html>',
  );
  files.set('/page.js', script);
  return files;
}

function slugsOf(answers: ReadonlyMap<string, Answered>): Record<string, string[]> {
  return Object.fromEntries([...answers].map(([id, { slugs }]) => [id, slugs.slice(0, 30)]));
}

/** Evenly spread over the list, so that every kind has its chance. */
function sample<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count);
  return Array.from(
    { length: Math.min(count, list.length) },
    (_, index) => list[Math.floor(index * step)],
  ).filter((item) => item !== undefined);
}

function minus(after: Traffic, before: Traffic): Traffic {
  return {
    bytes: after.bytes - before.bytes,
    requests: after.requests - before.requests,
    indexBytes: after.indexBytes - before.indexBytes,
    indexRequests: after.indexRequests - before.indexRequests,
  };
}

function printTraffic(name: string, list: readonly Traffic[]): void {
  const mean = (pick: (traffic: Traffic) => number) =>
    list.reduce((sum, traffic) => sum + pick(traffic), 0) / Math.max(1, list.length);
  const most = Math.max(...list.map(({ bytes }) => bytes));
  console.log(
    `${name.padEnd(17)} ${kB(mean(({ bytes }) => bytes))} in ${mean(({ requests }) => requests).toFixed(1)} requests` +
      ` (index ${kB(mean(({ indexBytes }) => indexBytes))} in ${mean(({ indexRequests }) => indexRequests).toFixed(1)}); most ${kB(most)}`,
  );
}

function spread(values: readonly number[], unit: string): string {
  const ascending = values.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? 0).toFixed(
      0,
    );
  return `median ${at(0.5)} ${unit}, 95 % ${at(0.95)} ${unit}, most ${at(1)} ${unit}`;
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
