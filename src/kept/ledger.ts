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

export interface Ledger {
  units: ReadonlyMap<string, Unit>;
  /** of the units, by address */
  files: ReadonlyMap<string, Looks>;
  /** addresses of what every build makes anew */
  others: readonly string[];
}

export const NO_LEDGER: Ledger = { units: new Map(), files: new Map(), others: [] };

interface Written {
  units: [name: string, key: string, files: [url: string, bytes: number, changed: number][]][];
  others: readonly string[];
}

/** Empty when it was written by another program, or is not whole. */
export function readLedger(path: string, program: string): Ledger {
  const written = readRecord(path, program) as Written | undefined;
  if (!written) return NO_LEDGER;
  const units = new Map<string, Unit>();
  const files = new Map<string, Looks>();
  for (const [name, key, own] of written.units) {
    units.set(name, { name, key, urls: own.map(([url]) => url) });
    for (const [url, bytes, changed] of own) files.set(url, { bytes, changed });
  }
  return { units, files, others: written.others };
}

/** `files`: all of the portal, as they looked when it was judged. A unit of which a file is missing is left out. */
export function writeLedger(
  path: string,
  program: string,
  units: ReadonlyMap<string, Unit>,
  files: ReadonlyMap<string, Looks>,
): void {
  const written: Written['units'] = [];
  const owned = new Set<string>();
  for (const { name, key, urls } of units.values()) {
    const own = urls.flatMap((url): Written['units'][number][2] => {
      const looks = files.get(url);
      return looks ? [[url, looks.bytes, looks.changed]] : [];
    });
    if (own.length !== urls.length) continue;
    written.push([name, key, own]);
    for (const url of urls) owned.add(url);
  }
  const others = [...files.keys()].filter((url) => !owned.has(url));
  writeRecord(path, program, { units: written, others });
}
