/** The search knows every meeting and every document, and nothing else. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { SEARCH_INDEX } from '../../meetings/urls.ts';
import { PROGRAM_FOLDER, START_FILE, type StartFile, type TextFile } from '../../search/bundle.ts';
import type { BuiltSite, Fault } from './built-site.ts';

/** `wanted`: addresses of meetings and documents. */
export function searchRecords({ files }: BuiltSite, wanted: ReadonlySet<string>): Fault[] {
  const url = `${SEARCH_INDEX}${START_FILE}`;
  const start = files.get(url);
  if (!start) return [{ url, what: 'thiếu chỉ mục tìm kiếm.' }];
  const { volumes, words } = unpack(start.path) as StartFile;
  const folders = [...volumes.map(({ folder }) => folder), words, PROGRAM_FOLDER].map(
    (folder) => `${SEARCH_INDEX}${folder}/`,
  );
  const found: Fault[] = [];
  const records = new Set<string>();
  for (const file of files.values()) {
    if (!file.url.startsWith(SEARCH_INDEX)) continue;
    const folder = folders.find((name) => file.url.startsWith(name));
    if (folder === undefined) {
      if (file.url.slice(SEARCH_INDEX.length).includes('/')) {
        found.push({ url: file.url, what: 'sót lại từ một chỉ mục khác.' });
      }
    } else if (file.url.startsWith(`${folder}text/`)) {
      for (const { url } of unpack(file.path) as TextFile) records.add(url);
    }
  }
  for (const record of wanted.difference(records)) {
    found.push({ url: record, what: 'không tìm thấy được: thiếu trong chỉ mục.' });
  }
  for (const record of records.difference(wanted)) {
    found.push({ url: record, what: 'còn trong chỉ mục tìm kiếm dù không được đăng.' });
  }
  return found;
}

function unpack(path: string): unknown {
  return JSON.parse(gunzipSync(readFileSync(path)).toString('utf8'));
}
