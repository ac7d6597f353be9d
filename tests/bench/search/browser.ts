/** Asks the portal's search in Chromium, and counts what goes over the wire. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { build } from 'vite';
import type { JudgedQuery } from './corpus.ts';
import type { Answered } from './judge.ts';
import type { Bench } from './page.ts';

declare const bench: Bench;

/** The page's script as the portal's bundler makes it. */
export async function bundlePage(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'], fileName: 'page' },
      rollupOptions: { treeshake: true },
    },
  });
  const [result] = [output].flat();
  if (!result || !('output' in result)) throw new Error('The bundler gave no code.');
  return result.output[0].code;
}

export interface Traffic {
  bytes: number;
  requests: number;
  /** Of these the index's own chunks. */
  indexBytes: number;
  indexRequests: number;
}

const INDEX = /\/(?:words|places|filter)\/|\.pf_index/u;

export async function openPage(
  browser: Browser,
  url: string,
  slow = false,
): Promise<{ page: Page; traffic(): Traffic; close(): Promise<void> }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const total: Traffic = { bytes: 0, requests: 0, indexBytes: 0, indexRequests: 0 };
  await countTraffic(session, total);
  page.on('pageerror', (error) => console.error(`  in the page: ${error.message}`));
  await page.goto(url, { waitUntil: 'networkidle' });
  if (slow) await slowDown(session);
  return { page, traffic: () => ({ ...total }), close: () => context.close() };
}

/** Every query on one page; where a page of a file is expected, also what the hit opens. */
export async function askAll(
  page: Page,
  queries: readonly JudgedQuery[],
): Promise<{ answers: Map<string, Answered>; times: number[] }> {
  const answers = new Map<string, Answered>();
  const times: number[] = [];
  for (const { id, q, expect, part } of queries) {
    const answer: Answered & { ms: number } = await page.evaluate((query) => bench.ask(query), q);
    times.push(answer.ms);
    const [slug = ''] = expect;
    const opens = part
      ? await page.evaluate(([query, wanted]) => bench.opens(query, wanted), [q, slug] as const)
      : undefined;
    answers.set(id, { slugs: answer.slugs, ...(opens ? { opens } : {}) });
  }
  return { answers, times };
}

async function countTraffic(session: CDPSession, total: Traffic): Promise<void> {
  const urls = new Map<string, string>();
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, response }) => {
    urls.set(requestId, response.url);
    total.requests++;
    if (INDEX.test(response.url)) total.indexRequests++;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    total.bytes += encodedDataLength;
    if (INDEX.test(urls.get(requestId) ?? '')) total.indexBytes += encodedDataLength;
  });
}

/** A cheap phone on slow 4G, as Lighthouse has it. */
async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (0.75 * 1024 * 1024) / 8,
  });
}
