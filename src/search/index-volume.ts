/**
 * Meetings → a volume: the one place where documents are read and Pagefind is started. Of a meeting that was in the
 * volume before everything is taken from there: what Pagefind makes of a record follows from that record alone.
 */
import {
  type TextFile,
  firstInText,
  lengthOf,
  lengthSign,
  PRINT,
  textName,
  textsName,
} from './bundle.ts';
import { createCatalogue } from './catalogue.ts';
import type { Lexicon } from './lexicon.ts';
import { GONE, joinRecords } from './join-records.ts';
import { pack, printOf } from './pack.ts';
import { type Fragment, type PagefindParts, indexRecords } from './pagefind-build.ts';
import { type SearchableMeeting, recordsOf } from './records.ts';
import { textParts } from './text-parts.ts';
import type { Volume } from './volume.ts';
import { encodeVolumeWords, readVolumeWords } from './volume-words.ts';

/** What there is of a meeting already, in the volume before or in what Pagefind made. */
interface Indexed {
  /** Number of its first record there. */
  first: number;
  /** The lengths of its records, a letter each. */
  signs: string;
  /** Print of its texts. */
  print: string;
  texts: readonly (readonly [name: string, bytes: Uint8Array])[];
}

/** Meetings in the order of their numbers, at least one; each with the digest of all that its records follow from. */
export interface VolumeContent {
  meetings: readonly SearchableMeeting[];
  digests: readonly string[];
}

/** A volume has a multiple of so many numbers. */
const STEP = 256;
const NOTHING: PagefindParts = { lengths: [], words: [], fragments: [] };

/** `made`: what else the volume follows from. `before`: one that may hold some of the meetings, made of the same. */
export async function indexVolume(
  { meetings, digests }: VolumeContent,
  lexicon: Lexicon,
  made: string,
  before?: Volume,
): Promise<Volume> {
  const known = before ? indexedBefore(before) : new Map<string, Indexed>();
  const kept = digests.map((digest) => known.get(digest));
  const fresh = meetings.filter((_, index) => !kept[index]);
  const parts = fresh.length > 0 ? await indexRecords(allRecords(fresh, lexicon)) : NOTHING;
  const anew = indexedNow(parts, fresh);
  const all = meetings.map(({ id }, index) => {
    const own = kept[index] ?? anew.shift();
    if (!own) throw new Error(`Pagefind lost ${id}.`);
    return own;
  });

  let end = 0;
  const keptTo = new Int32Array(before?.size ?? 0).fill(GONE);
  const freshTo = new Int32Array(parts.lengths.length).fill(GONE);
  const first = all.map((own, index) => {
    const to = kept[index] ? keptTo : freshTo;
    const at = end;
    for (let record = 0; record < own.signs.length; record++) to[own.first + record] = end++;
    return at;
  });
  const words = encodeVolumeWords(parts.words, freshTo);
  const prints = all.map(({ print }) => print);
  return {
    year: yearOf(meetings.at(-1)),
    made,
    meetings: all.map(({ signs, print, texts }, index) => ({
      digest: digests[index] ?? '',
      first: first[index] ?? 0,
      signs,
      print,
      texts: texts.length,
    })),
    size: Math.ceil(end / STEP) * STEP,
    days: daysOf(meetings),
    catalogue: pack(JSON.stringify(createCatalogue(meetings, prints))),
    texts: new Map(all.flatMap(({ texts }) => texts)),
    words: before
      ? joinRecords(readVolumeWords(before.words), keptTo, readVolumeWords(words))
      : words,
  };
}

export function yearOf(meeting: SearchableMeeting | undefined): string {
  return meeting?.start.slice(0, 4) ?? '';
}

/** One meeting after the other, so that only one has its documents' texts in memory. */
async function* allRecords(meetings: readonly SearchableMeeting[], lexicon: Lexicon) {
  for (const meeting of meetings) yield* await recordsOf(meeting, lexicon);
}

/** By their digests. */
function indexedBefore({ meetings, texts }: Volume): Map<string, Indexed> {
  const files = [...texts];
  let at = 0;
  return new Map(
    meetings.map(({ digest, texts: many, ...own }) => [
      digest,
      { ...own, texts: files.slice(at, (at += many)) },
    ]),
  );
}

/** In the order of the meetings. */
function indexedNow(
  { lengths, fragments }: PagefindParts,
  meetings: readonly SearchableMeeting[],
): Indexed[] {
  let at = 0;
  return meetings.map((meeting) => {
    const first = at;
    at += 1 + meeting.attachments.length;
    const signs = lengths.slice(first, at).map(lengthSign);
    return {
      first,
      signs: signs.join(''),
      ...textsFor(meeting, fragments.slice(first, at), signs),
    };
  });
}

/** The files of a meeting's texts. `signs`: the lengths of its records, as the browser knows them. */
function textsFor(
  { id, attachments }: SearchableMeeting,
  fragments: readonly Fragment[],
  signs: readonly string[],
): Pick<Indexed, 'print' | 'texts'> {
  const files = new Map<string, { first: number; part: number; file: TextFile }>();
  const firsts = firstInText(signs.map(lengthOf));
  for (const [record, attachment] of [undefined, ...attachments].entries()) {
    const fragment = fragments[record];
    if (!fragment) throw new Error(`Pagefind lost a record of ${id}.`);
    for (const [part, text] of textParts(fragment, attachment).entries()) {
      const first = firsts[record] ?? record;
      const key = `${first}.${part}`;
      const { file } = files.get(key) ?? { file: [] };
      files.set(key, { first, part, file: [...file, text] });
    }
  }
  const written = [...files.values()].map((one) => ({ ...one, json: JSON.stringify(one.file) }));
  const print = printOf(PRINT.texts, ...written.map(({ json }) => json));
  const texts = written.map(({ first, part, json }): Indexed['texts'][number] => [
    textName(textsName(id, print), first, part),
    pack(json),
  ]);
  return { print, texts };
}

function daysOf(meetings: readonly SearchableMeeting[]): string[] {
  return [...new Set(meetings.map(({ start }) => start.slice(5, 7) + start.slice(8, 10)))].sort();
}
