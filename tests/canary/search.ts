/** Looks for words in files in every form a build could have given them. */
import {
  brotliDecompressSync,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib';
import { glob, lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { ascii, token } from './plant.ts';

export interface Find {
  token: string;
  file: string;
  /** how it was written there */
  form: string;
}

const NESTING = 3;
const ZSTD_MAGIC = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
/** How every token begins. */
const STEM = ascii(token(0)).slice(0, 7);

/** Every place below `folder` where one of the tokens stands. */
export async function findTokens(folder: string, tokens: readonly string[]): Promise<Find[]> {
  const found: Find[] = [];
  for await (const name of glob('**/*', { cwd: folder })) {
    const path = join(folder, name);
    found.push(...inText(name, tokens, name, 'name'));
    const entry = await lstat(path).catch(() => undefined);
    if (entry?.isFile()) found.push(...findInBytes(await readFile(path), tokens, name));
  }
  return found;
}

/** The same in bytes at hand. */
export function findInBytes(
  bytes: Buffer,
  tokens: readonly string[],
  file: string,
  depth = 0,
): Find[] {
  const found = writings(bytes).flatMap(([form, text]) => inText(text, tokens, file, form));
  if (depth >= NESTING) return found;
  for (const [packing, inner] of unpacked(bytes)) {
    found.push(...findInBytes(inner, tokens, `${file} > ${packing}`, depth + 1));
  }
  return found;
}

function inText(text: string, tokens: readonly string[], file: string, form: string): Find[] {
  const folded = ascii(text);
  if (!folded.includes(STEM)) return [];
  return tokens
    .filter((token) => folded.includes(ascii(token)))
    .map((token) => ({ token, file, form }));
}

function writings(bytes: Buffer): [form: string, text: string][] {
  const text = bytes.toString('utf8');
  const all: [string, string][] = [
    ['text', text],
    // Tags may cut a word in two: a marked hit, a letter set apart.
    ['tags', text.replace(/<[^>]{0,200}>/gu, '')],
    ['UTF-16LE', bytes.toString('utf16le')],
    [
      'UTF-16BE',
      Buffer.from(bytes.subarray(0, bytes.length & ~1))
        .swap16()
        .toString('utf16le'),
    ],
  ];
  if (text.includes('&#'))
    all.push([
      'entities',
      text.replace(/&#(?:x([0-9a-f]+)|(\d+));/giu, (_, hex?: string, decimal?: string) =>
        letter(hex ? Number.parseInt(hex, 16) : Number(decimal)),
      ),
    ]);
  if (/\\u[0-9a-f]{4}/iu.test(text))
    all.push([
      'escapes',
      text.replace(/\\u([0-9a-f]{4})/giu, (_, hex: string) => letter(Number.parseInt(hex, 16))),
    ]);
  if (/%[0-9a-f]{2}/iu.test(text))
    all.push([
      'percent',
      Buffer.from(
        text.replace(/%([0-9a-f]{2})/giu, (_, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        ),
        'latin1',
      ).toString('utf8'),
    ]);
  const base64 = text.match(/[A-Za-z0-9+/_-]{12,}={0,2}/gu) ?? [];
  if (base64.length > 0) {
    all.push([
      'base64',
      base64
        .map((piece) =>
          [0, 1, 2, 3]
            .map((from) => Buffer.from(piece.slice(from), 'base64').toString('utf8'))
            .join(' '),
        )
        .join(' '),
    ]);
  }
  return all;
}

function unpacked(bytes: Buffer): [packing: string, inner: Buffer][] {
  const all: [string, Buffer][] = [];
  const attempt = (packing: string, unpack: () => Buffer) => {
    try {
      const inner = unpack();
      if (inner.length > 0) all.push([packing, inner]);
    } catch {
      // It is not packed so.
    }
  };
  const options = { maxOutputLength: 2 ** 26 };
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) attempt('gzip', () => gunzipSync(bytes, options));
  else if (bytes.length < 2 ** 20) {
    attempt('brotli', () => brotliDecompressSync(bytes, options));
    attempt('deflate', () => inflateRawSync(bytes, options));
  }
  attempt('zlib', () => inflateSync(bytes, options));
  const zstd = bytes.indexOf(ZSTD_MAGIC);
  if (zstd >= 0) attempt('zstd', () => zstdDecompressSync(bytes.subarray(zstd), options));
  if (bytes.toString('latin1', 0, 2) === 'PK') {
    attempt('zip', () => {
      const entries = Object.entries(unzipSync(bytes));
      for (const [name, content] of entries) all.push([`zip ${name}`, Buffer.from(content)]);
      return Buffer.from(entries.map(([name]) => name).join('\n'));
    });
  }
  if (bytes.toString('latin1', 0, 5) === '%PDF-') {
    for (const match of bytes.toString('latin1').matchAll(/stream\r?\n/gu)) {
      attempt('PDF', () =>
        inflateSync(bytes.subarray(match.index + match[0].length), { finishFlush: 2 }),
      );
    }
  }
  return all;
}

function letter(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
