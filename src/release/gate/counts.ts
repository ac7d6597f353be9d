/** As many meetings as were read: in pages, in the lists of years, in open data */
import { meetingDataUrl, MEETINGS_DATA, meetingUrl, yearUrl } from '../../meetings/urls.ts';
import type { BuiltSite, Check, Fault } from './built-site.ts';
import { referencesOf } from './references.ts';

const MEETING_PAGE = /^\/hop\/[^/]+\/index\.html$/u;
/** A year, one of its months, a further page of the month. */
const YEAR_PAGE = /^\/nam\/\d{4}\/(?:thang-\d+\/(?:\d+\/)?)?index\.html$/u;

/** `former`: addresses of meetings that moved or were withdrawn, whose pages say only that. */
export function counts(
  site: BuiltSite,
  meetings: readonly { id: string }[],
  former: ReadonlySet<string>,
): Check {
  const pages = new Set(meetings.map(({ id }) => `${meetingUrl(id)}index.html`));
  const listed = new Set<string>();
  const found: Fault[] = [];
  return {
    read(file) {
      if (YEAR_PAGE.test(file.url)) {
        for (const { address } of referencesOf(site, file).inside) {
          const year = yearUrl(address.slice('/hop/'.length).slice(0, 4));
          if (file.url.startsWith(year)) listed.add(`${address}index.html`);
        }
      }
      if (file.url !== MEETINGS_DATA) return [];
      const { data } = JSON.parse(file.text) as { data: unknown[] };
      if (data.length === meetings.length) return [];
      return [{ url: file.url, what: `có ${data.length} cuộc họp, phải là ${meetings.length}.` }];
    },
    end() {
      for (const url of pages) {
        if (!site.files.has(url)) found.push({ url, what: 'thiếu trang của cuộc họp.' });
        if (!listed.has(url)) found.push({ url, what: 'cuộc họp không có trong danh sách năm.' });
      }
      for (const { id } of meetings) {
        const url = meetingDataUrl(id);
        if (!site.files.has(url)) found.push({ url, what: 'thiếu dữ liệu mở của cuộc họp.' });
      }
      for (const url of site.files.keys()) {
        if (!MEETING_PAGE.test(url) || pages.has(url)) continue;
        if (!former.has(url.replace(/index\.html$/u, ''))) {
          found.push({ url, what: 'trang của cuộc họp không có trong content/.' });
        }
      }
      return found;
    },
  };
}
