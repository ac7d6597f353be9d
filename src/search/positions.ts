/** Positions of several lists in one ascending list, each once. */
export function unionPositions(lists: readonly (readonly number[])[]): number[] {
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}
