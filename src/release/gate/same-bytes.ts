/** Every download is the office's file byte for byte, and the published lists of checksums say so. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { posix } from 'node:path';
import type { MeetingWithDocuments } from '../../attachments/document.ts';
import { SITE_CHECKSUMS } from '../../meetings/urls.ts';
import type { BuiltSite, Check, Fault } from './built-site.ts';

const LINE = /^([0-9a-f]{64}) {2}(.+)$/u;

export function sameBytes(
  { files }: BuiltSite,
  meetings: readonly Pick<MeetingWithDocuments, 'documents'>[],
): Check {
  return {
    end() {
      const found: Fault[] = [];
      const hashes = new Map<string, string>();
      for (const { url, sha256 } of meetings.flatMap(({ documents }) => documents)) {
        const file = files.get(url);
        const hash = file?.kind === 'file' ? sha256Of(file.path) : undefined;
        if (hash === undefined) found.push({ url, what: 'thiếu tài liệu này.' });
        else if (hash !== sha256) found.push({ url, what: 'khác tệp trong content/.' });
        hashes.set(url, sha256);
      }
      for (const { url, path } of files.values()) {
        if (posix.basename(url) === posix.basename(SITE_CHECKSUMS)) {
          found.push(...judgeList(url, readFileSync(path, 'utf8'), hashes));
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

/** Streams cost three times the CPU of the hash itself. */
const buffer = Buffer.allocUnsafeSlow(2 ** 20);

function sha256Of(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const length = readSync(file, buffer);
      if (length === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, length));
    }
  } finally {
    closeSync(file);
  }
}
