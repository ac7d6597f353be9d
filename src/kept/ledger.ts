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
  /** by address */
  files: ReadonlyMap<string, Looks>;
}

type Written = [
  name: string,
  key: string,
  files: [url: string, bytes: number, changed: number][],
][];

/** Empty when it was written by another program, or is not whole. */
export function readLedger(path: string, program: string): Ledger {
  const written = (readRecord(path, program) ?? []) as Written;
  const units = new Map<string, Unit>();
  const files = new Map<string, Looks>();
  for (const [name, key, own] of written) {
    units.set(name, { name, key, urls: own.map(([url]) => url) });
    for (const [url, bytes, changed] of own) files.set(url, { bytes, changed });
  }
  return { units, files };
}

/** A unit of which a file is missing is left out. */
export function writeLedger(
  path: string,
  program: string,
  units: Iterable<Unit>,
  looksOf: (url: string) => Looks | undefined,
): void {
  const written: Written = [];
  for (const { name, key, urls } of units) {
    const files = urls.flatMap((url): Written[number][2] => {
      const looks = looksOf(url);
      return looks ? [[url, looks.bytes, looks.changed]] : [];
    });
    if (files.length === urls.length) written.push([name, key, files]);
  }
  writeRecord(path, program, written);
}
