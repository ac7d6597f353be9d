/** Who presides over the whole meeting. “chủ trì, phối hợp” in a task is not the chair. */
import { foldInPlace, slice, trim, type Fragment } from './fragment.ts';
import { found } from './found.ts';
import type { Found, Site } from './model.ts';
import type { Section } from './sections.ts';
import { PERSON } from './words.ts';

const MARK =
  /\s*[:,(-]?\s*\(?\s*(?:là |dự và |làm |đồng )?chủ trì(?:\s+(?:cuộc họp|hội nghị|phiên họp|buổi làm việc|kỳ họp|hội thảo|họp|buổi họp|tại điểm cầu[^()]*))?\s*\)?\s*[;.:,]*$/iu;
const IN_SENTENCE =
  /(?<![\p{L}])chủ trì (?=họp|hội nghị|cuộc họp|phiên họp|buổi|giao ban|hội thảo|tọa đàm|làm việc|kỳ họp)/iu;
const UNDER = /(?<![\p{L}])(?:dưới sự chủ trì của|do)\s+(?=[^.;]*)/u;
const PERSON_AT_START = new RegExp(`^(?:${PERSON})(?![\\p{L}])`, 'u');

export function readChair(
  sections: readonly Section[],
  sites: readonly Found<Site>[],
): Found<string> | null {
  for (const section of sections) {
    if (!section.labels.includes('chair') || section.labels.length > 1) continue;
    const piece = section.content.text !== '' ? section.content : section.items[0]?.fragment;
    if (piece && piece.text !== '') return clean(piece);
  }
  for (const participant of sites[0]?.value.participants ?? []) {
    const mark = MARK.exec(participant.value);
    if (mark && mark.index > 0) {
      const value = participant.value.slice(0, mark.index).replace(/^(?:Mời|Kính mời)\s+/u, '');
      return { value, spans: participant.spans, certainty: 'sure' };
    }
  }
  return fromOpening(sections);
}

function clean(piece: Fragment): Found<string> {
  const cut = /\.\s+(?=\p{Lu}\p{L}{3,})(?<!(?:TS|GS|ThS|BS)\.\s+)/u.exec(piece.text)?.index;
  const text = trim(slice(piece, 0, cut));
  const value = text.text.replace(/[\s.;,:/]+$/u, '').replace(MARK, '');
  return found(value, slice(text, 0, value.length));
}

/** “Đồng chí …, Tổ trưởng Tổ công tác chủ trì họp …”; the person begins at the sentence or after a comma. */
function fromOpening(sections: readonly Section[]): Found<string> | null {
  for (const { labels, head } of sections) {
    if (labels.length > 0 || head.table) continue;
    const { fragment } = head;
    const marked = IN_SENTENCE.exec(fragment.text);
    const end = marked?.index ?? -1;
    const starts = [
      0,
      ...[...fragment.text.matchAll(/(?:,|;|\.|(?<![\p{L}])do|của)\s+/gu)].map(
        (match) => match.index + match[0].length,
      ),
    ];
    for (const start of starts) {
      const piece = trim(slice(fragment, start, end));
      if (end <= start) break;
      if (PERSON_AT_START.test(foldInPlace(piece.text)) && !/^(?:giao|đề nghị)/iu.test(piece.text))
        return found(piece.text, piece, 'likely');
    }
    const under = UNDER.exec(fragment.text);
    const by =
      under && /^(?:dưới|do)/u.test(under[0])
        ? trim(slice(fragment, under.index + under[0].length))
        : undefined;
    const stop =
      by &&
      (/\s*(?:chủ trì|[.;]|,\s+(?:nội dung|thời gian|vào|tại))/u.exec(by.text)?.index ??
        by.text.length);
    const presides =
      under !== null &&
      (under[0].startsWith('dưới') || /^[^.;]{0,160}chủ trì/u.test(by?.text ?? ''));
    if (by && stop && presides && PERSON_AT_START.test(foldInPlace(by.text))) {
      const piece = slice(by, 0, stop);
      return found(piece.text.replace(/,$/u, ''), piece, 'likely');
    }
  }
  return null;
}
