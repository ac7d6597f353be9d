/** Which abbreviations stand in so many meetings that writing them out would only bloat the index. */
import { type Abbreviation, lettersOf, unambiguousPairs } from './lexicon.ts';
import type { SearchableMeeting } from './records.ts';

/** An abbreviation in more than this share of the meetings is not written out. */
const COMMON_SHARE = 0.4;
const FEW_MEETINGS = 20;

/** Of how many meetings how many hold an abbreviation or its words. */
export interface AbbreviationCount {
  meetings: number;
  holding: [abbreviation: string, meetings: number][];
}

export function countAbbreviations(
  meetings: readonly SearchableMeeting[],
  abbreviations: readonly Abbreviation[],
): AbbreviationCount {
  const pairs = unambiguousPairs(abbreviations);
  const counts = new Map<string, number>();
  for (const meeting of meetings) {
    const text = [meeting.title, ...meeting.text, ...meeting.agenda.map((item) => item.text)].join(
      '\n',
    );
    const lower = text.toLowerCase();
    const letters = new Set(text.match(/[\p{L}\p{M}]+/gu));
    for (const { abbreviation, expansion } of pairs) {
      if (letters.has(lettersOf(abbreviation)) || lower.includes(expansion.toLowerCase())) {
        counts.set(abbreviation, (counts.get(abbreviation) ?? 0) + 1);
      }
    }
  }
  return { meetings: meetings.length, holding: [...counts] };
}

/** Of all volumes. */
export function commonAbbreviations(counted: readonly AbbreviationCount[]): Set<string> {
  const meetings = counted.reduce((sum, part) => sum + part.meetings, 0);
  const counts = new Map<string, number>();
  for (const [abbreviation, many] of counted.flatMap(({ holding }) => holding)) {
    counts.set(abbreviation, (counts.get(abbreviation) ?? 0) + many);
  }
  const limit = Math.max(FEW_MEETINGS, meetings * COMMON_SHARE);
  return new Set(
    [...counts].filter(([, count]) => count > limit).map(([abbreviation]) => abbreviation),
  );
}
