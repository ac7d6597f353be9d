import { readFile } from 'node:fs/promises';
import { codePointName, CONTROL, HIDDEN } from '../../text/control.ts';
import { looksLikeMojibake } from '../../text/mojibake.ts';
import { SYMBOL_SIGN } from '../../text/symbol-sign.ts';
import { problem, type Problem } from '../problems/problem.ts';

/** A text file of the content, decoded and judged as text before anybody looks at its meaning. */
export interface TextFile {
  /** with `\n` line ends and without byte order mark */
  text: string;
  problems: Problem[];
}

/** Reads `path` as UTF-8. `file` is its name in messages. A file that cannot be text comes back empty, with its problem. */
export async function readTextFile(path: string, file: string): Promise<TextFile> {
  return judgeText(await readFile(path), file);
}

/** The same for bytes at hand. */
export function judgeText(bytes: Uint8Array, file: string): TextFile {
  const decoded = decodeUtf8(bytes);
  if (decoded === undefined) {
    return { text: '', problems: [problem('ENCODING', { file }, { guess: guessEncoding(bytes) })] };
  }
  const text = plainText(decoded);
  if (text.includes('\r') && !text.includes('\n')) {
    const guess = ' có dấu xuống dòng thông thường';
    return { text: '', problems: [problem('ENCODING', { file }, { guess })] };
  }
  const problems: Problem[] = [];
  if (/^version https:\/\/git-lfs\.github\.com\//u.test(text)) {
    problems.push(problem('LFS_POINTER', { file }));
  }
  let returns = 0;
  text.split('\n').forEach((content, index) => {
    const place = { file, line: index + 1 };
    if (content !== content.normalize('NFC')) problems.push(problem('TEXT_NFC', place));
    const control = CONTROL.exec(content);
    // Line ends that were turned twice: they are all of one making.
    const isReturn = control?.[0] === '\r' && control.index === content.length - 1;
    if (isReturn) returns += 1;
    if (control && !(isReturn && returns > 1)) {
      const facts = { name: codePointName(control[0]) };
      problems.push(problem('CONTROL_CHAR', { ...place, column: control.index + 1 }, facts));
    }
    const hidden = HIDDEN.exec(content);
    if (hidden) {
      const facts = { name: codePointName(hidden[0]) };
      problems.push(problem('HIDDEN_CHAR', { ...place, column: hidden.index + 1 }, facts));
    }
    const sign = SYMBOL_SIGN.exec(content);
    if (sign) {
      const facts = { name: codePointName(sign[0]) };
      problems.push(problem('SYMBOL_SIGN', { ...place, column: sign.index + 1 }, facts));
    }
    if (content.includes('\uFFFD')) {
      problems.push(problem('ENCODING', place, { guess: ': có chữ đã mất khi đổi mã (�)' }));
    }
    if (looksLikeMojibake(content)) {
      problems.push(problem('MOJIBAKE', place, { found: content.trim().slice(0, 40) }));
    }
    if (/^(?:<{7}|>{7})(?: |$)/u.test(content)) problems.push(problem('CONFLICT_MARKER', place));
  });
  return { text, problems };
}

/** Line for line the same, with `\n` line ends and without byte order mark. */
export function plainText(decoded: string): string {
  return decoded.replace(/^\uFEFF/u, '').replace(/\r\n/gu, '\n');
}

/** Is it a problem that leaves nothing to read, or two texts in one? */
export function isNoText({ code }: Problem): boolean {
  return code === 'ENCODING' || code === 'LFS_POINTER' || code === 'CONFLICT_MARKER';
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const DOCUMENTS: readonly [magic: number[], name: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'tệp Word (.docx)'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'tệp Word (.doc)'],
  [[0x25, 0x50, 0x44, 0x46], 'tệp PDF'],
];

function guessEncoding(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return ' mà là UTF-16';
  }
  // Unicode without its mark: every second byte of a Latin letter is zero.
  if (bytes.subarray(0, 200).filter((byte) => byte === 0).length > 40) return ' mà là UTF-16';
  const kind = DOCUMENTS.find(([magic]) => magic.every((byte, at) => bytes[at] === byte))?.[1];
  if (kind !== undefined) return ` mà là ${kind}: chép phần chữ sang một tệp văn bản thường`;
  const latin = new TextDecoder('latin1').decode(bytes);
  if (/[µ¸¶·¹¨©ª«¬®]{1}/u.test(latin) && /[\u00AD®µ¸·]/u.test(latin)) return ', giống TCVN3 (ABC)';
  return ', giống Windows-1258';
}
