/** What a file of the portal points to inside the portal. */
import type { BuiltSite, TextFile } from './built-site.ts';
import { elementsOf } from './html.ts';

export interface Reference {
  /** as it stands in the file */
  written: string;
  /** decoded, from the site's root, without the path below which the portal lives */
  address: string;
  /** decoded; empty for none */
  fragment: string;
}

/** Attributes that name another file; of `srcset` every candidate. */
const ATTRIBUTES = ['href', 'src', 'srcset', 'action', 'data', 'poster'];

interface References {
  inside: readonly Reference[];
  outside: readonly string[];
}

/** Several checks ask for the references of one file before they come to the next. */
let last: { site: object; file: TextFile; references: References } | undefined;

/** References of a text file; `outside` are those that leave the path below which the portal lives. */
export function referencesOf(site: Pick<BuiltSite, 'origin' | 'base'>, file: TextFile): References {
  if (last?.file !== file || last.site !== site) {
    last = { site, file, references: findReferences(site, file) };
  }
  return last.references;
}

function findReferences(
  site: Pick<BuiltSite, 'origin' | 'base'>,
  { url, text }: TextFile,
): References {
  const result = { inside: [] as Reference[], outside: [] as string[] };
  const here = new URL(`${site.base}${url.slice(1)}`, site.origin);
  for (const written of new Set(writtenIn(site, url, text))) {
    const target = URL.canParse(written, here) ? new URL(written, here) : undefined;
    if (target === undefined || target.origin !== site.origin) continue;
    const path = decodeURIComponent(target.pathname);
    if (path.startsWith(site.base)) {
      const address = `/${path.slice(site.base.length)}`;
      result.inside.push({ written, address, fragment: decodeURIComponent(target.hash.slice(1)) });
    } else result.outside.push(written);
  }
  return result;
}

function* writtenIn({ origin }: { origin: string }, url: string, text: string): Generator<string> {
  if (url.endsWith('.html')) {
    for (const { attributes } of elementsOf(text)) {
      for (const name of ATTRIBUTES) {
        const value = attributes.get(name);
        if (value === undefined) continue;
        if (name === 'srcset') {
          yield* value.split(',').map((part) => part.trim().split(/\s/u)[0] ?? '');
        } else if (!/^(?:mailto|tel|webcal):/iu.test(value)) yield value;
      }
    }
  } else if (url.endsWith('.css')) {
    for (const [, target = ''] of text.matchAll(/url\(["']?([^"')]+)["']?\)/gu)) yield target;
  } else if (url.endsWith('.js')) {
    for (const [, target = ''] of text.matchAll(
      /(?:\bfrom|\bimport\(?|new URL\()\s*["'`](\.{1,2}\/[^"'`$]+|\/[^"'`/$][^"'`$]*)["'`]/gu,
    )) {
      yield target;
    }
  } else if (/\.(?:xml|json)$/u.test(url)) {
    const absolute = new RegExp(`${origin.replaceAll('.', '\\.')}/[^\\s"'<>{}\\\\]*`, 'gu');
    for (const [target] of text.matchAll(absolute)) yield target.replaceAll('&amp;', '&');
  }
}
