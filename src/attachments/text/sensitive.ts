/** What a document says anywhere, looked through for what must not be published. */
import { sensitiveIn } from '../../meetings/sensitive/sensitive.ts';
import { blockText, type Block } from '../reading/blocks.ts';
import type { DocumentSighting } from './content.ts';
import { LINE_ENDS } from './office/line-ends.ts';
import type { Parts } from './office/parts.ts';
import { readXml } from './office/xml.ts';

/** Sightings of one document that are kept; a list of a thousand persons is told by its first. */
const LIMIT = 200;

/** `text` has a line for each line, cells apart by tabs. */
export function sightingsOf(text: string, page?: number): DocumentSighting[] {
  return sensitiveIn(text).map(({ code, found }) => ({
    code,
    found,
    ...(page !== undefined && { page }),
  }));
}

/** Of blocks, each on the page that was last begun. */
export function sightingsOfBlocks(blocks: readonly Block[]): DocumentSighting[] {
  let page: number | undefined;
  return blocks.flatMap((block) => {
    if (block.type === 'page') page = block.number;
    return sightingsOf(block.type === 'page' ? (block.label ?? '') : blockText(block), page);
  });
}

/** Of every part of an Office file: letterheads, text boxes, comments, notes, properties. */
export function sightingsOfParts(parts: Parts): DocumentSighting[] {
  const found = parts
    .names()
    .filter((name) => /\.xml$/u.test(name) && !/\/(?:theme|styles|fontTable|settings)/u.test(name))
    .flatMap((name) => sightingsOf(textOfPart(parts, name)));
  return distinct(found);
}

/** The same thing on the same page once, the surest place first. */
export function distinct(sightings: readonly DocumentSighting[]): DocumentSighting[] {
  const seen = new Map<string, DocumentSighting>();
  for (const sighting of sightings) {
    const key = `${sighting.code} ${sighting.found} ${sighting.member ?? ''}`;
    if (!seen.has(key)) seen.set(key, sighting);
  }
  return [...seen.values()].slice(0, LIMIT);
}

function textOfPart(parts: Parts, name: string): string {
  const properties = /^(?:docProps\/|meta\.xml)/u.test(name);
  const pieces: string[] = [];
  readXml(parts, name, {
    open(element) {
      if (LINE_ENDS.has(element)) pieces.push('\n');
    },
    text: (text) => pieces.push(text),
    close(element) {
      if (properties || LINE_ENDS.has(element)) pieces.push('\n');
    },
  });
  return pieces.join('');
}
