/** The same corpus in engines as they come: Pagefind with one record a page and file, MiniSearch with marks taken off. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import MiniSearch from 'minisearch';
import type { SearchableMeeting } from '../../../src/search/records.ts';
import { foldMarks } from '../../../src/text/normalize.ts';
import type { JudgedQuery } from './corpus.ts';
import type { Answered } from './judge.ts';

interface Document {
  id: string;
  slug: string;
  title: string;
  text: string;
}

function documentsOf({
  id,
  title,
  number,
  issuer,
  text,
  agenda,
  attachments,
}: SearchableMeeting): Document[] {
  const items = agenda.map((item) => item.text);
  return [
    { id, slug: id, title, text: [number, issuer.label, ...text, ...items].join('\n') },
    ...attachments.map((file, index) => ({
      id: `${id}/${index}`,
      slug: id,
      title: file.title,
      text: [file.fileName, file.content].join('\n'),
    })),
  ];
}

/** Pagefind's command line over plain HTML. Its files, and the CPU seconds it took (0 where bash is missing). */
export function buildStockPagefind(
  meetings: readonly SearchableMeeting[],
  folder: string,
): { files: Map<string, Uint8Array | string>; cpu: number } {
  const site = join(folder, 'site');
  for (const { id, title, text } of meetings.flatMap(documentsOf)) {
    const file = join(site, 'hop', id, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    const paragraphs = text
      .split('\n')
      .map((part) => `<p>${escape(part)}</p>`)
      .join('');
    writeFileSync(
      file,
      `<html lang="vi"><body><h1>${escape(title)}</h1>${paragraphs}</body></html>`,
    );
  }
  const output = execFileSync('bash', ['-c', `npx pagefind --site "${site}" --silent; times`], {
    encoding: 'utf8',
  });
  const children = output.trim().split('\n').at(-1) ?? '';
  const cpu = [...children.matchAll(/(\d+)m([\d.]+)s/gu)].reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds),
    0,
  );
  const bundle = join(site, 'pagefind');
  const files = new Map<string, Uint8Array | string>();
  for (const entry of readdirSync(bundle, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    files.set(`/pagefind/${relative(bundle, file)}`, readFileSync(file));
  }
  return { files, cpu };
}

export async function askStockPagefind(
  page: Page,
  queries: readonly JudgedQuery[],
): Promise<Map<string, Answered>> {
  const answers = new Map<string, Answered>();
  for (const { id, q } of queries) answers.set(id, { slugs: await askStock(page, q) });
  return answers;
}

interface StockInstance {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** Meetings in the order of Pagefind's first 20 records. */
export async function askStock(page: Page, query: string): Promise<string[]> {
  const urls = await page.evaluate(async (text) => {
    const address = '/pagefind/pagefind.js';
    const { createInstance } = (await import(address)) as {
      createInstance(options: { basePath: string; noWorker: true }): StockInstance;
    };
    // Without worker, so that its requests count as the page's. One instance a page.
    const own = globalThis as { stock?: StockInstance };
    own.stock ??= createInstance({ basePath: '/pagefind/', noWorker: true });
    const { results } = await own.stock.search(text);
    return Promise.all(results.slice(0, 20).map(async (result) => (await result.data()).url));
  }, query);
  return urls.map((url) => url.split('/')[2] ?? '');
}

/** Every word with and without marks counts the same; all words, else any of them. */
export function askMiniSearch(
  meetings: readonly SearchableMeeting[],
  queries: readonly JudgedQuery[],
): { answers: Map<string, Answered>; bytes: number } {
  const search = new MiniSearch<Document>({
    fields: ['title', 'text'],
    storeFields: ['slug'],
    processTerm: (term) => foldMarks(term),
  });
  search.addAll(meetings.flatMap(documentsOf));
  const answers = new Map(
    queries.map(({ id, q }) => {
      const strict = search.search(q, { combineWith: 'AND', boost: { title: 2 } });
      const hits =
        strict.length > 0 ? strict : search.search(q, { fuzzy: 0.2, boost: { title: 2 } });
      return [id, { slugs: hits.map((hit) => String(hit['slug'])) }];
    }),
  );
  return { answers, bytes: gzipSync(JSON.stringify(search)).length };
}

function escape(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
}
