/**
 * Tells Office and OpenDocument files from plain archives by what their ZIP directory lists, and refuses what
 * must not be published: macros, passwords, bombs, programs, paths that leave the folder.
 */
import { inflateSync } from 'fflate';
import type { Kind } from './kinds.ts';
import { FindingError } from './finding.ts';
import { checkZipLimits, packedBytes, readZipDirectory, type ZipEntry } from './zip-directory.ts';

const MAIN_PARTS: readonly [part: string, kind: Kind][] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
];
const ODF_MIME = 'application/vnd.oasis.opendocument.';
const ODF_KINDS: Readonly<Record<string, Kind>> = {
  text: 'odt',
  spreadsheet: 'ods',
  presentation: 'odp',
};
const MACRO_PART = /(?:^|\/)vbaProject\.bin$|^Basic\/.*\.xml$|^Scripts\//iu;
const ARCHIVE = /\.(?:zip|rar|7z|gz|tgz|bz2|xz|tar|cab|iso)$/iu;
const PROGRAM =
  /\.(?:exe|com|scr|pif|bat|cmd|ps1|vbs|vbe|js|jse|wsf|wsh|hta|msi|msc|cpl|dll|lnk|url|scf|reg|chm|jar|apk|sh|doc[mb]|xls[mb]|xlam|ppt[m]|pps[m]|dotm|xltm|potm)[. ]*$/iu;
/** Small parts that name a format; anything larger is not one of them. */
const SMALL_PART = 2 ** 20;

export function inspectZip(bytes: Uint8Array): { kind: Kind } | { other: string } {
  const entries = readZipDirectory(bytes);
  checkZipLimits(entries, bytes.length);
  const names = new Map(entries.map((entry) => [entry.name, entry]));
  // Readers disagree on which of two they open.
  if (names.size < entries.length) throw new FindingError('BROKEN', 'hai mục cùng tên');
  const office = MAIN_PARTS.find(([part]) => names.has(part));
  const odf = odfKind(bytes, names);
  if (!office && !odf) return inspectArchive(entries);
  if (entries.some(({ encrypted }) => encrypted)) throw new FindingError('ENCRYPTED');
  if (entries.some(({ name }) => MACRO_PART.test(name))) throw new FindingError('OFFICE_MACRO');
  if (
    odf &&
    /<[\w-]*:?encryption-data[\s>]/u.test(smallPart(bytes, names, 'META-INF/manifest.xml'))
  ) {
    throw new FindingError('ENCRYPTED');
  }
  if (office && smallPart(bytes, names, '[Content_Types].xml').includes('macroEnabled')) {
    throw new FindingError('OFFICE_MACRO');
  }
  return odf ?? { kind: office?.[1] ?? 'zip' };
}

function odfKind(
  bytes: Uint8Array,
  names: ReadonlyMap<string, ZipEntry>,
): { kind: Kind } | { other: string } | undefined {
  const mime = smallPart(bytes, names, 'mimetype').trim();
  if (!mime.startsWith(ODF_MIME)) return undefined;
  const kind = ODF_KINDS[mime.slice(ODF_MIME.length)];
  return kind ? { kind } : { other: mime };
}

function inspectArchive(entries: readonly ZipEntry[]): { kind: 'zip' } {
  for (const { name, encrypted, symlink, legacyName } of entries) {
    if (symlink) throw new FindingError('ZIP_SYMLINK', name);
    if (legacyName) throw new FindingError('ZIP_NAME_ENCODING', name);
    if (encrypted) throw new FindingError('ENCRYPTED');
    if (/^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/iu.test(name)) {
      throw new FindingError('ZIP_PATH', name);
    }
    if (ARCHIVE.test(name)) throw new FindingError('ZIP_NESTED', name);
    if (PROGRAM.test(name)) throw new FindingError('ZIP_EXECUTABLE', name);
  }
  return { kind: 'zip' };
}

function smallPart(bytes: Uint8Array, names: ReadonlyMap<string, ZipEntry>, name: string): string {
  const entry = names.get(name);
  return entry && entry.size <= SMALL_PART ? new TextDecoder().decode(readPart(bytes, entry)) : '';
}

/** One small entry, never more than its directory declares: the output buffer is as large as that. */
function readPart(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(bytes, entry);
  if (entry.method === 0) return packed;
  try {
    return inflateSync(packed, { out: new Uint8Array(entry.size) });
  } catch {
    throw new FindingError('BROKEN', entry.name);
  }
}
