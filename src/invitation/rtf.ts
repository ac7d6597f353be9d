/** RTF → text: paragraphs as lines, table cells apart by tabs. Source: RTF Specification 1.9.1. */

/** Groups whose words are no text of the document. */
const SKIPPED = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'object',
  'header',
  'footer',
  'headerl',
  'headerr',
  'footerl',
  'footerr',
  'listtable',
  'listoverridetable',
  'rsidtbl',
  'generator',
  'themedata',
  'datastore',
  'xmlnstbl',
  'fldinst',
]);
const SPOKEN: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  tab: '\t',
  emdash: '-',
  endash: '-',
  lquote: "'",
  rquote: "'",
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
};
const TOKEN = /\\([a-z]+)(-?\d+)? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)/giu;

interface State {
  skipped: boolean;
  /** Characters after \u that stand for readers without Unicode */
  fallback: number;
}

export function rtfToText(rtf: string): string {
  const codepage = /\\ansicpg(\d+)/u.exec(rtf)?.[1];
  const decoder = new TextDecoder(codepage === '1258' ? 'windows-1258' : 'windows-1252');
  const stack: State[] = [];
  let state: State = { skipped: false, fallback: 1 };
  let pending = 0;
  let cellStart = 0;
  let text = '';
  const say = (piece: string) => {
    if (!state.skipped) text += piece;
  };
  for (const [, word, value, hex, symbol, brace, plain] of rtf.matchAll(TOKEN)) {
    if (brace === '{') stack.push({ ...state });
    else if (brace === '}') state = stack.pop() ?? state;
    else if (word !== undefined) {
      if (SKIPPED.has(word)) state.skipped = true;
      else if (word === 'uc') state.fallback = Number(value ?? 1);
      else if (word === 'u') {
        say(String.fromCharCode((Number(value) + 65536) % 65536));
        pending = state.fallback;
      } else if (word === 'cell' || word === 'nestcell') {
        say(text.slice(cellStart).trim().includes('\n') ? '\n\n' : '\t');
        cellStart = text.length;
      } else {
        say(SPOKEN[word] ?? '');
        if (word === 'row' || word === 'trowd') cellStart = text.length;
      }
    } else if (hex !== undefined) {
      if (pending > 0) pending--;
      else say(decoder.decode(Uint8Array.of(Number.parseInt(hex, 16))));
    } else if (symbol !== undefined) {
      if (symbol === '*') state.skipped = true;
      else say(symbol === '~' ? ' ' : symbol === '_' ? '-' : /[\\{}]/u.test(symbol) ? symbol : '');
    } else if (plain !== undefined) {
      say(plain.slice(pending));
      pending = Math.max(0, pending - plain.length);
    }
  }
  return text.replace(/\t+\n/gu, '\n').normalize('NFC');
}
