/** The lines of an Office file (Word, Excel, PowerPoint, OpenDocument), as far as they can be had without any package. */
import { inflateRawSync } from 'node:zlib';
import {
  checkZipLimits,
  packedBytes,
  readZipDirectory,
  ZIP_LIMITS,
  type ZipEntry,
} from '../../attachments/inspect/zip-directory.ts';
import { LINE_ENDS } from '../../attachments/text/office/line-ends.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The text of each part, a line for each paragraph and cell; none for a file that is no ZIP or a broken one. */
export function officeLines(bytes: Uint8Array): string[] {
  try {
    const entries = readZipDirectory(bytes);
    checkZipLimits(entries, bytes.length);
    return entries
      .filter(({ name, encrypted }) => name.endsWith('.xml') && !encrypted)
      .map((entry) => textOf(partOf(bytes, entry)));
  } catch {
    // The check of the content says what is wrong with it, before anything is live.
    return [];
  }
}

function partOf(bytes: Uint8Array, entry: ZipEntry): string {
  const packed = packedBytes(bytes, entry);
  if (entry.method === 0) return new TextDecoder().decode(packed);
  const maxOutputLength = Math.min(entry.size, ZIP_LIMITS.entryBytes);
  return inflateRawSync(packed, { maxOutputLength }).toString('utf8');
}

function textOf(xml: string): string {
  return xml
    .replace(/<\/?(?:\w+:)?([\w-]+)[^>]*>/gu, (_, name: string) =>
      LINE_ENDS.has(name) ? '\n' : '',
    )
    .replace(/&#(x[0-9a-f]+|\d+);/giu, (_, code: string) =>
      String.fromCodePoint(Math.min(Number(code.replace(/^x/iu, '0x')), 0x10ffff)),
    )
    .replace(/&(\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
}
