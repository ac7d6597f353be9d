/**
 * A built portal as the checks look at it: every entry of its folder, by its address. Files are small and many: read one
 * after the other, since waiting for each in turn costs several times what the disk does.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listAll, type Listed } from '../../kept/listing.ts';
import type { Group } from './groups.ts';
import type { JudgedGroup } from './judged.ts';

export interface BuiltSite {
  /** `https://host` */
  origin: string;
  /** path below which the portal lives, `/` or `/name/` */
  base: string;
  /** where it stands */
  folder: string;
  /** by address */
  files: ReadonlyMap<string, Listed>;
}

/** What a check found: where, and in Vietnamese what. */
export interface Fault {
  url: string;
  what: string;
}

/** A file of text that is handed to the checks, one after the other, so that no site has to fit into memory. */
export interface TextFile {
  url: string;
  text: string;
}

/** One thing that must be true of a built portal. */
export interface Check {
  /** called once for every group that is as it was when nothing was wrong in it; its files are not read */
  known?: (group: JudgedGroup, files: Group['files']) => readonly Fault[];
  /** called once for every text file */
  read?: (file: TextFile) => readonly Fault[];
  /** called when all of them were read */
  end?: () => readonly Fault[];
}

/** Folders of the search index and packages are listed too; nothing is followed. */
export function openSite(
  folder: string,
  { origin, base }: { origin: string; base: string },
  listed: Iterable<Listed> = listAll(folder),
): BuiltSite {
  const files = new Map<string, Listed>();
  for (const file of listed) files.set(file.url, file);
  return { origin, base: base.endsWith('/') ? base : `${base}/`, folder, files };
}

/** Of a file, by its address. */
export function pathOf({ folder }: Pick<BuiltSite, 'folder'>, url: string): string {
  return join(folder, url);
}

/** Everything that is text by its name; documents of meetings are the office's own and never looked into. */
const TEXT = /\.(?:html|css|js|mjs|json|xml|ics|txt|svg|webmanifest)$|\/(?:SHA256SUMS|_headers)$/u;
const DOCUMENT = /^\/hop\/[^/]+\/tai-lieu\/[^/]+$/u;

export function* textFiles(
  { folder, files }: BuiltSite,
  isKnown: (url: string) => boolean,
): Generator<TextFile> {
  for (const { url, kind } of files.values()) {
    if (isKnown(url) || kind !== 'file' || !TEXT.test(url) || DOCUMENT.test(url)) continue;
    yield { url, text: readFileSync(pathOf({ folder }, url), 'utf8') };
  }
}

/**
 * The file a web server sends for an address; undefined where it says 404. Always the same string for a file: millions
 * of links are held at once.
 */
export function fileAt({ files }: Pick<BuiltSite, 'files'>, address: string): string | undefined {
  return files.get(address.endsWith('/') ? `${address}index.html` : address)?.url;
}
