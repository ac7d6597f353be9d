/** A few lines of a record round the words that were found, as plain segments: no markup comes out of the index. */
import { foldMarks } from '../text/normalize.ts';
import type { RecordText } from './bundle.ts';
import { unfold } from './fold.ts';
import { askedWords } from './marking.ts';
import { CLOSE, END, OPEN } from './marks.ts';

export interface Segment {
  text: string;
  marked: boolean;
}

export interface Excerpt {
  segments: Segment[];
  /** Anchor of the agenda item or page in which the lines stand; empty before the first. */
  anchor: string;
}

const WINDOW = 30;
const LEAD = 6;
/** A file's title is shown anyway: lines of its text tell more. */
const TITLE_SHARE = 0.5;
const RUN = /[\p{L}\p{M}]+|\p{N}+/gu;
const LETTER = /^[a-z]/u;
const FORM = new RegExp(`[a-z0-9]+(?=${END})`, 'gu');

/** A visible word with the hidden ones that follow it. */
interface Word {
  text: string;
  /** Its own forms. */
  own: string[];
  hidden: string[];
  position: number;
}

/** `keys`: the query's words without marks; `weights`: how rare each is, 1 when unknown. */
export function excerptOf(
  file: RecordText,
  keys: readonly string[],
  weights: ReadonlyMap<string, number> = new Map(),
): Excerpt {
  const words = wordsOf(file);
  const wanted = new Set(keys);
  const textFrom = file.fileType === '' ? 0 : (file.anchors[0]?.[1] ?? 0);
  const { start, hit } = bestWindow(words, wanted, weights, textFrom);
  const segments = markWords(words.slice(start, start + WINDOW), keys);
  if (start > 0) segments.unshift({ text: '… ', marked: false });
  if (start + WINDOW < words.length) segments.push({ text: ' …', marked: false });
  const position = words[hit]?.position ?? 0;
  const anchor = file.anchors.findLast(([, from]) => from <= position)?.[0] ?? '';
  return { segments, anchor };
}

/** A folded text as it is shown, the words marked that were asked for in whatever form. */
export function markFolded(folded: string, keys: readonly string[]): Segment[] {
  return markWords(wordsOf({ content: folded, from: 0 }), keys);
}

function markWords(words: readonly Word[], keys: readonly string[]): Segment[] {
  const wanted = new Set(keys);
  let text = '';
  const whole: [from: number, to: number][] = [];
  for (const word of words) {
    if (text) text += ' ';
    const from = text.length;
    text += unfold(word.text);
    if (isMeant(word, wanted)) whole.push([from, text.length]);
  }
  return markSegments(text, keys, whole);
}

/** Text cut so that whole words that were asked for stand alone; all words are marked that lie in `whole`. */
export function markSegments(
  text: string,
  keys: readonly string[],
  whole: readonly [from: number, to: number][] = [],
): Segment[] {
  const segments: Segment[] = [];
  const add = (part: string, marked: boolean) => {
    const last = segments.at(-1);
    if (!part) return;
    if (last?.marked === marked) last.text += part;
    else segments.push({ text: part, marked });
  };
  let at = 0;
  const words = [...text.matchAll(RUN)];
  const asked = askedWords(
    words.map(([word]) => word),
    keys,
  );
  for (const [number, { 0: word, index }] of words.entries()) {
    const around = whole.find(([from, to]) => index >= from && index < to);
    const isMarked = around !== undefined || (asked[number] ?? false);
    const gap = text.slice(at, index);
    const isOne = gap === ' ' || (around !== undefined && at > around[0]);
    add(gap, isMarked && isOne && segments.at(-1)?.marked === true);
    add(word, isMarked);
    at = index + word.length;
  }
  add(text.slice(at), false);
  return segments;
}

/**
 * A word that was asked for in another form: a date, a document's number, another spelling, an abbreviation. Of the words
 * that an abbreviation stands for none may be missing.
 */
function isMeant({ text, own, hidden }: Word, wanted: ReadonlySet<string>): boolean {
  const visible = foldMarks(unfold(text)).match(RUN) ?? [];
  if (visible.some((key) => wanted.has(key))) return false;
  const words = hidden.filter((key) => LETTER.test(key));
  return (
    own.some((key) => wanted.has(key)) ||
    hidden.some((key) => !LETTER.test(key) && wanted.has(key)) ||
    (words.length > 0 && words.every((key) => wanted.has(key)))
  );
}

function wordsOf({ content, from }: Pick<RecordText, 'content' | 'from'>): Word[] {
  const words: Word[] = [];
  let inside = false;
  for (const [index, token] of content.split(' ').entries()) {
    const last = words.at(-1);
    inside ||= token.startsWith(OPEN);
    if (!inside) {
      words.push({ text: token, own: keysOf(token), hidden: [], position: from + index });
      continue;
    }
    last?.hidden.push(...keysOf(token));
    const close = token.indexOf(CLOSE);
    if (close >= 0) {
      inside = false;
      if (last) last.text += token.slice(close + 1);
    }
  }
  return words;
}

/** Mark-less words and numbers of a token, hidden ones too; of a document's number also the whole: 87, cd, ttg, 87cdttg. */
function keysOf(token: string): string[] {
  const plain = foldMarks(token);
  const keys = plain.match(plain.includes(END) ? FORM : /[a-z0-9]+/gu) ?? [];
  return keys.length > 1 ? [...keys, keys.join('')] : keys;
}

/** The window with the most of the query: each word once by its weight, neighbours of the query counted again. */
function bestWindow(
  words: readonly Word[],
  wanted: ReadonlySet<string>,
  weights: ReadonlyMap<string, number>,
  textFrom: number,
): { start: number; hit: number } {
  const hits = words.flatMap((word, index) => {
    const keys = [...word.own, ...word.hidden].filter((key) => wanted.has(key));
    return keys.length > 0 ? [{ index, keys }] : [];
  });
  let best = { value: -1, hit: 0 };
  for (const [number, { index: first }] of hits.entries()) {
    const seen = new Set<string>();
    let value = 0;
    let last = first - 1;
    for (let at = number; at < hits.length; at++) {
      const hit = hits[at];
      if (!hit || hit.index >= first + WINDOW - LEAD) break;
      for (const key of hit.keys) {
        const weight = weights.get(key) ?? 1;
        if (!seen.has(key)) value += weight;
        if (hit.index === last + 1 && !seen.has(key)) value += weight / 2;
        seen.add(key);
      }
      last = hit.index;
    }
    if ((words[first]?.position ?? 0) < textFrom) value *= TITLE_SHARE;
    if (value > best.value) best = { value, hit: first };
  }
  return { start: Math.max(0, best.hit - LEAD), hit: best.hit };
}
