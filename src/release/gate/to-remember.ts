/** Finds, while the portal is judged, which groups can be remembered and what they need of the rest. */
import { hasAccident } from './accidents.ts';
import { fileAt, type BuiltSite, type Check } from './built-site.ts';
import { idsOf } from './html.ts';
import { groupOf, type Group } from './groups.ts';
import { targetKey, type JudgedGroup, type Target } from './judged.ts';
import { referencesOf } from './references.ts';

interface Seen {
  targets: Set<Target>;
  /** file → files of the group it points to */
  edges: Map<string, string[]>;
  ids: readonly string[];
}

/** A group of files that are no text. */
const NOTHING: Seen = { targets: new Set(), edges: new Map(), ids: [] };

export interface Remembering extends Check {
  /** Undefined for a group that must be judged anew every time. */
  toRemember: (group: Group, print: string) => JudgedGroup | undefined;
}

/** `published`: what stands there whether or not something leads to it. */
export function remembering(site: BuiltSite, published: ReadonlySet<string>): Remembering {
  const seen = new Map<string, Seen>();
  const oneOf = oneObject();
  /** with words that are excused by what the office wrote somewhere */
  const excused = new Set<string>();
  return {
    read(file) {
      const name = groupOf(file.url);
      if (name === undefined) return [];
      const own: Seen = seen.get(name) ?? { targets: new Set(), edges: new Map(), ids: [] };
      seen.set(name, own);
      if (hasAccident(file)) excused.add(name);
      if (file.url === `${name}index.html`) own.ids = idsOf(file.text).map(copyOf);
      const inside: string[] = [];
      for (const { address, fragment } of referencesOf(site, file).inside) {
        const target = fileAt(site, address);
        if (target !== undefined && groupOf(target) === name) inside.push(target);
        else own.targets.add(oneOf({ address, fragment }));
      }
      own.edges.set(file.url, inside);
      return [];
    },
    toRemember({ name, files }, print) {
      if (excused.has(name)) return undefined;
      const { targets, edges, ids } = seen.get(name) ?? NOTHING;
      const reached = new Set([name, `${name}index.html`]);
      for (const { url } of files) if (published.has(url)) reached.add(url);
      for (const url of reached) for (const target of edges.get(url) ?? []) reached.add(target);
      // What only others lead to would have to be reached from there in every build.
      if (!files.every(({ url }) => reached.has(url))) return undefined;
      return { name, print, targets: [...targets], ids };
    },
  };
}

/** A part of a text is kept with all of the text: a few ids of every page would keep all pages in memory. */
function copyOf(part: string): string {
  return Buffer.from(part).toString();
}

/** One object for each target, of which every page has the same fifty. */
function oneObject(): (target: Target) => Target {
  const known = new Map<string, Target>();
  return (target) => {
    const key = targetKey(target);
    const one = known.get(key) ?? target;
    known.set(key, one);
    return one;
  };
}
