/** Which files an index consists of, found as the browser finds them: from the start file on. */
import {
  type StartFile,
  catalogueName,
  PRINT,
  placesName,
  printAt,
  PROGRAM_FILE,
  START_FILE,
  textsName,
  wordsName,
} from './bundle.ts';
import { type Catalogue, idsOf } from './catalogue.ts';
import { decodePrints, decodeWords } from './word-codec.ts';

export interface IndexFiles {
  names: Set<string>;
  /** What the names of the texts begin with: `textsOf` a name. */
  texts: Set<string>;
}

/** `read`: a file unpacked; undefined when there is none of that name. */
export function filesOf(
  { chunks, prints, volumes }: StartFile,
  read: (name: string) => Uint8Array | undefined,
): IndexFiles {
  const names = new Set([START_FILE, PROGRAM_FILE]);
  const texts = new Set<string>();
  for (const { year, catalogue } of volumes) {
    const own = typeof catalogue === 'string' ? catalogueIn(year, catalogue) : catalogue;
    for (const [index, id] of own ? idsOf(own).entries() : []) {
      texts.add(textsName(id, printAt(own?.texts ?? '', index, PRINT.texts)));
    }
  }
  for (const [chunk, start] of chunks.entries()) {
    const name = wordsName(start, printAt(prints, chunk, PRINT.words));
    names.add(name);
    const bytes = volumes.length > 1 ? read(name) : undefined;
    if (bytes) for (const places of placesIn(bytes, volumes)) names.add(places);
  }
  return { names, texts };

  function catalogueIn(year: string, print: string): Catalogue | undefined {
    const name = catalogueName(year, print);
    names.add(name);
    const bytes = read(name);
    return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as Catalogue);
  }
}

function placesIn(words: Uint8Array, volumes: StartFile['volumes']): string[] {
  const prints = decodePrints(words);
  const [only] = prints.length > 0 ? decodeWords(words) : [];
  return prints.flatMap((print, volume) =>
    print.trim() === '' ? [] : [placesName(volumes[volume]?.year ?? '', only?.key ?? '', print)],
  );
}
