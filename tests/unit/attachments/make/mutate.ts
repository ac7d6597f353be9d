/** Damage that can be done again: the same seed damages the same bytes in the same way. */

export function mutate(original: Uint8Array, seed: number): Uint8Array {
  const random = generator(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  let bytes = Uint8Array.from(original);
  const rounds = 1 + below(8);
  for (let round = 0; round < rounds && bytes.length > 0; round++) {
    const at = below(bytes.length);
    const length = 1 + below(Math.min(200, bytes.length - at));
    switch (below(6)) {
      case 0:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
        break;
      case 1:
        bytes[at] = below(256);
        break;
      case 2:
        bytes.fill([0, 0xff, 0x20][below(3)] ?? 0, at, at + length);
        break;
      case 3:
        bytes.copyWithin(below(bytes.length), at, at + length);
        break;
      case 4:
        bytes = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + length)]);
        break;
      default:
        if (below(10) === 0) bytes = bytes.slice(0, at);
        else new DataView(bytes.buffer).setUint8(at, [0x7f, 0x80, 0xfe][below(3)] ?? 0);
    }
  }
  return bytes;
}

/** mulberry32: small, and the same on every machine. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
