/** All that the search keeps of the meetings of a year, or of all of them while they are few: what an index is joined from. */
import { joinParts, splitParts } from './bytes.ts';

export interface Volume {
  /** That of its last meeting: “2021”. */
  year: string;
  /** What else than its meetings it follows from. */
  made: string;
  /** In the order of their numbers. */
  meetings: readonly VolumeMeeting[];
  /** See `StartVolume`. */
  size: number;
  /** MMDD of every day on which some meeting began. */
  days: readonly string[];
  /** Packed as it is published. */
  catalogue: Uint8Array;
  /** By their names, meeting by meeting, packed as they are published. */
  texts: ReadonlyMap<string, Uint8Array>;
  /** See `volume-words.ts`. */
  words: Uint8Array;
}

export interface VolumeMeeting {
  /** Of everything the meeting says; of its documents' texts what these follow from. */
  digest: string;
  /** Number of its first record within the volume. */
  first: number;
  /** About how many words each of its records has: a letter a record, see `bundle.ts`. */
  signs: string;
  /** Print of its texts, and how many of the files they lie in. */
  print: string;
  texts: number;
}

/** Raise whenever a volume that was encoded before would be read wrongly. */
const VERSION = 3;

type Facts = Omit<Volume, 'catalogue' | 'texts' | 'words'>;
type Head = Facts & { version: number; texts: [name: string, length: number][] };

/** One array of bytes that needs nothing else. */
export function encodeVolume({ catalogue, texts, words, ...facts }: Volume): Uint8Array {
  const names = [...texts].map(([name, { length }]): [string, number] => [name, length]);
  const head: Head = { version: VERSION, ...facts, texts: names };
  const text = new TextEncoder().encode(JSON.stringify(head));
  return joinParts([text, words, catalogue, Buffer.concat([...texts.values()])]);
}

/** The inverse of `encodeVolume`; files and words are views of `bytes`. Throws when another version wrote it. */
export function decodeVolume(bytes: Uint8Array): Volume {
  const [text, words = bytes, catalogue = bytes, packed = bytes] = splitParts(bytes, 4);
  const { version, texts, ...facts } = JSON.parse(new TextDecoder().decode(text)) as Head;
  if (version !== VERSION) {
    throw new Error(`A volume of the search in version ${version}; this program reads ${VERSION}.`);
  }
  let at = 0;
  const own = texts.map(([name, length]): [string, Uint8Array] => [
    name,
    packed.subarray(at, (at += length)),
  ]);
  return { ...facts, catalogue, texts: new Map(own), words };
}
