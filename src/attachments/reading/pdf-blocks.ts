/**
 * Lines of a PDF → headings, paragraphs and lists. A PDF knows none of these; size, weight, indent and spacing tell
 * them well enough to read on a phone. The original prevails, and the light page says so.
 */
import type { Line } from '../pdf/lines.ts';
import { joinLines } from '../pdf/page-text.ts';
import type { Block } from './blocks.ts';

const BULLET = /^(?:[-–—•+*▪■●○o]|\p{Co})\s+(?=\S)/u;
const NUMBERED =
  /^(?:(?:Điều|Chương|Mục|Phần|Phụ lục)\s+[\dIVX]+[.:]?|(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])[.)/])\s/u;
const PAGE_NUMBER = /^(?:Trang\s+)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*\/\s*\d{1,4})?$/iu;
const HEADING = { size: 1.15, length: 160 };

/** @param pages lines of each page, in reading order, their text already in Unicode */
export function pdfBlocks(pages: readonly (readonly Line[])[]): Block[] {
  const body = bodySize(pages.flat());
  return pages.flatMap((lines, index) => [
    { type: 'page' as const, number: index + 1 },
    ...groupParagraphs(withoutPageNumber(lines)).reduce<Block[]>(
      (blocks, group) => addGroup(blocks, group, body),
      [],
    ),
  ]);
}

/** The size most letters have. */
function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const key = Math.round(size * 2) / 2;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 12;
}

function withoutPageNumber(lines: readonly Line[]): readonly Line[] {
  const kept = lines.filter(({ text }) => text !== '');
  if (PAGE_NUMBER.test(kept[0]?.text ?? '')) return kept.slice(1);
  return PAGE_NUMBER.test(kept.at(-1)?.text ?? '') ? kept.slice(0, -1) : kept;
}

function groupParagraphs(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && belongs(group, line, rightEdge(lines, line))) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** How far lines reach that begin about where this one does: the right edge of its column. */
function rightEdge(lines: readonly Line[], line: Line): number {
  const near = lines.filter(({ start }) => Math.abs(start - line.start) < 6 * line.size);
  return Math.max(...near.map(({ end }) => end));
}

function belongs(group: readonly Line[], line: Line, right: number): boolean {
  const last = group.at(-1);
  const first = group[0];
  if (!last || !first || last.angle !== line.angle) return false;
  if (Math.abs(last.size - line.size) > 0.08 * last.size) return false;
  if (isBold(last) !== isBold(line)) return false;
  if (BULLET.test(line.text)) return false;
  if (NUMBERED.test(line.text) && !last.text.endsWith('-')) return false;
  const drop = last.baseline - line.baseline;
  const before = group.at(-2);
  const usual = before ? before.baseline - last.baseline : last.size * 1.6;
  if (drop <= 0 || drop > Math.max(usual * 1.2, last.size * 1.3)) return false;
  // A line that stops well before the edge ends its paragraph; one that is indented begins the next.
  if (last.end < right - 0.2 * (right - last.start)) return false;
  return line.start <= Math.min(...group.map(({ start }) => start)) + line.size;
}

function addGroup(blocks: Block[], group: readonly Line[], body: number): Block[] {
  const text = joinLines(group.map((line) => line.text)).replaceAll('\n', ' ');
  const size = group[0]?.size ?? body;
  const bullet = BULLET.exec(text);
  const last = blocks.at(-1);
  if (bullet) {
    const item = { text: text.slice(bullet[0].length), depth: 0 };
    if (last?.type === 'list') last.items.push(item);
    else blocks.push({ type: 'list', items: [item] });
  } else if (size >= body * HEADING.size && text.length <= HEADING.length) {
    blocks.push({ type: 'heading', level: size >= body * 1.5 ? 2 : 3, text });
  } else if (group.every(isBold) && text.length <= HEADING.length) {
    blocks.push({ type: 'heading', level: 4, text });
  } else {
    blocks.push({ type: 'paragraph', text });
  }
  return blocks;
}

function isBold({ font }: Line): boolean {
  return /bold|black|heavy|-B$/iu.test(font);
}
