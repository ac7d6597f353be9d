/**
 * Passwords of Office 97–2003 files. Sources: [MS-DOC] 2.5.2 (fEncrypted), [MS-XLS] 2.4.117 (FilePass follows the first
 * BOF), [MS-PPT] 2.3.2 (headerToken of the current user).
 */
import CFB, { type CFB$Container } from 'cfb';

const DOC_ENCRYPTED = 0x0100;
const XLS_FILE_PASS = 0x002f;
const XLS_WRITE_PROTECT = 0x0086;
const PPT_ENCRYPTED = 0xf3d1c4df;

export function hasPassword(container: CFB$Container): boolean {
  const doc = head(container, '/WordDocument', 12);
  if (doc) return (doc.getUint16(10, true) & DOC_ENCRYPTED) !== 0;
  const xls = head(container, '/Workbook', 64) ?? head(container, '/Book', 64);
  if (xls) return recordAfterStart(xls) === XLS_FILE_PASS;
  const user = head(container, '/Current User', 16);
  return user?.getUint32(12, true) === PPT_ENCRYPTED;
}

/** The first record after BOF; write protection may stand between them. */
function recordAfterStart(view: DataView): number | undefined {
  let at = 4 + view.getUint16(2, true);
  if (at + 4 <= view.byteLength && view.getUint16(at, true) === XLS_WRITE_PROTECT) {
    at += 4 + view.getUint16(at + 2, true);
  }
  return at + 4 <= view.byteLength ? view.getUint16(at, true) : undefined;
}

function head(container: CFB$Container, path: string, length: number): DataView | undefined {
  const content = CFB.find(container, path)?.content;
  if (!content || content.length < length) return undefined;
  return new DataView(Uint8Array.from(content.slice(0, length)).buffer);
}
