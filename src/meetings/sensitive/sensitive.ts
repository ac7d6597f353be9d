/** Looks through text for what must not be published. Pure: the same for Markdown, fields and extracted documents. */
import { stemOf } from '../../text/file-name.ts';
import { markOf, type MarkCode } from './marks.ts';
import { personsIn, type PersonCode } from './persons.ts';

export type SensitiveCode = MarkCode | PersonCode;

/** Something seen in a text; what it means depends on where the text is to be published. */
export interface Sighting {
  code: SensitiveCode;
  /** a mark as it stands there; anything about a person is masked */
  found: string;
  /** of the text, from 1 */
  line: number;
}

/** Stamps stand beside other things on a line: cells of a table, columns of a letterhead. */
const CELLS = /\t|\||\s{3,}|\u2028|\u000B/u;

/** A file's name without its ending, whole and in the parts that brackets and dashes make, a line each. */
export function linesOfName(name: string): string {
  const stem = stemOf(name);
  return [stem, ...stem.split(/[()[\]_,.–—-]+/u)].join('\n');
}

/** All sightings of a text, in its order; the same thing twice is told once. */
export function sensitiveIn(text: string): Sighting[] {
  const sightings = new Map<string, Sighting>();
  const keep = (sighting: Sighting) => {
    const key = `${sighting.code} ${sighting.found}`;
    if (!sightings.has(key)) sightings.set(key, sighting);
  };
  text.split(/\r\n?|\n/u).forEach((content, index) => {
    if (content.trim() === '') return;
    const line = index + 1;
    const mark = [content, ...content.split(CELLS)].find(markOf);
    const code = mark && markOf(mark);
    if (code) keep({ code, found: mark.trim().normalize('NFC'), line });
    for (const sight of personsIn(content)) keep({ ...sight, line });
  });
  return [...sightings.values()];
}
