import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.ts';
import { run } from './command.ts';
import { counts, type Counts } from './counts.ts';

/** What is used of Playwright's JSON report. */
interface Report {
  errors: unknown[];
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** Runs Playwright; its JSON report is the count. */
export async function browserTests(): Promise<Counts> {
  const chromium = ensureChromium();
  if (!chromium) {
    console.error('No Chromium could be found or installed; set CHROMIUM_PATH.');
    return counts({ failed: 1 });
  }
  const folder = await mkdtemp(join(tmpdir(), 'playwright-report-'));
  const file = join(folder, 'report.json');
  await run('playwright', ['test', '--reporter=list,json'], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  const { errors, stats } = JSON.parse(await readFile(file, 'utf8')) as Report;
  await rm(folder, { recursive: true });
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}
