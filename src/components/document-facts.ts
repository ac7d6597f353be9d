import { paperWords } from '../i18n/paper.ts';
import { vi } from '../i18n/vi.ts';
import type { PublicDocument } from '../meetings/entry.ts';
import { formatStamp } from '../text/dates.ts';
import { formatSize } from '../text/number.ts';

/** What stands beside a document's title, on the screen and on paper; `packetPage` is where the merged PDF has it. */
export function documentFacts(
  { kind, bytes, pages, number, added, text }: PublicDocument,
  packetPage: number | undefined,
): string {
  return [
    kind.toUpperCase(),
    formatSize(bytes),
    pages && vi.documentFacts.pages(pages),
    packetPage && paperWords.downloads.packetPage(packetPage),
    number,
    added && vi.documentFacts.added(formatStamp(added)),
    text === 'scanned' && vi.reading.scannedMark,
    text === 'recognised' && vi.reading.recognisedMark,
  ]
    .filter(Boolean)
    .join(' · ');
}
