/** Rows on one page of a list: as many as a page of 25 kB carries over a weak line. */
export const ROWS = 50;

/** A list in pages; one page, empty, when there is nothing. */
export function inPages<Row>(rows: readonly Row[]): (readonly Row[])[] {
  const count = Math.max(1, Math.ceil(rows.length / ROWS));
  return Array.from({ length: count }, (_, page) => rows.slice(page * ROWS, (page + 1) * ROWS));
}
