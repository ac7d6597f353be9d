/** Meetings → a volume: the one place where documents are read and Pagefind is started. */
import { CATALOGUE_NAME, lengthSign, textName } from './bundle.ts';
import { createCatalogue } from './catalogue.ts';
import type { AbbreviationCount } from './common-abbreviations.ts';
import type { Lexicon } from './lexicon.ts';
import { hashOf, pack } from './pack.ts';
import { type Fragment, indexRecords } from './pagefind-build.ts';
import { type SearchableMeeting, recordsOf } from './records.ts';
import { textParts } from './text-parts.ts';
import type { Volume } from './volume.ts';
import { encodeVolumeWords } from './volume-words.ts';

/** `meetings`: in the order of time, at least one. */
export async function indexVolume(
  meetings: readonly SearchableMeeting[],
  lexicon: Lexicon,
  counted: AbbreviationCount,
): Promise<Volume> {
  const { lengths, words, fragments } = await indexRecords(allRecords(meetings, lexicon));
  const files = textsOf(meetings, fragments);
  files.set(CATALOGUE_NAME, pack(JSON.stringify(createCatalogue(meetings))));
  const year = yearOf(meetings.at(-1));
  return {
    year,
    folder: `${year}-${hashOf(files)}`,
    records: meetings.map(({ attachments }) => 1 + attachments.length),
    lengths: lengths.map(lengthSign).join(''),
    days: daysOf(meetings),
    counted,
    left: lexicon.forQueries.map(({ abbreviation, expansion }) => ({
      abbreviation,
      expansions: [expansion],
    })),
    files,
    words: encodeVolumeWords(words),
  };
}

export function yearOf(meeting: SearchableMeeting | undefined): string {
  return meeting?.start.slice(0, 4) ?? '';
}

/** One meeting after the other, so that only one has its documents' texts in memory. */
async function* allRecords(meetings: readonly SearchableMeeting[], lexicon: Lexicon) {
  for (const meeting of meetings) yield* await recordsOf(meeting, lexicon);
}

function textsOf(
  meetings: readonly SearchableMeeting[],
  fragments: readonly Fragment[],
): Map<string, Uint8Array> {
  const texts = new Map<string, Uint8Array>();
  const remaining = fragments.values();
  for (const [number, meeting] of meetings.entries()) {
    for (const [record, attachment] of [undefined, ...meeting.attachments].entries()) {
      const fragment = remaining.next().value;
      if (!fragment) throw new Error(`Pagefind lost a record of ${meeting.id}.`);
      for (const [part, text] of textParts(fragment, attachment).entries()) {
        texts.set(textName(number, record, part), pack(JSON.stringify(text)));
      }
    }
  }
  return texts;
}

function daysOf(meetings: readonly SearchableMeeting[]): string[] {
  return [...new Set(meetings.map(({ start }) => start.slice(5, 7) + start.slice(8, 10)))].sort();
}
