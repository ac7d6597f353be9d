/** Every link inside the portal leads to a file, every fragment to an element that is there. */
import { readFileSync } from 'node:fs';
import { fileAt, pathOf, type BuiltSite, type Check, type Fault } from './built-site.ts';
import { idsOf } from './html.ts';
import { referencesOf } from './references.ts';

export function links(site: BuiltSite): Check {
  /** page → fragment → the first page that points there */
  const wanted = new Map<string, Map<string, string>>();
  const known = new Map<string, readonly string[]>();
  const want = (target: string, fragment: string, from: string) => {
    const fragments = wanted.get(target) ?? new Map<string, string>();
    if (!fragments.has(fragment)) fragments.set(fragment, from);
    wanted.set(target, fragments);
  };
  return {
    read(file) {
      const { inside, outside } = referencesOf(site, file);
      const dead = new Set(outside);
      const own: string[] = [];
      for (const { written, address, fragment } of inside) {
        const target = fileAt(site, address);
        if (target === undefined) dead.add(written);
        else if (fragment === '' || !target.endsWith('.html')) continue;
        else if (target === file.url) own.push(fragment);
        else want(target, fragment, file.url);
      }
      return [
        ...[...dead].map((link) => deadLink(file.url, link)),
        ...missing(own, () => idsOf(file.text)).map((id) => noSuchId(file.url, id, file.url)),
      ];
    },
    known({ name, targets, ids }) {
      known.set(`${name}index.html`, ids);
      return targets.flatMap(({ address, fragment }) => {
        const target = fileAt(site, address);
        if (target === undefined) return [deadLink(name, address)];
        if (fragment !== '' && target.endsWith('.html')) want(target, fragment, name);
        return [];
      });
    },
    end() {
      return [...wanted].flatMap(([target, fragments]) => {
        const idsThere = () =>
          known.get(target) ?? idsOf(readFileSync(pathOf(site, target), 'utf8'));
        return missing([...fragments.keys()], idsThere).map((id) =>
          noSuchId(fragments.get(id) ?? '', id, target),
        );
      });
    },
  };
}

function deadLink(url: string, link: string): Fault {
  return { url, what: `liên kết ${link} không dẫn tới đâu.` };
}

function noSuchId(url: string, id: string, target: string): Fault {
  return { url, what: `liên kết tới #${id} không có trong ${target}.` };
}

function missing(fragments: readonly string[], idsNow: () => readonly string[]): string[] {
  if (fragments.length === 0) return [];
  const ids = new Set(idsNow());
  return fragments.filter((fragment) => !ids.has(fragment));
}
