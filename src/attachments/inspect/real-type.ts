/**
 * What a file really is, by its bytes alone; its name plays no part. Old Office formats and encrypted new ones
 * share one container (CFB), which `file-type` cannot tell apart: there the streams in its directory decide.
 */
import { inspectZip } from './zip-content.ts';
import { isKind, type Kind } from './kinds.ts';
import { FindingError } from './finding.ts';

/** A kind that may be published, or the name of what else it is (“exe”, “html”, “rtf”…). */
export type RealType = { kind: Kind } | { other: string };

const CFB_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const MACRO_STREAM = /\/(?:Macros|VBA|_VBA_PROJECT|_VBA_PROJECT_CUR)\//iu;

/** Throws a FindingError for what is encrypted, cut off, a bomb, or carries macros. */
export async function realType(bytes: Uint8Array): Promise<RealType> {
  if (CFB_MAGIC.every((byte, index) => bytes[index] === byte)) return inspectCompound(bytes);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  // Readers of PDF look for the mark in the first kilobyte, so a stray BOM or line before it is harmless.
  if (/^[^<]{0,1000}%PDF-\d/u.test(start)) return { kind: 'pdf' };
  if (start.startsWith('PK')) return inspectZip(bytes);
  if (/^\s*(?:\u00EF\u00BB\u00BF)?\s*<(?:!doctype|html|head|body|\?xml|meta|table)/iu.test(start)) {
    return { other: /<(?:!doctype html|html|head|body|meta|table)/iu.test(start) ? 'HTML' : 'XML' };
  }
  if (start.startsWith('version https://git-lfs.github.com/'))
    throw new FindingError('LFS_POINTER');
  if (start.startsWith('{\\rtf')) return { other: 'RTF' };
  const { fileTypeFromBuffer } = await import('file-type');
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (type) return isKind(type.ext) ? { kind: type.ext } : { other: type.ext.toUpperCase() };
  return { other: isText(start) ? 'văn bản thường' : 'dữ liệu không rõ loại' };
}

async function inspectCompound(bytes: Uint8Array): Promise<RealType> {
  const { openCompound } = await import('./compound.ts');
  const { hasPassword } = await import('./compound-password.ts');
  const container = openCompound(bytes);
  const paths = container.FullPaths;
  const has = (stream: RegExp): boolean => paths.some((path) => stream.test(path));
  if (has(/\/EncryptedPackage$/u) || hasPassword(container)) throw new FindingError('ENCRYPTED');
  if (has(MACRO_STREAM)) throw new FindingError('OFFICE_MACRO');
  if (has(/^[^/]*\/WordDocument$/u)) return { kind: 'doc' };
  if (has(/^[^/]*\/(?:Workbook|Book)$/u)) return { kind: 'xls' };
  if (has(/^[^/]*\/PowerPoint Document$/u)) return { kind: 'ppt' };
  return { other: 'tệp OLE không rõ loại' };
}

function isText(start: string): boolean {
  return !/[\0-\u0008\u000E-\u001F]/u.test(start);
}
