/**
 * Every file is there for a reason that can be named: it was published from the content, or a page that can be reached
 * from the home page needs it. What is left over was made from something that is not public, or by a tool for itself.
 */
import { EDITOR, FILES, HEADERS_FILE, RELEASE, SEARCH_INDEX } from '../../meetings/urls.ts';
import { groupOf } from './groups.ts';
import { fileAt, type BuiltSite, type Check } from './built-site.ts';
import { referencesOf } from './references.ts';

/** Where reading begins; and files that hosts and machines look for by their name. */
const ROOTS = ['/index.html', '/404.html', RELEASE, FILES, HEADERS_FILE];

/** `published`: addresses of the files made from the content, of those in `public/`, and of former pages. */
export function orphans(site: BuiltSite, published: ReadonlySet<string>): Check {
  const edges = new Map<string, string[]>();
  const groups = new Map<string, readonly string[]>();
  /** Whoever comes to one file of a group that is as it was comes to all of them. */
  const targetsOf = (url: string): readonly string[] => {
    const group = groupOf(url) ?? '';
    const targets = groups.get(group) ?? edges.get(url) ?? [];
    if (groups.has(group)) groups.set(group, []);
    return targets;
  };
  return {
    known({ name, targets }, files) {
      const outside = targets.flatMap(({ address }) => fileAt(site, address) ?? []);
      groups.set(name, [...files.map(({ url }) => url), ...outside]);
      return [];
    },
    read(file) {
      const targets = referencesOf(site, file).inside.flatMap(
        ({ address }) => fileAt(site, address) ?? [],
      );
      edges.set(file.url, targets);
      return [];
    },
    end() {
      const reached = new Set([...ROOTS, ...published]);
      // A set grows while it is walked.
      for (const url of reached) for (const target of targetsOf(url)) reached.add(target);
      // Programs that find their own parts; the editor's only where there is to be one.
      const editor = reached.has(`${EDITOR}index.html`) ? [EDITOR] : [];
      const programs = [SEARCH_INDEX, ...editor];
      return [...site.files.keys()]
        .filter((url) => !reached.has(url) && !programs.some((folder) => url.startsWith(folder)))
        .map((url) => ({ url, what: 'không trang nào dẫn tới và không có trong content/.' }));
    },
  };
}
