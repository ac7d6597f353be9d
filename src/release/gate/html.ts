/** Takes finished HTML apart, as far as the checks need it. */

export interface Element {
  /** in small letters */
  name: string;
  /** in small letters, entities decoded */
  attributes: ReadonlyMap<string, string>;
}

const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;
const START_TAG = /<([a-z][\w-]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/giu;
/** Comments, and after its start tag what stands in a script or style. Looking back for the tag would cost ten times as much. */
const NO_TAGS = /<!--[\s\S]*?-->|(<(?:script|style)\b[^>]*>)[\s\S]*?(?=<\/(?:script|style)>)/giu;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Several checks look at one page, one after the other. */
let last: { html: string; elements: readonly Element[] } | undefined;

/** All elements in order; comments, scripts and styles are not looked into. */
export function elementsOf(html: string): readonly Element[] {
  if (last?.html !== html) last = { html, elements: [...parse(html)] };
  return last.elements;
}

function* parse(html: string): Generator<Element> {
  for (const [, name = '', rest = ''] of html.replace(NO_TAGS, '$1').matchAll(START_TAG)) {
    const attributes = [...rest.matchAll(ATTRIBUTE)].map(
      ([, key = '', double, single, bare]): [string, string] => [
        key.toLowerCase(),
        decode(double ?? single ?? bare ?? ''),
      ],
    );
    yield { name: name.toLowerCase(), attributes: new Map(attributes) };
  }
}

/** Of its elements, in order. */
export function idsOf(html: string): string[] {
  return elementsOf(html).flatMap(({ attributes }) => attributes.get('id') ?? []);
}

/** What a reader reads, without any mark-up. */
export function wordsOf(html: string): string {
  return decode(html.replace(NO_TAGS, '$1').replace(/<[^>]*>/gu, ' '));
}

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/giu,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (decimal) return String.fromCodePoint(Number(decimal));
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      return NAMED[name ?? ''] ?? whole;
    },
  );
}
