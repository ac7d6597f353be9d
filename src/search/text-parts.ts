/** A record's text in pieces, so that one hit in a long file does not fetch all of it. */
import { type RecordText, WORDS_PER_TEXT } from './bundle.ts';
import type { Fragment } from './pagefind-build.ts';
import type { SearchableAttachment } from './records.ts';

/** `attachment`: whose text it is; undefined for the meeting's own. */
export function textParts(
  { url, content, meta, anchors }: Fragment,
  attachment?: SearchableAttachment,
): RecordText[] {
  const { type: fileType = '', readingUrl = '' } = attachment ?? {};
  const words = content.split(' ');
  const marks = anchors
    .map(({ id, location }): [string, number] => [id, location])
    .sort(([, a], [, b]) => a - b);
  return Array.from({ length: Math.ceil(words.length / WORDS_PER_TEXT) }, (_, part) => {
    const from = part * WORDS_PER_TEXT;
    const to = from + WORDS_PER_TEXT;
    const before = marks.findLastIndex(([, position]) => position <= from);
    const inside = marks.filter(
      ([, position], index) => index === before || (position > from && position < to),
    );
    return {
      url,
      title: meta['title'] ?? '',
      fileType,
      readingUrl,
      from,
      content: words.slice(from, to).join(' '),
      anchors: inside,
    };
  });
}
