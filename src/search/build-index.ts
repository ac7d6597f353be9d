/** Meetings → every file of the search, as bytes under the search's folder. Writes nothing; two runs give equal bytes. */
import {
  type StartFile,
  type StartVolume,
  catalogueName,
  placesName,
  PRINT,
  PROGRAM_FILE,
  START_FILE,
  wordsName,
} from './bundle.ts';
import type { Catalogue } from './catalogue.ts';
import { END } from './marks.ts';
import { pack, printOf, unpack } from './pack.ts';
import { type Packer, openPacker } from './packer.ts';
import { pagefindProgram } from './pagefind-build.ts';
import type { SearchableMeeting } from './records.ts';
import { remembered } from './remembered.ts';
import type { Volume } from './volume.ts';
import { readVolumeWords } from './volume-words.ts';
import { type VolumeOptions, volumesOf } from './volumes.ts';
import { type WordVolume, frequencies, wordFiles } from './word-files.ts';

export async function buildSearchFiles(
  meetings: readonly SearchableMeeting[],
  options: VolumeOptions,
): Promise<Map<string, Uint8Array>> {
  const { volumes, lexicon } = await volumesOf(meetings, options);
  const files = new Map<string, Uint8Array>();
  const words = wordsOf(volumes);
  const found = frequencies(words);
  const packer = openPacker(options.memory, 'words');
  const chunks = addWords(words, found.keys(), packer, files);
  packer.close();
  const forQueries = lexicon.forQueries.map(({ abbreviation, expansion }) => ({
    abbreviation,
    expansions: [expansion],
  }));
  const start: Omit<StartFile, 'release'> = {
    abbreviations: forQueries,
    vocabulary: vocabularyOf(found),
    chunks: chunks.map(({ start: first }) => first),
    prints: chunks.map(({ print }) => print).join(''),
    lengths: volumes.flatMap(({ meetings: own }) => own.map(({ signs }) => signs)).join(''),
    days: [...new Set(volumes.flatMap(({ days }) => days))].sort(),
    volumes: volumes.map((volume, index) => addVolume(volume, index === volumes.length - 1, files)),
  };
  const release = printOf(PRINT.words, JSON.stringify(start));
  files.set(START_FILE, pack(JSON.stringify({ release, ...start } satisfies StartFile)));
  const program = async () => pack(await pagefindProgram());
  files.set(PROGRAM_FILE, await remembered(options.memory, [PROGRAM_FILE], program));
  return files;
}

function wordsOf(volumes: readonly Volume[]): WordVolume[] {
  let from = 0;
  return volumes.map(({ year, words, size }) => {
    const volume = { year, words: readVolumeWords(words), from };
    from += size;
    return volume;
  });
}

/** The words and, apart from them when there are several volumes, the places of the most frequent ones. */
function addWords(
  volumes: readonly WordVolume[],
  keys: Iterable<string>,
  packer: Packer,
  files: Map<string, Uint8Array>,
): { start: string; print: string }[] {
  const chunks: { start: string; print: string }[] = [];
  for (const { start, key, words, places } of wordFiles(volumes, keys)) {
    const print = printOf(PRINT.words, words);
    chunks.push({ start, print });
    files.set(wordsName(start, print), packer.pack(words));
    for (const [index, { year }] of volumes.entries()) {
      const own = places[index];
      if (own) files.set(placesName(year, key, own.print), packer.pack(own.bytes));
    }
  }
  return chunks;
}

/** The newest volume's catalogue travels with the start file: it answers first. */
function addVolume(
  { year, meetings, size, catalogue, texts }: Volume,
  newest: boolean,
  files: Map<string, Uint8Array>,
): StartVolume {
  for (const [name, bytes] of texts) files.set(name, bytes);
  const records = meetings.map(({ signs }) => signs.length);
  const json = unpack(catalogue);
  if (newest) return { year, records, size, catalogue: JSON.parse(json) as Catalogue };
  const print = printOf(PRINT.words, json);
  files.set(catalogueName(year, print), catalogue);
  return { year, records, size, catalogue: print };
}

/** Whole syllables of letters without marks, those in most records first. */
function vocabularyOf(found: ReadonlyMap<string, number>): string {
  const syllable = new RegExp(`^[a-z]{1,12}${END}$`, 'u');
  return [...found]
    .filter(([key]) => syllable.test(key))
    .map(([key, many]) => ({ word: key.slice(0, -1), many }))
    .sort((a, b) => b.many - a.many || (a.word < b.word ? -1 : 1))
    .map(({ word }) => word)
    .join(' ');
}
