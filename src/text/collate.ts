const collator = new Intl.Collator('vi');

/** Order of the Vietnamese alphabet: a ă â … d đ e ê …, tones last. For `Array.sort`. */
export function byVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}
