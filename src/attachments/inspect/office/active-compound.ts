/**
 * Macros and programs in Office 97–2003 files that no stream's name tells of. Sources: [MS-XLS] 2.4.28 (BoundSheet8),
 * [MS-PPT] 2.4.10–2.4.11 (VBA info), [MS-OLEDS] 2.3.6 (OLE1 package).
 */
import CFB, { type CFB$Container } from 'cfb';
import { FindingError } from '../finding.ts';

const BOUND_SHEET = 0x0085;
const END_OF_SUBSTREAM = 0x000a;
const MACRO_SHEET = 1;
/** VbaInfoContainer and the head of its only atom; a persist id and the flag follow. */
const VBA_INFO = Buffer.from('1f00ff031400000002000004' + '0c000000', 'hex');

/** Throws OFFICE_MACRO, OFFICE_EMBEDDED. */
export function refuseActiveCompound(container: CFB$Container): void {
  if (container.FullPaths.some((path) => /\/\u0001Ole10Native$/iu.test(path))) {
    throw new FindingError('OFFICE_EMBEDDED', 'OLE Package');
  }
  const stream = (path: string) => Buffer.from(CFB.find(container, path)?.content ?? []);
  for (const name of ['/Workbook', '/Book']) {
    if (hasMacroSheet(stream(name))) throw new FindingError('OFFICE_MACRO');
  }
  const slides = stream('/PowerPoint Document');
  const at = slides.indexOf(VBA_INFO);
  const flag = at + VBA_INFO.length + 4;
  if (at >= 0 && flag + 4 <= slides.length && slides.readUInt32LE(flag) !== 0) {
    throw new FindingError('OFFICE_MACRO');
  }
}

/** Excel 4.0 macros stand on sheets of their own kind, listed among the globals. */
function hasMacroSheet(workbook: Buffer): boolean {
  let at = 0;
  while (at + 4 <= workbook.length) {
    const type = workbook.readUInt16LE(at);
    const length = workbook.readUInt16LE(at + 2);
    if (type === END_OF_SUBSTREAM) return false;
    if (type === BOUND_SHEET && workbook[at + 4 + 5] === MACRO_SHEET) return true;
    at += 4 + length;
  }
  return false;
}
