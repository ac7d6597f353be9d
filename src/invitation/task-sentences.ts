/** The sentences and list items in which a task may stand. */
import { foldInPlace, slice, split, trim, type Fragment } from './fragment.ts';
import type { Section } from './sections.ts';
import { findVerb, isActor, LEAD } from './task-words.ts';

/** A sentence or list item in which a task may stand. */
export interface Candidate {
  fragment: Fragment;
  /** Under a label such as “Chuẩn bị”: the one who acts need not be an agency */
  labelled: boolean;
  /** Number of the list it belongs to; a common deadline after the list holds for all of it */
  list: number;
  /** “Đề nghị UBND các tỉnh:” above items that begin with a verb: who is asked */
  asked: Fragment | null;
}

/** Who bears which costs is no task for the meeting. */
const MONEY = /^(?:kinh phi|che do|chi phi)(?![\p{L}])/u;

export function candidates(sections: readonly Section[]): Candidate[] {
  const result: Candidate[] = [];
  let list = 0;
  const firstTime = sections.findIndex((section) => section.labels.includes('time'));
  for (const section of sections) {
    const { labels, head } = section;
    const opening = sections.indexOf(section) < firstTime && !LEAD.test(head.folded);
    const open = labels.length === 0 && !section.opensSite && !section.site;
    const labelled = labels.includes('tasks');
    if (MONEY.test(head.folded)) continue;
    if (head.table || !((open && !opening) || labelled || labels.includes('aside'))) continue;
    const itemised = section.items.length > 0;
    const pieces = [section.content, ...section.items.map((item) => item.fragment)];
    if (!head.marker || itemised || labelled) list++;
    for (const piece of pieces) {
      const numbered = splitNumbered(piece);
      for (const part of numbered ?? splitSentences(piece))
        result.push({
          fragment: part,
          labelled,
          list,
          asked: labelled ? askedBefore(head.fragment) : null,
        });
    }
  }
  return result;
}

/** The agency named in the sentence that opens a list of tasks. */
function askedBefore(intro: Fragment): Fragment | null {
  const lead = LEAD.exec(foldInPlace(intro.text))?.[0];
  if (lead === undefined || !/:$/u.test(intro.text)) return null;
  const rest = slice(intro, lead.length);
  const who = trim(slice(rest, 0, rest.text.search(/\s+chỉ đạo(?![\p{L}])|:/u)));
  return isActor(who.text) ? who : null;
}

const NUMBERED = /\((?:\d{1,2}|[ivx]{1,4})\)\s*(?=\p{L})/gu;

/** “Giao: (1) Sở A …; (2) Sở B …” is split at the numbers only: the parts use semicolons themselves. */
function splitNumbered(fragment: Fragment): Fragment[] | undefined {
  if ([...fragment.text.matchAll(NUMBERED)].length < 2) return undefined;
  const [lead, first] = split(fragment, NUMBERED);
  if (lead && first && /:$/u.test(lead.text) && /^\p{Ll}/u.test(first.text)) return undefined;
  return split(fragment, NUMBERED).flatMap((part, index, parts) => {
    if (index < parts.length - 1) return [part];
    return split(part, /(?<=[.])\s+(?=\p{Lu})/gu);
  });
}

/** Sentences; and clauses after “;” that begin with another agency. */
function splitSentences(fragment: Fragment): Fragment[] {
  const result: Fragment[] = [];
  for (const sentence of split(
    fragment,
    /(?<=(?<!(?:^|\s)(?:TP|Tp|P|Q|TX|TT|GS|TS|Ths|ThS|PGS|St))[.])\s+(?=\p{Lu})/gu,
  )) {
    let from = 0;
    const cuts = [...sentence.text.matchAll(/;\s+/gu)].map((match) => match.index);
    for (const cut of [...cuts, sentence.text.length]) {
      const clause = trim(slice(sentence, from, cut));
      const next = sentence.text.slice(cut).replace(/^;\s+/u, '');
      const actorAlone = findVerb(clause.text) === undefined && isActor(clause.text);
      if (cut < sentence.text.length && (actorAlone || !isActor(next))) continue;
      result.push(clause);
      from = cut + 1;
    }
  }
  return result.map(trim).filter((piece) => piece.text !== '');
}
