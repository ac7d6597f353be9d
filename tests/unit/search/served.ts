/** Meetings to search, and the engine over an index in memory: what it fetches is counted. */
import { createSearchEngine, type SearchEngine } from '../../../src/search/engine.ts';
import type { SearchableAttachment, SearchableMeeting } from '../../../src/search/records.ts';

const BASE = 'https://portal.test/tim/';

/** `status` decides what the server answers for a file that is there. */
export function engineOver(
  source: () => ReadonlyMap<string, Uint8Array>,
  status: (path: string) => number = () => 200,
): { engine: SearchEngine; fetched: string[]; bytes: () => number } {
  const fetched: string[] = [];
  const engine = createSearchEngine({
    base: BASE,
    fetchBytes(url) {
      const path = url.slice(BASE.length);
      fetched.push(path);
      const file = source().get(path);
      const code = file ? status(path) : 404;
      const buffer = file ? Uint8Array.from(file).buffer : new ArrayBuffer(0);
      return Promise.resolve({
        ok: code === 200,
        status: code,
        arrayBuffer: () => Promise.resolve(buffer),
      });
    },
  });
  const bytes = () => fetched.reduce((sum, path) => sum + (source().get(path)?.length ?? 0), 0);
  return { engine, fetched, bytes };
}

export function meeting(
  id: string,
  title: string,
  facts: Partial<SearchableMeeting>,
): SearchableMeeting {
  return {
    id,
    url: `/hop/${id}/`,
    title,
    number: '',
    issuer: { id: 'ubnd-tinh', label: 'UBND tỉnh' },
    kind: { id: 'giay-moi', label: 'Giấy mời' },
    status: { id: 'scheduled', label: 'Theo lịch' },
    altered: '',
    previousStart: '',
    issued: '',
    start: `${id.slice(0, 10)}T08:00:00+07:00`,
    end: '',
    sites: [],
    agenda: [],
    text: [],
    attachments: [],
    ...facts,
  };
}

export function file(fileName: string, title: string, pages: string[]): SearchableAttachment {
  const type = fileName.split('.').at(-1) ?? '';
  return {
    url: `/tai-lieu/${fileName}`,
    title,
    fileName,
    type,
    number: '',
    readingUrl: `/doc/${fileName}/`,
    content: pages.join('\n'),
    pages: () => Promise.resolve(pages),
  };
}
