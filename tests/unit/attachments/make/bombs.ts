/** Small files that would grow without bound; made without ever holding the large one. */
import { constants, deflateRawSync } from 'node:zlib';
import { onePagePdf, stream } from './pdf.ts';

const MEGABYTE = 2 ** 20;

/** Raw deflate data of as many megabytes of blanks, a kilobyte each. */
export function blanksDeflated(megabytes: number): Buffer {
  const piece = deflateRawSync(Buffer.alloc(MEGABYTE, ' '), {
    finishFlush: constants.Z_FULL_FLUSH,
  });
  const end = deflateRawSync(Buffer.alloc(0));
  return Buffer.concat([...Array.from({ length: megabytes }, () => piece), end]);
}

/** A PDF whose page content inflates to 600 MB. */
export function streamBomb(): Uint8Array {
  const zlib = Buffer.concat([Buffer.from([0x78, 0x9c]), blanksDeflated(600), Buffer.alloc(4)]);
  return onePagePdf({ content: zlib, contentDictionary: '/Filter /FlateDecode' });
}

/** A PDF of 40 forms, each drawing the next twice: 2⁴⁰ drawings. */
export function formBomb(): Uint8Array {
  const DEPTH = 40;
  const forms = Array.from({ length: DEPTH }, (_, index) => {
    const last = index === DEPTH - 1;
    const resources = last ? '' : `/XObject << /X ${index + 7} 0 R >>`;
    const content = last ? '0 0 1 1 re f' : '/X Do /X Do';
    return stream(
      `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << ${resources} >>`,
      content,
    );
  });
  return onePagePdf({ content: '/X Do', resources: '/XObject << /X 6 0 R >>', more: forms });
}

/**
 * A ZIP with one deflated entry, as large as its directory says or lying about it.
 * @param declared the size the directory declares, in bytes
 */
export function zipOf(name: string, deflated: Uint8Array, declared: number): Uint8Array {
  const header = (signature: number, length: number): Buffer => {
    const bytes = Buffer.alloc(length);
    bytes.writeUInt32LE(signature, 0);
    return bytes;
  };
  const local = header(0x04034b50, 30);
  const entry = header(0x02014b50, 46);
  const end = header(0x06054b50, 22);
  for (const [bytes, at] of [
    [local, 4],
    [entry, 6],
  ] as const) {
    bytes.writeUInt16LE(20, at);
    bytes.writeUInt16LE(8, at + 4);
    bytes.writeUInt32LE(deflated.length, at + 14);
    bytes.writeUInt32LE(declared, at + 18);
    bytes.writeUInt16LE(name.length, at + 22);
  }
  const body = Buffer.concat([local, Buffer.from(name), deflated]);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, entry, Buffer.from(name), end]);
}
