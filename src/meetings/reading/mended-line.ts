/** A line of YAML as its author meant it: what Word, Excel and the keyboard make of a field, undone. */
import { misreadValue } from './misread-value.ts';

/** `  - location: "…"` in its parts; a dash, an odd space, a colon as they come from Word, or none before a quote. */
const LINE = new RegExp(
  [
    String.raw`^(?<indent>[ \u00A0\u2000-\u200A\u202F]*)`,
    String.raw`(?<dash>(?:[-–—•·*+]|\p{Co})[\s\u00A0]*)?`,
    String.raw`(?:(?<key>[A-Za-z_]+|[“”"][a-z_]+[“”"])`,
    String.raw`(?:[ \u00A0]*[:：=](?!\/\/)[\s\u00A0]*|[ \u00A0]+(?=["“”„‟])))?`,
    String.raw`(?<value>.*)$`,
  ].join(''),
  'u',
);

/** Nothing when the line is right, or when it could have been meant in more than one way; `below` is the next line. */
export function mendedLine(line: string, below = ''): string | undefined {
  if (/^ *(?:- )?[a-z_]+$/u.test(line) && indentOf(below) > indentOf(line)) return `${line}:`;
  const { indent = '', dash, key, value: typed = '' } = LINE.exec(line)?.groups ?? {};
  // A dash that is none says too little before words without quotes.
  const isEntry = dash === '- ' || (dash !== undefined && /^["'“”„‟‘]/u.test(typed));
  if (key === undefined && !isEntry) return undefined;
  const value = mendedValue(typed.replace(/[\s\u00A0]+$/u, ''));
  if (value === undefined) return undefined;
  const mended = [
    indent.replace(/./gu, ' '),
    dash === undefined ? '' : '- ',
    key === undefined ? '' : `${key.replace(/[“”"]/gu, '')}:${value === '' ? '' : ' '}`,
    value,
  ].join('');
  return mended === line.trimEnd() ? undefined : mended;
}

function indentOf(line: string): number {
  return /^ */u.exec(line)?.[0].length ?? 0;
}

const RIGHTLY_QUOTED = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/u;
/** “…" or the like, one element of `[…]` */
const CURLED_ELEMENT = /(?<=[[,]\s*)(?:[“”„‟]([^“”„‟"]*)[“”„‟"]|[‘’]([^‘’"]*)[‘’])(?=\s*[\],])/gu;
/** Texts in quotes between brackets, whatever stands between and behind them */
const QUOTED_LIST = /^\[((?:[\s,;]*"[^"]*")+)[\s,;]*\]+$/u;
/** `Họp: giao ban`, `Họp:`, `@x`: text that YAML takes for something else */
const NEEDS_QUOTES = /: |:$|^[@%`]/u;

/** The value as it must be typed; undefined when nobody knows. */
function mendedValue(typed: string): string | undefined {
  if (typed === '' || RIGHTLY_QUOTED.test(typed)) return typed;
  const elements = QUOTED_LIST.exec(typed)?.[1];
  if (elements !== undefined) return `[${(elements.match(/"[^"]*"/gu) ?? []).join(', ')}]`;
  if (/^\[.*\]$/u.test(typed)) {
    return typed.replace(CURLED_ELEMENT, (_, double?: string, single?: string) =>
      JSON.stringify(double ?? single),
    );
  }
  const [, bold] = /^\*{1,2}([^*"]+)\*{1,2}$/u.exec(typed) ?? [];
  if (bold !== undefined) return JSON.stringify(bold);
  if (/^[[{|>&!*]/u.test(typed)) return undefined;
  if (typed.startsWith('"')) return mendedQuotes(typed);
  if (typed.startsWith("'")) {
    const isOpen = typed.lastIndexOf("'") === 0;
    const inner = isOpen ? typed.slice(1) : typed.slice(1, -1);
    const isSure = (isOpen || typed.endsWith("'")) && !/["\\]|''/u.test(inner);
    return isSure ? JSON.stringify(inner) : undefined;
  }
  const [, text = '', note = ''] = /^(.*?)(\s+#.*)?$/u.exec(typed) ?? [];
  const misread = misreadValue(text, note);
  if (misread) return misread.typed;
  if (!NEEDS_QUOTES.test(text)) return typed;
  const safe = /^[“”„‟‘’]/u.test(text) ? undefined : curledInside(text);
  return safe === undefined ? undefined : JSON.stringify(safe) + note;
}

/** Of a value that begins with `"` and is not closed as it should be. */
function mendedQuotes(typed: string): string | undefined {
  if (typed.includes('\\')) return undefined;
  const [, closed] = /^("[^"]*")[,;.]$/u.exec(typed) ?? [];
  if (closed !== undefined) return closed;
  const [, open] = /^"([^"]*?)[“”„‟]?$/u.exec(typed) ?? [];
  if (open !== undefined) return JSON.stringify(open);
  if (!typed.endsWith('"')) return undefined;
  const text = curledInside(typed.slice(1, -1)) ?? curledInside(typed);
  return text === undefined ? undefined : JSON.stringify(text);
}

const PAIR_OF_QUOTES = /(?<=^|[\s([])"(?=\S)([^"]*)(?<=\S)"(?=$|[\s.,;:!?)\]…-])/gu;

/** Straight quotes within a text become “ ”; undefined where it is not plain which of them opens and which closes. */
function curledInside(text: string): string | undefined {
  const curled = text.replace(PAIR_OF_QUOTES, '“$1”');
  return curled.includes('"') ? undefined : curled;
}
