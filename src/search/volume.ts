/** All that the search keeps of the meetings of a year, or of all of them while they are few: what an index is joined from. */
import { joinParts, splitParts } from './bytes.ts';

export interface Volume {
  /** that of its last meeting: “2021” */
  year: string;
  /** The folder of its files: a year for people, a hash for caches. */
  folder: string;
  /** How many records each meeting has: its own and one an attachment. */
  records: readonly number[];
  /** About how many words each record has: a letter a record, see `lengthSign`. */
  lengths: string;
  /** MMDD of every day on which some meeting began. */
  days: readonly string[];
  /** Texts and catalogue by their names in the folder, packed as they are published. */
  files: ReadonlyMap<string, Uint8Array>;
  /** See `volume-words.ts`. */
  words: Uint8Array;
}

/** Raise whenever a volume that was encoded before would be read wrongly. */
const VERSION = 2;

type Head = Omit<Volume, 'files' | 'words'> & {
  version: number;
  files: [name: string, length: number][];
};

/** One array of bytes that needs nothing else. */
export function encodeVolume({ files, words, ...facts }: Volume): Uint8Array {
  const names = [...files].map(([name, { length }]): [string, number] => [name, length]);
  const head: Head = { version: VERSION, ...facts, files: names };
  const text = new TextEncoder().encode(JSON.stringify(head));
  return joinParts([text, words, Buffer.concat([...files.values()])]);
}

/** The inverse of `encodeVolume`; files and words are views of `bytes`. Throws when another version wrote it. */
export function decodeVolume(bytes: Uint8Array): Volume {
  const [text, words = bytes, packed = bytes] = splitParts(bytes, 3);
  const { version, files, ...facts } = JSON.parse(new TextDecoder().decode(text)) as Head;
  if (version !== VERSION) {
    throw new Error(`A volume of the search in version ${version}; this program reads ${VERSION}.`);
  }
  let at = 0;
  const own = files.map(([name, length]): [string, Uint8Array] => [
    name,
    packed.subarray(at, (at += length)),
  ]);
  return { ...facts, files: new Map(own), words };
}
