/** Meetings → a volume: the one place where documents are read and Pagefind is started. */
import {
  type TextFile,
  CATALOGUE_NAME,
  firstInText,
  lengthOf,
  lengthSign,
  textName,
} from './bundle.ts';
import { createCatalogue } from './catalogue.ts';
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
): Promise<Volume> {
  const { lengths, words, fragments } = await indexRecords(allRecords(meetings, lexicon));
  const signs = lengths.map(lengthSign);
  const files = textsOf(meetings, fragments, signs.map(lengthOf));
  files.set(CATALOGUE_NAME, pack(JSON.stringify(createCatalogue(meetings))));
  const year = yearOf(meetings.at(-1));
  return {
    year,
    folder: `${year}-${hashOf(files)}`,
    records: meetings.map(({ attachments }) => 1 + attachments.length),
    lengths: signs.join(''),
    days: daysOf(meetings),
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

/** `lengths`: words of each record, as the browser knows them. */
function textsOf(
  meetings: readonly SearchableMeeting[],
  fragments: readonly Fragment[],
  lengths: readonly number[],
): Map<string, Uint8Array> {
  const texts = new Map<string, TextFile>();
  let at = 0;
  for (const [number, { id, attachments }] of meetings.entries()) {
    const firsts = firstInText(lengths.slice(at, at + 1 + attachments.length));
    for (const [record, attachment] of [undefined, ...attachments].entries()) {
      const fragment = fragments[at++];
      if (!fragment) throw new Error(`Pagefind lost a record of ${id}.`);
      for (const [part, text] of textParts(fragment, attachment).entries()) {
        const name = textName(number, firsts[record] ?? record, part);
        texts.set(name, [...(texts.get(name) ?? []), text]);
      }
    }
  }
  return new Map([...texts].map(([name, text]) => [name, pack(JSON.stringify(text))]));
}

function daysOf(meetings: readonly SearchableMeeting[]): string[] {
  return [...new Set(meetings.map(({ start }) => start.slice(5, 7) + start.slice(8, 10)))].sort();
}
