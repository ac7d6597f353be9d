import { slugify } from './slug.ts';

/** Characters that Windows refuses in a file name, and ones nobody can see. */
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001F\u007F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** Longest file name that every file system and git clone can take with room for a suffix, in bytes. */
export const NAME_LIMIT_BYTES = 180;

/** Can every system hold a file of this name? (Length apart.) */
export function isPortableName(name: string): boolean {
  return !FORBIDDEN.test(name) && !RESERVED.test(name) && !/[. ]$/u.test(name);
}

/** “Báo cáo.PDF” → `pdf`; without a dot, an empty string. */
export function extensionOf(name: string): string {
  return /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** “Báo cáo.pdf” → “Báo cáo” */
export function stemOf(name: string): string {
  return name.replace(/\.[^.]+$/u, '');
}

/** The ASCII name of a file in addresses: “Báo cáo số 5.PDF” → `bao-cao-so-5.pdf`. */
export function asciiFileName(name: string): string {
  return `${slugify(stemOf(name)) || 'tep'}.${extensionOf(name)}`;
}

/** A Vietnamese name that every system can hold: forbidden characters become “-”, cut to `limit` bytes at a blank. */
export function portableName(text: string, limit = NAME_LIMIT_BYTES): string {
  const safe = text
    .normalize('NFC')
    .replace(new RegExp(FORBIDDEN, 'gu'), '-')
    .replace(/\s+/gu, ' ')
    .replace(/[. ]+$/u, '')
    .trim();
  const name = RESERVED.test(safe) ? `_${safe}` : safe;
  return cutToBytes(name, limit);
}

function cutToBytes(text: string, limit: number): string {
  const encoder = new TextEncoder();
  if (encoder.encode(text).length <= limit) return text;
  const words = text.split(' ');
  while (words.length > 1 && encoder.encode(words.join(' ')).length > limit) words.pop();
  const letters = [...words.join(' ')];
  while (encoder.encode(letters.join('')).length > limit) letters.pop();
  return letters.join('').replace(/[,;:. -]+$/u, '');
}
