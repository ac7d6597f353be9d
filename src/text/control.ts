/**
 * Characters that nobody sees and that change what is read: C0 and C1 without tab and line feed, line and paragraph
 * separators, and those that turn the direction of writing (“Trojan Source”, CVE-2021-42574).
 */
export const CONTROL =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** Characters of no width that come along with text from messages and pages; searching does not find past them. */
export const HIDDEN = /[\u200B\u2060\uFEFF]/u;

/** `U+202E` */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
