/** The documents as they stand on a meeting's page, this one or one that was fetched. */
import type { Seen } from './visits.ts';

export interface DocumentRow {
  title: string;
  /** start of the SHA-256 */
  sha: string;
  anchor: string;
  link: HTMLAnchorElement;
}

/** Document id → its row. */
export function documentRows(page: ParentNode): Map<string, DocumentRow> {
  const rows = new Map<string, DocumentRow>();
  for (const row of page.querySelectorAll<HTMLElement>('[data-document]')) {
    const { document: id = '', sha = '' } = row.dataset;
    const link = row.querySelector<HTMLAnchorElement>('a[download]');
    if (!link) continue;
    const title = link.querySelector('.title')?.textContent ?? '';
    rows.set(id, { title, sha, anchor: row.id, link });
  }
  return rows;
}

export function seenOn(rows: ReadonlyMap<string, DocumentRow>): Seen {
  return Object.fromEntries([...rows].map(([id, { sha, title }]) => [id, [sha, title]]));
}
