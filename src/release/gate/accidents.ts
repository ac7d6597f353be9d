/** Words that stand in a page only because a tool failed without saying so. */
import type { Check, TextFile } from './built-site.ts';

/** Of Astro and Vite; nobody writes them. */
const LEFT_BY_TOOLS = /__ASTRO_IMAGE_|__VITE_PRELOAD__|\.prerender\b/u;

/** What becomes of a value that is none, of a text in a wrong code, of two versions that were not merged. */
const LEFT_BY_DATA =
  /\[object [A-Z]\w*\]|Invalid Date|\uFFFD|^(?:<{7}|>{7}) |(?<=[>"\s])undefined(?=[<"\s])|(?<=[>"])NaN(?=[<"])/mu;

/** A document's own text may hold anything, and so may programs. */
const READING = /^\/hop\/[^/]+\/tai-lieu\//u;
const PROGRAM = /\.(?:js|mjs|css)$/u;

/** `source` tells all the office wrote itself: who writes about “Invalid Date” may. */
export function accidents(source: () => string): Check {
  let written: string | undefined;
  const isWritten = (word: string) => (written ??= source()).includes(word);
  return {
    read(file) {
      const words = wordsLeft(file).filter((word) => !isWritten(word));
      return words.map((word) => ({
        url: file.url,
        what: `có “${word.trim()}”, dấu vết của lỗi khi dựng trang.`,
      }));
    },
  };
}

/** Whether such a word stands there, whoever wrote it. */
export function hasAccident(file: TextFile): boolean {
  return wordsLeft(file).length > 0;
}

function wordsLeft({ url, text }: TextFile): string[] {
  const data = READING.test(url) || PROGRAM.test(url) ? null : LEFT_BY_DATA.exec(text);
  return [LEFT_BY_TOOLS.exec(text), data].flatMap((match) => (match ? [match[0]] : []));
}
