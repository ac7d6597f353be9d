/** XML by hand: names come from us, every text and value is made fit and escaped here. */
import { plain } from './plain.ts';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** `<name a="…">text</name>` */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return element(name, [escapeXml(text)], attributes);
}

/** An element round finished ones. */
export function element(
  name: string,
  inside: readonly string[],
  attributes: Attributes = {},
): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) =>
      value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`],
    )
    .join('');
  return inside.length > 0
    ? `<${name}${written}>${inside.join('')}</${name}>`
    : `<${name}${written}/>`;
}

function escapeXml(text: string): string {
  return plain(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
