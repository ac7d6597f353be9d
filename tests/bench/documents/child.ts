/** One engine reads one file once, in a process of its own; what it cost and what it read goes to stdout as JSON. */
import { readFile } from 'node:fs/promises';
import { FindingError } from '../../../src/attachments/inspect/finding.ts';
import { realType } from '../../../src/attachments/inspect/real-type.ts';
import { readContent } from '../../../src/attachments/text/read.ts';

export interface Measured {
  /** Seconds of user and system time, the start of the process included. */
  cpu: number;
  /** Bytes */
  peak: number;
  pages: number;
  text: string;
}

const [engine = '', path = ''] = process.argv.slice(2);
const pages = engine === 'pdfjs' ? await withPdfjs(path) : await withPortal(path);
const { user, system } = process.cpuUsage();
const measured: Measured = {
  cpu: (user + system) / 1e6,
  peak: process.resourceUsage().maxRSS * 1024,
  pages: pages.length,
  text: pages.join('\n'),
};
process.stdout.write(JSON.stringify(measured));

async function withPortal(file: string): Promise<string[]> {
  const bytes = await readFile(file);
  const type = await realType(bytes);
  if ('other' in type) throw new FindingError('TYPE_MISMATCH', type.other);
  return (await readContent(bytes, type.kind)).pages.map(({ text }) => text);
}

async function withPdfjs(file: string): Promise<string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 });
  const document = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(
      items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    );
    page.cleanup();
  }
  await task.destroy();
  return texts;
}
