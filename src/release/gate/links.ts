/** Every link inside the portal leads to a file, every fragment to an element that is there. */
import { readFileSync } from 'node:fs';
import { fileAt, type BuiltSite, type Check, type Fault } from './built-site.ts';
import { elementsOf } from './html.ts';
import { referencesOf } from './references.ts';

export function links(site: BuiltSite): Check {
  /** page → fragment → the first page that points there */
  const wanted = new Map<string, Map<string, string>>();
  return {
    read(file) {
      const { inside, outside } = referencesOf(site, file);
      const dead = new Set(outside);
      for (const { written, address, fragment } of inside) {
        const target = fileAt(site, address);
        if (target === undefined) dead.add(written);
        else if (fragment !== '' && target.endsWith('.html')) {
          const fragments = wanted.get(target) ?? new Map<string, string>();
          if (!fragments.has(fragment)) fragments.set(fragment, file.url);
          wanted.set(target, fragments);
        }
      }
      return [...dead].map((link) => ({
        url: file.url,
        what: `liên kết ${link} không dẫn tới đâu.`,
      }));
    },
    end() {
      const found: Fault[] = [];
      for (const [target, fragments] of wanted) {
        const ids = idsOf(site, target);
        for (const [fragment, from] of fragments) {
          if (ids.has(fragment)) continue;
          found.push({ url: from, what: `liên kết tới #${fragment} không có trong ${target}.` });
        }
      }
      return found;
    },
  };
}

function idsOf({ files }: BuiltSite, page: string): Set<string> {
  const html = readFileSync(files.get(page)?.path ?? '', 'utf8');
  return new Set([...elementsOf(html)].flatMap(({ attributes }) => attributes.get('id') ?? []));
}
