import { structuredPatch } from 'diff';

/** The lines that change, with their sign and two lines round them; “…” between places. */
export function formatDiff(before: string, after: string): string[] {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 2 });
  return hunks.flatMap(({ lines }, index) => [
    ...(index > 0 ? ['  …'] : []),
    ...lines.map((line) => `${line.slice(0, 1)} ${line.slice(1)}`),
  ]);
}
