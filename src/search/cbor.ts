/** The part of CBOR (RFC 8949) that Pagefind's files use: whole numbers, text and arrays of known length. */
export type CborValue = number | string | CborValue[];

const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

/** Throws a RangeError on anything outside that part. */
export function decodeCbor(bytes: Uint8Array): CborValue {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  let at = 0;

  function argument(info: number): number {
    const start = at;
    if (info < 24) return info;
    if (info === 24) return view.getUint8((at += 1) - 1);
    if (info === 25) return view.getUint16((at += 2) - 2);
    if (info === 26) return view.getUint32((at += 4) - 4);
    throw new RangeError(`CBOR: unexpected length at byte ${start}`);
  }

  function value(): CborValue {
    const head = view.getUint8(at++);
    const kind = head >> 5;
    const size = argument(head & 31);
    if (kind === UNSIGNED) return size;
    if (kind === NEGATIVE) return -1 - size;
    if (kind === TEXT) return decoder.decode(bytes.subarray(at, (at += size)));
    if (kind === ARRAY) return Array.from({ length: size }, value);
    throw new RangeError(`CBOR: unexpected kind ${kind} at byte ${at - 1}`);
  }

  return value();
}

export function encodeCbor(value: CborValue): Uint8Array {
  let out = new Uint8Array(4096);
  let at = 0;
  const encoder = new TextEncoder();

  function room(size: number): void {
    if (at + size <= out.length) return;
    const larger = new Uint8Array(Math.max(2 * out.length, at + size));
    larger.set(out);
    out = larger;
  }

  function head(kind: number, size: number): void {
    room(5);
    const top = kind << 5;
    if (size < 24) {
      out[at++] = top | size;
      return;
    }
    const bytes = size < 0x100 ? 1 : size < 0x10000 ? 2 : 4;
    out[at++] = top | (bytes === 1 ? 24 : bytes === 2 ? 25 : 26);
    for (let shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out[at++] = (size >>> shift) & 255;
  }

  function write(item: CborValue): void {
    if (typeof item === 'number') {
      if (item >= 0) head(UNSIGNED, item);
      else head(NEGATIVE, -1 - item);
    } else if (typeof item === 'string') {
      const bytes = encoder.encode(item);
      head(TEXT, bytes.length);
      room(bytes.length);
      out.set(bytes, at);
      at += bytes.length;
    } else {
      head(ARRAY, item.length);
      for (const part of item) write(part);
    }
  }

  write(value);
  return out.slice(0, at);
}
