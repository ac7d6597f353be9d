/** Filters and counts over meetings, from the catalogue alone. */
import type { SearchableTerm } from './records.ts';

/** What a result list shows and filters by. */
export interface MeetingFacts {
  id: string;
  url: string;
  title: string;
  number: string;
  issued: string;
  start: string;
  end: string;
  issuer: SearchableTerm;
  kind: SearchableTerm;
  status: SearchableTerm;
  altered: string;
  previousStart: string;
  sites: string[];
  fileTypes: string[];
}

/** Several values of one filter mean “any of them”; filters among themselves mean “all”. Days as YYYY-MM-DD, inclusive. */
export interface SearchFilters {
  years?: readonly string[];
  issuers?: readonly string[];
  kinds?: readonly string[];
  statuses?: readonly string[];
  withFiles?: boolean;
  from?: string;
  to?: string;
}

export interface FacetCount extends SearchableTerm {
  count: number;
}

export interface Facets {
  years: FacetCount[];
  issuers: FacetCount[];
  kinds: FacetCount[];
  statuses: FacetCount[];
  /** Meetings with at least one file. */
  withFiles: number;
}

const VALUE = {
  years: ({ start }: MeetingFacts): SearchableTerm => {
    const year = start.slice(0, 4);
    return { id: year, label: year };
  },
  issuers: ({ issuer }: MeetingFacts) => issuer,
  kinds: ({ kind }: MeetingFacts) => kind,
  statuses: ({ status }: MeetingFacts) => status,
};
type FacetName = keyof typeof VALUE;

export function passes(
  facts: MeetingFacts,
  filters: SearchFilters,
  except?: FacetName | 'withFiles',
): boolean {
  const day = facts.start.slice(0, 10);
  const last = facts.end.slice(0, 10) || day;
  if (filters.from && last < filters.from) return false;
  if (filters.to && day > filters.to) return false;
  if (filters.withFiles && except !== 'withFiles' && facts.fileTypes.length === 0) return false;
  return (Object.keys(VALUE) as FacetName[]).every((name) => {
    const wanted = filters[name];
    return name === except || !wanted?.length || wanted.includes(VALUE[name](facts).id);
  });
}

/** Counts of meetings; each facet as if its own filter were not set, so that a second value can be added. */
export function countFacets(all: readonly MeetingFacts[], filters: SearchFilters): Facets {
  const count = (name: FacetName): FacetCount[] => {
    const counts = new Map<string, FacetCount>();
    for (const facts of all) {
      if (!passes(facts, filters, name)) continue;
      const term = VALUE[name](facts);
      const entry = counts.get(term.id) ?? { ...term, count: 0 };
      entry.count++;
      counts.set(term.id, entry);
    }
    return [...counts.values()].sort((a, b) =>
      name === 'years' ? Number(b.id) - Number(a.id) : b.count - a.count,
    );
  };
  return {
    years: count('years'),
    issuers: count('issuers'),
    kinds: count('kinds'),
    statuses: count('statuses'),
    withFiles: all.filter(
      (facts) => passes(facts, filters, 'withFiles') && facts.fileTypes.length > 0,
    ).length,
  };
}
