/** What a clerk should know about a file that can be published all the same. */
import type { ReadingCode } from '../meetings/problems/problem-codes.ts';
import type { Content } from './text/content.ts';

export interface Warning {
  code: ReadingCode;
  found?: string;
}

export function warning(code: ReadingCode, found?: string): Warning {
  return found === undefined ? { code } : { code, found };
}

/** Warnings that lie in the content itself. @param recognised pages whose text a sidecar brought */
export function contentWarnings(content: Content, recognised: number): Warning[] {
  const warnings: Warning[] = [];
  const { pages, encodings, capped } = content;
  const scanned = pages.filter((page) => page.scanned).map(({ number }) => number);
  if (scanned.length > 0) {
    const all = scanned.length === pages.length;
    warnings.push(all ? warning('SCANNED') : warning('SCANNED_PAGES', formatRanges(scanned)));
  } else if (pages.length > 0 && pages.every(({ text }) => text === '')) {
    warnings.push(warning('NO_TEXT'));
  }
  if (recognised > 0) warnings.push(warning('RECOGNISED', String(recognised)));
  const known = encodings.filter((encoding) => encoding !== 'unknown');
  if (known.length > 0) {
    warnings.push(warning('LEGACY_CONVERTED', known.join(', ').toUpperCase()));
  }
  if (encodings.includes('unknown')) warnings.push(warning('LEGACY_UNREADABLE'));
  if (capped) warnings.push(warning('CAPPED', String(pages.at(-1)?.number ?? 1)));
  return warnings;
}

/** “1–3, 7” of 1, 2, 3, 7 */
export function formatRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
