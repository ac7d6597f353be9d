/** Tabs before fields: to how many blanks each stands for, where only one answer lets the lines around them be read. */
import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import { partAround } from './leave-out.ts';
import type { PlacedFault } from './place-fault.ts';
import { TAB } from './yaml-faults.ts';

/** Blanks that editors show for a Tab. */
const WIDTHS = [2, 4, 6, 8];
const INDENT = /^[ \t]*\t[ \t]*(?=\S)/u;

/** Every line that begins with a Tab, with what it should be where that is known. */
export function tabFaults(lines: readonly string[]): PlacedFault[] {
  return lines.flatMap((text, line) => {
    if (!INDENT.test(text)) return [];
    const [start, end] = partAround(lines, line);
    const blanks = meantWidth(lines.slice(start, end));
    const mended = blanks === undefined ? undefined : spread(text, blanks);
    return [{ fault: TAB, line, ...(mended !== undefined && { mended }) }];
  });
}

/** Widths that can be read must all say the same. */
function meantWidth(part: readonly string[]): number | undefined {
  const read = WIDTHS.flatMap((width) => {
    const { errors, contents } = parseDocument(part.map((text) => spread(text, width)).join('\n'), {
      schema: 'core',
      logLevel: 'silent',
    });
    return errors.length > 0 ? [] : [{ width, data: contents?.toJSON() as unknown }];
  });
  const [first] = read;
  return read.every(({ data }) => isDeepStrictEqual(data, first?.data)) ? first?.width : undefined;
}

function spread(text: string, width: number): string {
  return text.replace(INDENT, (indent) => indent.replaceAll('\t', ' '.repeat(width)));
}
