/** Whole numbers as bytes: seven bits a byte, lowest first; the top bit says that more follow. */

const FIRST_SIZE = 256;
/** Below this a loop is faster than a call. */
const SHORT = 32;

/** Bytes one after the other. */
export class ByteWriter {
  #bytes = new Uint8Array(FIRST_SIZE);
  length = 0;

  number(value: number): void {
    this.#room(8);
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) {
      this.#bytes[this.length++] = (rest % 128) + 128;
    }
    this.#bytes[this.length++] = rest;
  }

  /** `from` … `to` - 1 of other bytes. */
  copy(bytes: Uint8Array, from = 0, to = bytes.length): void {
    this.#room(to - from);
    if (to - from > SHORT) {
      this.#bytes.set(bytes.subarray(from, to), this.length);
      this.length += to - from;
      return;
    }
    for (let at = from; at < to; at++) this.#bytes[this.length++] = bytes[at] ?? 0;
  }

  /** What has been written; stays as it is. */
  taken(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  #room(size: number): void {
    if (this.length + size <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.length + size));
    larger.set(this.#bytes.subarray(0, this.length));
    this.#bytes = larger;
  }
}

export class NumberReader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  next(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.#bytes[this.at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  /** Goes on behind so many numbers. */
  skip(many: number): void {
    for (let left = many; left > 0;) if ((this.#bytes[this.at++] ?? 0) < 128) left--;
  }
}

/** Parts one after the other, each behind its length. */
export function joinParts(parts: readonly Uint8Array[]): Uint8Array {
  const head = new ByteWriter();
  for (const { length } of parts) head.number(length);
  const whole = new Uint8Array(head.length + parts.reduce((sum, { length }) => sum + length, 0));
  whole.set(head.taken());
  let at = head.length;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The inverse of `joinParts`, for a known number of parts. They are views of the same bytes. */
export function splitParts(bytes: Uint8Array, many: number): Uint8Array[] {
  const head = new NumberReader(bytes, 0);
  const lengths = Array.from({ length: many }, () => head.next());
  let at = head.at;
  return lengths.map((length) => bytes.subarray(at, (at += length)));
}
