/** The filters of the search form: their counts follow the answer, of meetings, not of records. */
import type { Facets } from '../../search/facets.ts';
import { countFilters, FIELDS } from './address.ts';
import type { SearchRequest } from '../../search/engine.ts';

const LISTS = ['years', 'issuers', 'kinds', 'statuses'] as const;

/** Sets the form's fields to what the address asks for. */
export function showRequest(
  form: HTMLFormElement,
  request: SearchRequest,
  address: URLSearchParams,
): void {
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    if (field instanceof HTMLInputElement && field.type === 'checkbox') {
      field.checked = address.getAll(field.name).includes(field.value);
    } else
      field.value = field.name === FIELDS.query ? request.query : (address.get(field.name) ?? '');
  }
}

/** Writes the counts beside the choices; a choice that would find nothing steps back, but stays where it is. */
export function showCounts(form: HTMLFormElement, facets: Facets): void {
  for (const list of LISTS) {
    const counts = new Map(facets[list].map(({ id, count }) => [id, count]));
    for (const input of form.querySelectorAll<HTMLInputElement>(`[name="${FIELDS[list]}"]`)) {
      showCount(input, counts.get(input.value) ?? 0);
    }
  }
  const withFiles = form.querySelector<HTMLInputElement>(`[name="${FIELDS.withFiles}"]`);
  if (withFiles) showCount(withFiles, facets.withFiles);
}

function showCount(input: HTMLInputElement, count: number): void {
  const label = input.closest('label');
  label?.classList.toggle('none', count === 0 && !input.checked);
  const output = label?.querySelector('[data-count]');
  if (output) output.textContent = `(${count})`;
}

/** The feed that tells of just what a search without words asks for: one choice, and nothing else. */
export function feedOf(form: HTMLFormElement, request: SearchRequest): string | undefined {
  const [choice, ...others] = form.querySelectorAll<HTMLInputElement>('[data-feed]:checked');
  const alone = others.length === 0 && countFilters(request) === 1;
  return request.query === '' && alone ? choice?.dataset['feed'] : undefined;
}
