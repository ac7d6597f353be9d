/** How much of a known text an extractor gives back, whole words and in their order. */

/** Length of the longest common subsequence of words, as a share (0–1) of the true ones. */
export function wordOrder(truth: string, text: string): number {
  const expected = wordsOf(truth);
  const actual = wordsOf(text);
  let previous = new Uint32Array(actual.length + 1);
  for (const word of expected) {
    const row = new Uint32Array(actual.length + 1);
    actual.forEach((candidate, index) => {
      row[index + 1] =
        candidate === word
          ? (previous[index] ?? 0) + 1
          : Math.max(previous[index + 1] ?? 0, row[index] ?? 0);
    });
    previous = row;
  }
  return (previous.at(-1) ?? 0) / Math.max(1, expected.length);
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '');
}
