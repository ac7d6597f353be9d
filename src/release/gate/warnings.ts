/** What Astro and Vite say while they build. They go on after much that makes a page wrong, so a warning stops here. */

/** Warnings that were looked at and are harmless, each with its reason; none at present. */
const LISTED: readonly RegExp[] = [];

const WARNING = /\[(?:WARN|ERROR)\]|^\s*\(!\)|^\s*(?:warning|error)\b/iu;
const COLOUR = /\u001B\[[\d;]*m/gu;

/** The lines that warn of something nobody has looked at. */
export function unlistedWarnings(output: string): string[] {
  return output
    .replace(COLOUR, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => WARNING.test(line) && !LISTED.some((known) => known.test(line)));
}
