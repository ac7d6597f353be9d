/** The record of a built portal: its files by what they were made of. Missing or unreadable it costs only time. */
import { readRecord, writeRecord } from './record-file.ts';

/** Files that are made together, of one thing: a page, all downloads of a meeting. */
export interface Unit {
  name: string;
  /** of all that they are made of */
  key: string;
  /** addresses from the site's root */
  urls: readonly string[];
}

/** How a file looks from outside while nobody writes to it. A copy that keeps the time looks the same. */
export interface Looks {
  bytes: number;
  /** milliseconds */
  changed: number;
}

/** A unit as it stood in a portal. */
export interface KeptUnit extends Unit {
  /** of its files, in the order of `urls` */
  looks: readonly Looks[];
}

export interface Ledger {
  /** by name */
  units: ReadonlyMap<string, KeptUnit>;
  /** by address with a slash at its end: when something was last put there or taken away, milliseconds */
  folders: ReadonlyMap<string, number>;
  /** addresses of what every build makes anew */
  others: readonly string[];
}

export const NO_LEDGER: Ledger = { units: new Map(), folders: new Map(), others: [] };

/** What is known of a portal when it is finished. */
export interface Finished {
  units: ReadonlyMap<string, Unit>;
  /** all of the portal by address, as they looked when it was judged */
  files: ReadonlyMap<string, Looks>;
  /** as in the ledger */
  folders: ReadonlyMap<string, number>;
}

interface Written {
  /** `looks`: bytes and time of one file after the other */
  units: [name: string, key: string, urls: readonly string[], looks: number[]][];
  folders: [url: string, changed: number][];
  others: readonly string[];
}

/** Empty when it was written by another program, or is not whole. */
export function readLedger(path: string, program: string): Ledger {
  const written = readRecord(path, program) as Written | undefined;
  if (!written) return NO_LEDGER;
  const units = new Map<string, KeptUnit>();
  for (const [name, key, urls, numbers] of written.units) {
    const looks = urls.map((_, place) => ({
      bytes: numbers[2 * place] ?? 0,
      changed: numbers[2 * place + 1] ?? 0,
    }));
    units.set(name, { name, key, urls, looks });
  }
  return { units, folders: new Map(written.folders), others: written.others };
}

/** A unit of which a file is missing is left out. */
export function writeLedger(path: string, program: string, portal: Finished): void {
  const { files, folders } = portal;
  const units: Written['units'] = [];
  const owned = new Set<string>();
  for (const { name, key, urls } of portal.units.values()) {
    const looks = urls.flatMap((url) => {
      const found = files.get(url);
      return found ? [found.bytes, found.changed] : [];
    });
    if (looks.length !== 2 * urls.length) continue;
    units.push([name, key, urls, looks]);
    for (const url of urls) owned.add(url);
  }
  const others = [...files.keys()].filter((url) => !owned.has(url));
  writeRecord(path, program, { units, folders: [...folders], others });
}
