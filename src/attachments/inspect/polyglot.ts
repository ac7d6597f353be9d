/** Files that are two things at once: what is checked as a PDF must not open as a page or an archive elsewhere. */
import { FindingError } from './finding.ts';
import type { Kind } from './kinds.ts';

const HEAD = 1024;
const PAGE = /<(?:!doctype\s+html|html|head|body|script|iframe|svg|img|meta|object|embed)[\s>/]/iu;
/** Before a PDF readers forgive a byte order mark, blanks, and the banner of a mail gateway. */
const HARMLESS_LEAD = /^(?:\u00EF\u00BB\u00BF)?[\s\x20-\x7E]*$/u;
const OTHER_MAGIC = /^(?:MZ|PK|GIF8|BM|#!|Rar!|\{\\rtf|%!PS)/u;
const END_OF_ZIP = Buffer.from('504b0506', 'hex');
const ZIP_TAIL = 22 + 0xffff;

/** Throws POLYGLOT. Archives are judged by their own directory. */
export function refusePolyglot(bytes: Uint8Array, kind: Kind): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isZip = buffer.toString('latin1', 0, 2) === 'PK';
  if (kind === 'pdf') {
    const lead = buffer.toString('latin1', 0, HEAD).split('%PDF-')[0] ?? '';
    if (!HARMLESS_LEAD.test(lead) || OTHER_MAGIC.test(lead)) {
      throw new FindingError('POLYGLOT', 'trước phần PDF còn một tệp khác');
    }
  }
  if (isZip) return;
  if (kind === 'pdf' || kind === 'png' || kind === 'jpg') {
    if (PAGE.test(buffer.toString('latin1', 0, HEAD))) {
      throw new FindingError('POLYGLOT', 'ở đầu tệp có mã HTML');
    }
    const end = buffer.lastIndexOf(END_OF_ZIP);
    if (end >= 0 && end >= buffer.length - ZIP_TAIL && isZipEnd(buffer, end)) {
      throw new FindingError('POLYGLOT', 'cuối tệp là một tệp nén ZIP');
    }
  }
}

/** The four bytes may stand in any picture; a directory of entries right before them does not. */
function isZipEnd(buffer: Buffer, end: number): boolean {
  if (end + 22 > buffer.length) return false;
  const size = buffer.readUInt32LE(end + 12);
  const at = end - size;
  return size >= 46 && at >= 0 && buffer.readUInt32LE(at) === 0x02014b50;
}
