/** By code units, which is the same everywhere; whoever reads a list of words looks things up by this order. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
