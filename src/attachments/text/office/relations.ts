/** Relationships of an OOXML part: which id stands for which other part. Source: ECMA-376-2, 9.3. */
import { posix } from 'node:path';
import type { Parts } from './parts.ts';
import { readXml } from './xml.ts';

export interface Relation {
  /** Last step of its type's address: “slide”, “notesSlide”, “diagramData”… */
  type: string;
  /** Path of the part inside the file. */
  target: string;
}

export function readRelations(parts: Parts, part: string): Map<string, Relation> {
  const folder = posix.dirname(part);
  const relations = new Map<string, Relation>();
  readXml(parts, `${folder}/_rels/${posix.basename(part)}.rels`, {
    open(name, attribute) {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const target = attribute('Target') ?? '';
      relations.set(attribute('Id') ?? '', {
        type: posix.basename(attribute('Type') ?? ''),
        target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      });
    },
  });
  return relations;
}
