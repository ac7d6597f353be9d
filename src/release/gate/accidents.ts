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

/** `source` is all the office wrote itself: who writes about “Invalid Date” may. */
export function accidents(source: string): Check {
  return {
    read({ url, text }: TextFile) {
      const data = READING.test(url) || PROGRAM.test(url) ? null : LEFT_BY_DATA.exec(text);
      const words = [LEFT_BY_TOOLS.exec(text), data]
        .flatMap((match) => (match ? [match[0]] : []))
        .filter((word) => !source.includes(word));
      return words.map((word) => ({
        url,
        what: `có “${word.trim()}”, dấu vết của lỗi khi dựng trang.`,
      }));
    },
  };
}
