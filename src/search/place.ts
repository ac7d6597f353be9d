/** Where a hit leads: which page of which file, or which item of the agenda, with some lines round the words. */
import { type RecordText, WORDS_PER_TEXT } from './bundle.ts';
import { type Segment, excerptOf, markFolded } from './excerpt.ts';
import type { FoundRecord } from './find.ts';
import { closeness } from './proximity.ts';

/** A place in the meeting's page or in one of its files, with some lines round the words. */
export interface HitExcerpt {
  /** Address with the anchor of the agenda item or page. */
  url: string;
  title: Segment[];
  fileType: string;
  /** Page of the file, when known. */
  page: number | undefined;
  segments: Segment[];
}

/** The text file that holds the words together; of several the one with most of them. */
export function partOf({ places }: FoundRecord): number {
  const counts = new Map<number, number>();
  for (const position of places.flatMap((place) => place?.all ?? [])) {
    const part = Math.floor(position / WORDS_PER_TEXT);
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  if (counts.size === 1) return [...counts.keys()][0] ?? 0;
  const parts = [...counts].map(([part, count]) => ({ part, count, pairs: pairsIn(places, part) }));
  return parts.sort((a, b) => b.pairs - a.pairs || b.count - a.count)[0]?.part ?? 0;
}

function pairsIn(places: FoundRecord['places'], part: number): number {
  const inPart = (position: number) => Math.floor(position / WORDS_PER_TEXT) === part;
  const own = places.map(
    (place) => place && { all: place.all.filter(inPart), exact: place.exact.filter(inPart) },
  );
  return closeness(own, []).pairs;
}

export function placeOf(file: RecordText, keys: readonly string[]): HitExcerpt {
  const { segments, anchor } = excerptOf(file, keys);
  const page = /^page=(\d+)$/u.exec(anchor)?.[1];
  return {
    url: addressOf(file, anchor, page),
    title: markFolded(file.title, keys),
    fileType: file.fileType,
    page: page === undefined ? undefined : Number(page),
    segments,
  };
}

/** PDF viewers open a page by `#page=4`; other files have their light reading for that. */
function addressOf(
  { url, fileType, readingUrl }: RecordText,
  anchor: string,
  page: string | undefined,
): string {
  if (page === undefined) return anchor && fileType === '' ? `${url}#${anchor}` : url;
  if (fileType === 'pdf' || readingUrl === '')
    return fileType === 'pdf' ? `${url}#page=${page}` : url;
  return `${readingUrl}#trang-${page}`;
}
