/** Takes finished HTML apart: its tags with their attributes, and the text between them. */

export interface Tag {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** text up to the next tag, entities decoded */
  text: string;
}

const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;
const TAG = /<(\/?[a-z][\w-]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>([^<]*)/giu;
const HIDDEN =
  /<!--[\s\S]*?-->|<!doctype[^>]*>|(?<=<(?:script|style)\b[^>]*>)[\s\S]*?(?=<\/(?:script|style)>)/giu;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00A0',
};

/** All tags in order; closing ones have a name like `/a`. Comments, scripts and styles have no text. */
export function tagsOf(html: string): Tag[] {
  return [...html.replace(HIDDEN, '').matchAll(TAG)].map(([, name = '', rest = '', text = '']) => ({
    name: name.toLowerCase(),
    text: decode(text),
    attributes: new Map(
      [...rest.matchAll(ATTRIBUTE)].map(([, key = '', double, single, bare]) => [
        key.toLowerCase(),
        decode(double ?? single ?? bare ?? ''),
      ]),
    ),
  }));
}

/** The text inside the first element of a name, inner elements included. */
export function textOf(tags: readonly Tag[], name: string): string {
  const start = tags.findIndex((tag) => tag.name === name);
  const end = tags.findIndex((tag, index) => index > start && tag.name === `/${name}`);
  return start < 0 ? '' : join(tags.slice(start, end));
}

/** The text of each element of a name that `wanted` accepts, inner elements included. */
export function textsOf(
  tags: readonly Tag[],
  name: string,
  wanted: (tag: Tag) => boolean,
): { tag: Tag; text: string }[] {
  return tags.flatMap((tag, index) => {
    if (tag.name !== name || !wanted(tag)) return [];
    const end = tags.findIndex((other, at) => at > index && other.name === `/${name}`);
    return [{ tag, text: join(tags.slice(index, end)) }];
  });
}

function join(tags: readonly Tag[]): string {
  return tags
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/giu, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(String(hex), 16));
    return NAMED[String(name)] ?? whole;
  });
}
