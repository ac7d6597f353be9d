/** Every download is the office's file byte for byte, and the published lists of checksums say so. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { MeetingWithDocuments } from '../../attachments/document.ts';
import { sha256OfFile } from '../../attachments/fingerprint.ts';
import { SITE_CHECKSUMS } from '../../meetings/urls.ts';
import { pathOf, type BuiltSite, type Check, type Fault } from './built-site.ts';
import { groupOf } from './groups.ts';

const LINE = /^([0-9a-f]{64}) {2}(.+)$/u;

export function sameBytes(
  site: BuiltSite,
  meetings: readonly Pick<MeetingWithDocuments, 'documents'>[],
): Check {
  const known = new Set<string>();
  return {
    known({ name }) {
      known.add(name);
      return [];
    },
    end() {
      const found: Fault[] = [];
      const hashes = new Map<string, string>();
      for (const { url, sha256 } of meetings.flatMap(({ documents }) => documents)) {
        hashes.set(url, sha256);
        if (known.has(groupOf(url) ?? '')) continue;
        const file = site.files.get(url);
        const hash = file?.kind === 'file' ? sha256OfFile(pathOf(site, url)) : undefined;
        if (hash === undefined) found.push({ url, what: 'thiếu tài liệu này.' });
        else if (hash !== sha256) found.push({ url, what: 'khác tệp trong content/.' });
      }
      for (const url of site.files.keys()) {
        if (known.has(groupOf(url) ?? '')) continue;
        if (posix.basename(url) === posix.basename(SITE_CHECKSUMS)) {
          found.push(...judgeList(url, readFileSync(pathOf(site, url), 'utf8'), hashes));
        }
      }
      return found;
    },
  };
}

function judgeList(url: string, text: string, hashes: ReadonlyMap<string, string>): Fault[] {
  return text
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      const [, hash, name = ''] = LINE.exec(line) ?? [];
      const known = hashes.get(posix.join(posix.dirname(url), name));
      return hash !== undefined && hash === known
        ? []
        : [{ url, what: `ghi sai mã của “${name || line}”.` }];
    });
}
