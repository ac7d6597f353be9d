/** The number of a document without its symbol: 05, 123a. */
export const NUMBER = /^\d{1,5}[a-z]?$/u;

/** Under 10 with a zero in front, as documents print it: `7` → `07`, `7a` → `07a` (NĐ 30/2020, Phụ lục I, II.3). */
export function printedNumber(number: string): string {
  return /^\d(?!\d)/u.test(number) ? `0${number}` : number;
}
