/** The search knows every meeting and every document, and nothing else. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { meetingUrl, SEARCH_INDEX } from '../../meetings/urls.ts';
import { PROGRAM_FOLDER, START_FILE, type StartFile, type TextFile } from '../../search/bundle.ts';
import { pathOf, type BuiltSite, type Fault } from './built-site.ts';
import { groupOf } from './groups.ts';
import type { Remembering } from './to-remember.ts';

interface Counted {
  id: string;
  documents: readonly { url: string }[];
}

export function searchRecords(
  site: BuiltSite,
  meetings: readonly Counted[],
): Required<Pick<Remembering, 'known' | 'end' | 'toRemember'>> {
  /** what stands in the texts of a group of them */
  const recordsIn = new Map<string, readonly string[]>();
  return {
    known({ name, ids }) {
      if (isText(name)) recordsIn.set(name, ids);
      return [];
    },
    toRemember({ name }, print) {
      const ids = isText(name) ? recordsIn.get(name) : undefined;
      return ids && { name, print, targets: [], ids };
    },
    end() {
      const url = `${SEARCH_INDEX}${START_FILE}`;
      if (!site.files.has(url)) return [{ url, what: 'thiếu chỉ mục tìm kiếm.' }];
      const { volumes, words } = unpack(pathOf(site, url)) as StartFile;
      const folders = [...volumes.map(({ folder }) => folder), words, PROGRAM_FOLDER].map(
        (folder) => `${SEARCH_INDEX}${folder}/`,
      );
      const found: Fault[] = [];
      const read = new Map<string, Set<string>>();
      for (const url of site.files.keys()) {
        if (!url.startsWith(SEARCH_INDEX)) continue;
        const group = groupOf(url) ?? '';
        if (!folders.some((name) => url.startsWith(name))) {
          if (url.slice(SEARCH_INDEX.length).includes('/')) {
            found.push({ url, what: 'sót lại từ một chỉ mục khác.' });
          }
        } else if (isText(url) && !recordsIn.has(group)) {
          const own = read.get(group) ?? new Set();
          for (const record of unpack(pathOf(site, url)) as TextFile) own.add(record.url);
          read.set(group, own);
        }
      }
      for (const [group, records] of read) recordsIn.set(group, [...records]);
      const records = new Set([...recordsIn.values()].flat());
      const wanted = new Set(
        meetings.flatMap(({ id, documents }) => [
          meetingUrl(id),
          ...documents.map((document) => document.url),
        ]),
      );
      for (const record of wanted.difference(records)) {
        found.push({ url: record, what: 'không tìm thấy được: thiếu trong chỉ mục.' });
      }
      for (const record of records.difference(wanted)) {
        found.push({ url: record, what: 'còn trong chỉ mục tìm kiếm dù không được đăng.' });
      }
      return found;
    },
  };
}

/** Are these texts of records, or a group of them? */
function isText(url: string): boolean {
  return url.startsWith(SEARCH_INDEX) && url.includes('/text/');
}

function unpack(path: string): unknown {
  return JSON.parse(gunzipSync(readFileSync(path)).toString('utf8'));
}
