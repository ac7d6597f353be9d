/** The words a PDF is written in, without looking at what they mean. Source: ISO 32000-1, 7.2–7.3. */

export interface TokenHandler {
  /** without the slash, `#xx` decoded */
  name: (name: string) => void;
  /** literal or hexadecimal; bytes as Latin-1 unless `FE FF` says UTF-16BE */
  string: (text: string) => void;
  /** numbers, operators, `<<`, `[`, `obj`, `R`… For `stream`, answers where to go on. */
  word: (word: string, end: number) => number | undefined;
}

const BLANK = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)));
const [OPEN, CLOSE, LESS, MORE, SLASH, PERCENT, BACKSLASH] = [40, 41, 60, 62, 47, 37, 92];

/** Characters of a string that are looked at; a file name or an address is shorter. */
const STRING_LIMIT = 2000;

/** Reads `bytes` from `at` to `end`. Never throws, whatever the bytes. */
export function readTokens(
  bytes: Uint8Array,
  handler: TokenHandler,
  at = 0,
  end = bytes.length,
): void {
  while (at < end) {
    const byte = bytes[at] ?? 0;
    if (BLANK.has(byte)) at++;
    else if (byte === PERCENT) at = lineEnd(bytes, at, end);
    else if (byte === OPEN) at = literal(bytes, at, end, handler);
    else if (byte === LESS && bytes[at + 1] !== LESS) at = hexadecimal(bytes, at, end, handler);
    else if (byte === SLASH) {
      const stop = regularEnd(bytes, at + 1, end);
      handler.name(decodeName(latin(bytes, at + 1, stop)));
      at = stop;
    } else if (DELIMITER.has(byte)) {
      const length = (byte === LESS || byte === MORE) && bytes[at + 1] === byte ? 2 : 1;
      handler.word(latin(bytes, at, at + length), at + length);
      at += length;
    } else {
      const stop = regularEnd(bytes, at, end);
      at = handler.word(latin(bytes, at, Math.min(stop, at + 64)), stop) ?? stop;
    }
  }
}

function regularEnd(bytes: Uint8Array, at: number, end: number): number {
  while (at < end && !BLANK.has(bytes[at] ?? 0) && !DELIMITER.has(bytes[at] ?? 0)) at++;
  return at;
}

function lineEnd(bytes: Uint8Array, at: number, end: number): number {
  while (at < end && bytes[at] !== 10 && bytes[at] !== 13) at++;
  return at;
}

function literal(bytes: Uint8Array, start: number, end: number, handler: TokenHandler): number {
  let depth = 1;
  let at = start + 1;
  while (at < end && depth > 0) {
    const byte = bytes[at];
    if (byte === BACKSLASH) at++;
    else if (byte === OPEN) depth++;
    else if (byte === CLOSE) depth--;
    at++;
  }
  handler.string(decodeLiteral(latin(bytes, start + 1, Math.min(at - 1, start + STRING_LIMIT))));
  return at;
}

function hexadecimal(bytes: Uint8Array, start: number, end: number, handler: TokenHandler): number {
  let at = start + 1;
  while (at < end && bytes[at] !== MORE) at++;
  const digits = latin(bytes, start + 1, Math.min(at, start + STRING_LIMIT)).replace(
    /[^0-9a-f]/giu,
    '',
  );
  handler.string(decodeText(Buffer.from(digits, 'hex').toString('latin1')));
  return at + 1;
}

function decodeName(text: string): string {
  return text.includes('#')
    ? text.replace(/#([0-9a-f]{2})/giu, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function decodeLiteral(text: string): string {
  const plain = text.replace(
    /\\(?:([0-7]{1,3})|\r\n?|\n|(.))/gsu,
    (_, octal?: string, other = '') =>
      octal === undefined
        ? (ESCAPES[String(other)] ?? String(other))
        : String.fromCharCode(Number.parseInt(octal, 8) & 0xff),
  );
  return decodeText(plain);
}

function decodeText(text: string): string {
  if (!text.startsWith('\u00FE\u00FF')) return text;
  return Buffer.from(text.slice(2, 2 + ((text.length - 2) & ~1)), 'latin1')
    .swap16()
    .toString('utf16le');
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, to - from)).toString(
    'latin1',
  );
}
