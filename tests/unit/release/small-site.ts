/** The least a portal with one meeting consists of, and what is expected of it. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { MeetingWithDocuments } from '../../../src/attachments/document.ts';
import { PROGRAM_FILE } from '../../../src/search/bundle.ts';

export const ID = '2021-11-30-giao-ban';
export const PAGE = `hop/${ID}/index.html`;
export const FILE = `hop/${ID}/tai-lieu/bao-cao.pdf`;
export const SHA256 = createHash('sha256').update('%PDF').digest('hex');
export const LINKS = `<a href="/hop/${ID}/">Giao ban</a><a href="/nam/2021/">2021</a>`;
const HEAD =
  '<link rel="stylesheet" href="/_astro/a.css"><script type="module" src="/_astro/a.js"></script>';

/** What the search knows of the meeting. */
const VOLUME = {
  year: '2021',
  catalogue: { titles: ['Giao ban'], starts: ['2021-11-30'], ids: [[0], [ID]], texts: 'xyz' },
};
export const TEXTS = `tim-kiem/du-lieu/2021/text/${ID}.xyz`;

export const SITE: Readonly<Record<string, string | Buffer>> = {
  'index.html': `<!doctype html>${HEAD}<main id="a">${LINKS}<a href="/#a">đầu trang</a></main>`,
  '404.html': '<a href="/">Trang đầu</a>',
  _headers: '/*\n  X: y\n',
  'release.json': '{}\n',
  'files.json': '[]\n',
  'nam/2021/index.html': LINKS,
  [PAGE]: `<h1 id="tai-lieu">Giao ban</h1><p>Kính mời các đại biểu.</p><a href="tai-lieu/bao-cao.pdf">Báo cáo</a>`,
  [FILE]: '%PDF',
  [`hop/${ID}/SHA256SUMS`]: `${SHA256}  tai-lieu/bao-cao.pdf\n`,
  'api/meetings.json': JSON.stringify({ data: [{ web: `https://x.example/hop/${ID}/` }] }),
  [`api/meetings/${ID}.json`]: '{}',
  '_astro/a.css': 'b{background:url(/_astro/b.svg)}',
  '_astro/a.js': 'import"./b.js"',
  '_astro/b.js': 'export{}',
  '_astro/b.svg': '<svg/>',
  'tim-kiem/du-lieu/start.bin': packed({ chunks: ['ab'], prints: 'a1b2c', volumes: [VOLUME] }),
  'tim-kiem/du-lieu/words/ab.a1b2c.bin': 'words',
  [`tim-kiem/du-lieu/${PROGRAM_FILE}`]: 'program',
  [`${TEXTS}.0.0.bin`]: packed([{ url: `/hop/${ID}/` }]),
  [`${TEXTS}.1.0.bin`]: packed([{ url: `/${FILE}` }]),
};

export function packed(data: object): Buffer {
  return gzipSync(JSON.stringify(data));
}

export const meeting = {
  id: ID,
  body: 'Kính mời các đại biểu.',
  documents: [{ url: `/${FILE}`, sha256: SHA256 }],
} as unknown as MeetingWithDocuments;

export const FORMER = { published: [] as string[], withdrawnMeetings: [], redirects: [] };
