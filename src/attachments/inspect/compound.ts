/** The OLE container of Office 97–2003 and of encrypted Office files. */
import CFB, { type CFB$Container } from 'cfb';
import { FindingError } from './finding.ts';

/** Throws BROKEN when its directory cannot be followed. */
export function openCompound(bytes: Uint8Array): CFB$Container {
  try {
    // The library takes Node's buffers, but no plain Uint8Array.
    return CFB.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      type: 'buffer',
    });
  } catch {
    throw new FindingError('BROKEN', 'mục lục OLE sai');
  }
}
