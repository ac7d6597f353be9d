/**
 * Files of a portal that are judged together, since they are made and change together: all of a meeting, a short address,
 * the texts of a year in the search.
 */
import { createHash } from 'node:crypto';
import type { Listed } from '../../kept/listing.ts';
import type { BuiltSite } from './built-site.ts';

export interface Group {
  /** the address that all its files begin with */
  name: string;
  files: readonly Listed[];
}

const GROUP =
  /^\/(?:(?:hop|h|don-vi)\/[^/]+\/|api\/[^/]+\/[^/]+\.json$|tim-kiem\/du-lieu\/[^/]+\/text\/)/u;

/** Name of the group of a file; undefined for what is looked at in every build. */
export function groupOf(url: string): string | undefined {
  return GROUP.exec(url)?.[0];
}

export function groupsOf({ files }: BuiltSite): Group[] {
  const groups = new Map<string, Listed[]>();
  for (const file of files.values()) {
    const name = groupOf(file.url);
    if (name === undefined) continue;
    const own = groups.get(name);
    if (own) own.push(file);
    else groups.set(name, [file]);
  }
  return [...groups].map(([name, own]) => ({ name, files: own }));
}

/** How a group looks, and what is expected of it: while this stays, so does what was found in it. */
export function printOf({ files }: Group, expects: string): string {
  const looks = files.map(({ url, bytes, changed, kind }) => [url, bytes, changed, kind].join(' '));
  return createHash('sha256').update(expects).update(looks.sort().join('\n')).digest('base64');
}
