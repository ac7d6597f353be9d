import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { isolate } from '../../../src/attachments/worker/isolate.ts';
import type { Batch, Report } from './make/fuzz-child.ts';
import { FIXTURES } from './make/folder.ts';

/** Copies damaged of each document; eleven documents make more than 2,000. */
const COPIES = 190;
const LIMITS = { milliseconds: 120_000, memory: 6e8 };
const CHILD = join(import.meta.dirname, 'make', 'fuzz-child.ts');
const DOCUMENTS = [
  'bao-cao.pdf',
  'pdf/libreoffice-phong-thay-the.pdf',
  'bao-cao.docx',
  'bao-cao.odt',
  'bao-cao.doc',
  'so-lieu.xlsx',
  'so-lieu.xls',
  'so-lieu.ods',
  'trinh-chieu.pptx',
  'trinh-chieu.ppt',
  'trinh-chieu.odp',
];

/**
 * Many copies share a child, for a process each would take minutes; one that ends its child is only allowed to take
 * the child, and the rest goes on in the next.
 */
async function damage(name: string): Promise<{ reports: Report[]; ended: string[]; peak: number }> {
  const reports: Report[] = [];
  const ended: string[] = [];
  let peak = 0;
  for (let from = 0; from < COPIES; from = reports.length + ended.length) {
    const batch: Batch = { path: join(FIXTURES, name), from, to: COPIES };
    const { finding, peakMemory } = await isolate(CHILD, batch, LIMITS, (report: Report) =>
      reports.push(report),
    );
    peak = Math.max(peak, peakMemory);
    if (reports.length + ended.length < COPIES) ended.push(finding.code);
  }
  return { reports, ended, peak };
}

for (const name of DOCUMENTS) {
  test(
    `${name}: ${COPIES} damaged copies are read or refused, nothing else`,
    { concurrency: true },
    async () => {
      const { reports, ended, peak } = await damage(name);
      assert.equal(reports.length + ended.length, COPIES);
      const thrown = reports.filter(({ outcome }) => outcome === 'threw');
      assert.deepEqual(
        thrown.map(({ done, error }) => `${done}: ${error}`),
        [],
      );
      assert.ok(
        reports.some(({ outcome }) => outcome === 'refused'),
        'damage that nobody notices',
      );
      assert.ok(ended.length <= COPIES / 20, ended.join());
      assert.ok(peak <= LIMITS.memory * 1.5, `${peak} bytes`);
    },
  );
}
