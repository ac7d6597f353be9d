/** Meetings → every file of the search, as bytes under the search's folder. Writes nothing; two runs give equal bytes. */
import {
  type StartFile,
  type StartVolume,
  CATALOGUE_NAME,
  fileIn,
  PROGRAM_FILE,
  START_FILE,
  placesName,
  wordsName,
} from './bundle.ts';
import type { Catalogue } from './catalogue.ts';
import { END } from './marks.ts';
import { hashOf, pack, unpack } from './pack.ts';
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
  const { folder, starts } = addWords(words, found.keys(), packer, files);
  packer.close();
  const forQueries = lexicon.forQueries.map(({ abbreviation, expansion }) => ({
    abbreviation,
    expansions: [expansion],
  }));
  const start: StartFile = {
    abbreviations: forQueries,
    vocabulary: vocabularyOf(found),
    words: folder,
    chunks: starts,
    lengths: volumes.map(({ lengths }) => lengths).join(''),
    days: [...new Set(volumes.flatMap(({ days }) => days))].sort(),
    volumes: volumes.map((volume, index) => addVolume(volume, index === volumes.length - 1, files)),
  };
  files.set(START_FILE, pack(JSON.stringify(start)));
  const program = async () => pack(await pagefindProgram());
  files.set(PROGRAM_FILE, await remembered(options.memory, [PROGRAM_FILE], program));
  return files;
}

function wordsOf(volumes: readonly Volume[]): WordVolume[] {
  let from = 0;
  return volumes.map(({ words, lengths }) => {
    const volume = { words: readVolumeWords(words), from };
    from += lengths.length;
    return volume;
  });
}

/** The words and, apart from them when there are several volumes, their places; with the folder they lie in. */
function addWords(
  volumes: readonly WordVolume[],
  keys: Iterable<string>,
  packer: Packer,
  files: Map<string, Uint8Array>,
): { folder: string; starts: string[] } {
  const packed = new Map<string, Uint8Array>();
  const starts: string[] = [];
  for (const { start, words, places } of wordFiles(volumes, keys)) {
    const chunk = starts.push(start) - 1;
    packed.set(wordsName(chunk), packer.pack(words));
    for (const [volume, bytes] of places.entries()) {
      if (bytes) packed.set(placesName(chunk, volume), packer.pack(bytes));
    }
  }
  const folder = hashOf(packed);
  for (const [name, bytes] of packed) files.set(fileIn(folder, name), bytes);
  return { folder, starts };
}

/** The newest volume's catalogue travels with the start file: it answers first. */
function addVolume(
  { folder, records, files: own }: Volume,
  newest: boolean,
  files: Map<string, Uint8Array>,
): StartVolume {
  let catalogue: Catalogue | undefined;
  for (const [name, bytes] of own) {
    if (newest && name === CATALOGUE_NAME) catalogue = JSON.parse(unpack(bytes)) as Catalogue;
    else files.set(fileIn(folder, name), bytes);
  }
  return { folder, records: [...records], ...(catalogue ? { catalogue } : {}) };
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
