/** Building blocks for pages made of data that nobody may trust: text nodes only, never markup. */
import type { Segment } from '../search/excerpt.ts';

type Child = Node | string | false | undefined;

/** An element with attributes and children; `false` and undefined are left out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== false && child !== undefined));
  return made;
}

/** Bytes as lower-case hexadecimal digits. */
export function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Text with its marked parts. */
export function markedText(segments: readonly Segment[]): (Node | string)[] {
  return segments.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
}
