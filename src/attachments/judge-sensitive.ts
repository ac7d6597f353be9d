/** What was seen in a document that must not be published: one problem for each kind, with its pages. */
import type { Place, Problem } from '../meetings/problems/problem.ts';
import { judgeSighting, type Circulation } from '../meetings/sensitive/judge-sightings.ts';
import type { DocumentContent } from './read-document.ts';
import type { DocumentSighting } from './text/content.ts';
import { formatRanges } from './warning.ts';

export function judgeSensitive(
  { sensitive, pages }: Pick<DocumentContent, 'sensitive' | 'pages'>,
  place: Place,
  circulation: Circulation,
): Problem[] {
  const told = new Map<string, { problem: Problem[]; sightings: DocumentSighting[] }>();
  for (const sighting of sensitive) {
    const problem = judgeSighting(sighting, place, '', circulation);
    const known = told.get(sighting.code);
    if (known) known.sightings.push(sighting);
    else if (problem.length > 0) told.set(sighting.code, { problem, sightings: [sighting] });
  }
  return [...told.values()].flatMap(({ sightings }) => {
    const [first] = sightings;
    return first ? judgeSighting(first, place, whereOf(sightings, pages.length), circulation) : [];
  });
}

function whereOf(sightings: readonly DocumentSighting[], pageCount: number): string {
  const numbers = new Set(sightings.flatMap(({ page }) => (page === undefined ? [] : [page])));
  const member = sightings.find(({ member }) => member !== undefined)?.member;
  const parts = [
    ...(member === undefined ? [] : [member]),
    ...(pageCount > 1 && numbers.size > 0
      ? [`trang ${formatRanges([...numbers].sort((a, b) => a - b))}`]
      : []),
    ...(sightings.length > 1 ? [`${sightings.length} chỗ`] : []),
  ];
  return parts.join(', ');
}
