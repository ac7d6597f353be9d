/**
 * What the search made of frozen years travels with the release: a machine that has neither their folders nor anything
 * remembered would else have to read every document of the archive again.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PortalContent } from '../attachments/read-content.ts';
import { takeOver } from '../kept/take-over.ts';
import { releasedFiles } from '../loaders/released-files.ts';
import { releasedSearchUrl } from '../meetings/urls.ts';
import type { SearchMemory } from '../search/remembered.ts';

export interface CarriedSearch {
  /** The memory for what is made of these meetings alone, by their ids. */
  memoryFor: (ids: readonly string[]) => SearchMemory;
  /** Puts what was asked for into the portal that is being built. */
  writeTo: (dist: string) => void;
}

/** `made`: what this build makes its files of; `memory` keeps what is not frozen. */
export function carrySearch(
  {
    roots,
    meetings,
  }: Pick<PortalContent, 'roots'> & { meetings: readonly { id: string; file: string }[] },
  made: string,
  memory: SearchMemory,
): CarriedSearch {
  const slugs = new Map<string, string>();
  for (const { name, slug } of roots.filter(({ frozen }) => frozen)) {
    for (const { id, file } of meetings) if (file.startsWith(`${name}/`)) slugs.set(id, slug);
  }
  const released = releasedFiles({ roots }, made);
  /** address → path in the last release, or the bytes */
  const carried = new Map<string, string | Uint8Array>();
  return {
    memoryFor(ids) {
      const [slug, ...others] = new Set(ids.map((id) => slugs.get(id)));
      if (slug === undefined || others.length > 0) return memory;
      const urlOf = (key: string) => releasedSearchUrl(slug, key);
      return {
        read(key) {
          const path = released.get(urlOf(key));
          const bytes = path === undefined ? memory.read(key) : readFileSync(path);
          if (bytes) carried.set(urlOf(key), path ?? bytes);
          return bytes;
        },
        write(key, bytes) {
          memory.write(key, bytes);
          carried.set(urlOf(key), bytes);
        },
      };
    },
    writeTo(dist) {
      for (const [url, source] of carried) {
        const path = join(dist, url);
        mkdirSync(dirname(path), { recursive: true });
        if (typeof source === 'string') takeOver(source, path);
        else writeFileSync(path, source);
      }
    },
  };
}
