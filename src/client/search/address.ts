/** A search as it stands in the address, and back: what can be shared, bookmarked and reached by “back”. */
import type { SearchFilters } from '../../search/facets.ts';
import type { SearchRequest } from '../../search/engine.ts';

/** Names of the form's fields, and so of the address. Promises, like every address. */
export const FIELDS = {
  query: 'q',
  years: 'nam',
  issuers: 'don-vi',
  kinds: 'loai',
  statuses: 'tinh-trang',
  withFiles: 'co-tai-lieu',
  from: 'tu',
  to: 'den',
  sort: 'sap-xep',
  literal: 'nguyen-van',
} as const;

const SORTS: Readonly<Record<string, SearchRequest['sort']>> = { moi: 'newest', cu: 'oldest' };
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** What an address asks for. Anything unknown or malformed is left out. */
export function requestFrom(address: URLSearchParams): SearchRequest {
  const filters: SearchFilters = {};
  for (const name of ['years', 'issuers', 'kinds', 'statuses'] as const) {
    const values = address.getAll(FIELDS[name]).filter(Boolean);
    if (values.length > 0) filters[name] = values;
  }
  for (const name of ['from', 'to'] as const) {
    const day = address.get(FIELDS[name]) ?? '';
    if (DAY.test(day)) filters[name] = day;
  }
  if (address.get(FIELDS.withFiles)) filters.withFiles = true;
  return {
    query: (address.get(FIELDS.query) ?? '').normalize('NFC').trim(),
    filters,
    sort: SORTS[address.get(FIELDS.sort) ?? ''] ?? 'relevance',
    literal: address.has(FIELDS.literal),
  };
}

/** Does the request narrow the search? Then the filters are shown as in use. */
export function countFilters({ filters = {} }: SearchRequest): number {
  const { years = [], issuers = [], kinds = [], statuses = [], withFiles, from, to } = filters;
  const single = [withFiles, from, to].filter(Boolean).length;
  return years.length + issuers.length + kinds.length + statuses.length + single;
}

/** The address of a form's content: empty fields left out, so that shared addresses stay short. */
export function addressOf(form: FormData): URLSearchParams {
  const address = new URLSearchParams();
  for (const [name, value] of form) {
    if (typeof value === 'string' && value.trim() !== '') address.append(name, value.trim());
  }
  return address;
}
