/** The text form of iCalendar (RFC 5545): properties, escaping, folded lines. */
import { plain } from '../plain.ts';

/** A property without its line end, `NAME;PARAMETER=value:value`; undefined ones are left out. */
export type Property = string | undefined;

/** Longest line in octets, without its end (RFC 5545 §3.1). */
const LINE_OCTETS = 75;

/** A component from `BEGIN` to `END`, lines folded and ended by CRLF. */
export function component(name: string, properties: readonly Property[], inside = ''): string {
  const lines = properties.filter((property) => property !== undefined).map(fold);
  return `BEGIN:${name}\r\n${lines.map((line) => `${line}\r\n`).join('')}${inside}END:${name}\r\n`;
}

/** A property whose value is text. Several lines become `\n`. */
export function textProperty(name: string, ...lines: readonly string[]): string {
  return `${name}:${lines.map((line) => escapeText(plain(line))).join('\\n')}`;
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/gu, (sign) => `\\${sign}`);
}

/** Cut between characters, never inside the octets of one. */
function fold(line: string): string {
  const folded: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      folded.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...folded, current].join('\r\n');
}
