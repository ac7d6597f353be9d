/** The search knows every meeting and every document, and nothing else. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { meetingUrl, SEARCH_INDEX } from '../../meetings/urls.ts';
import { START_FILE, type StartFile, type TextFile, textsOf } from '../../search/bundle.ts';
import { filesOf } from '../../search/index-files.ts';
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
      const { names, texts } = filesOf(json(pathOf(site, url)) as StartFile, (name) => {
        const file = `${SEARCH_INDEX}${name}`;
        return site.files.has(file) ? unpack(pathOf(site, file)) : undefined;
      });
      const found: Fault[] = [];
      for (const name of names) {
        const needed = `${SEARCH_INDEX}${name}`;
        if (!site.files.has(needed))
          found.push({ url: needed, what: 'thiếu tệp của chỉ mục tìm kiếm.' });
      }
      const read = new Map<string, Set<string>>();
      for (const url of site.files.keys()) {
        if (!url.startsWith(SEARCH_INDEX)) continue;
        const group = groupOf(url) ?? '';
        const name = url.slice(SEARCH_INDEX.length);
        if (isText(url) ? !texts.has(textsOf(name)) : name.includes('/') && !names.has(name)) {
          found.push({ url, what: 'sót lại từ một chỉ mục khác.' });
        } else if (isText(url) && !recordsIn.has(group)) {
          const own = read.get(group) ?? new Set();
          for (const record of json(pathOf(site, url)) as TextFile) own.add(record.url);
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

function json(path: string): unknown {
  return JSON.parse(new TextDecoder().decode(unpack(path)));
}

function unpack(path: string): Uint8Array {
  return gunzipSync(readFileSync(path));
}
