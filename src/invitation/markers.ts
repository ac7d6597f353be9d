/** Bullets and numbers at the start of a line: “-”, “+”, “•”, “1.”, “3.1.”, “II-”, “a)”, “(2)”. */

export interface Marker {
  /** How deep such a marker stands: headings are small numbers, bullets large ones. */
  rank: number;
  /** Bullets of one look, or numbers of one form, are siblings. */
  family: string;
  /** Number of UTF-16 units up to the text */
  length: number;
}

const FORMS: readonly (readonly [family: string, rank: number, pattern: RegExp])[] = [
  ['roman', 1, /^(?:[IVX]{1,5}|[A-D])\s*[.\-/)]\s*(?=\p{L})/u],
  ['1.1.1', 4, /^\d{1,2}\.\d{1,2}\.\d{1,2}[.)]?\s+/u],
  ['1.1', 3, /^\d{1,2}\.\d{1,2}(?:[.)]\s+(?=\p{L}|\d{1,3} \p{L})|\s+(?=\D))/u],
  ['1', 2, /^\d{1,2}\s*(?:[.)]\s*(?=[^\d\s])|[/-]\s+(?=[^\d\s])|,\s+(?=\p{Lu}))/u],
  ['a', 5, /^[a-zđ]\s*[.)]\s*(?=\p{Lu}|\s|\p{L}{2})/u],
  ['(1)', 6, /^\((?:\d{1,2}|[ivx]{1,4}|[a-zđ])\)\s*/u],
  ['*', 7, /^(?:[*•·●▪■◦○□➢►→✓❖§◆♦]\s*)+/u],
  ['+', 9, /^(?:-\s*)?\+\s*/u],
  ['-', 8, /^[-~]\s*(?=[^\d\s-]|\d)/u],
];

export function readMarker(text: string): Marker | null {
  for (const [family, rank, pattern] of FORMS) {
    const match = pattern.exec(text);
    if (match) return { family, rank, length: match[0].length };
  }
  return null;
}
