/** Compares an extraction with the expected one, as the README of the given cases suggests. */
import type { InvitationJson } from '../../../src/invitation/to-json.ts';

export type Expected = InvitationJson & {
  _accept?: Record<string, unknown[]>;
  _title_rule?: string;
  _optional_assignments?: { who: string; what: string; due: string | null }[];
};

/** Counts of one field over the cases. `total` is the number of values that should be there. */
export interface Tally {
  right: number;
  wrong: number;
  empty: number;
}

export interface Miss {
  field: string;
  expected: unknown;
  actual: unknown;
}

export interface CaseScore {
  fields: Map<string, Tally>;
  misses: Miss[];
}

export function normalize(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[–—−]/gu, '-')
    .replace(/[’‘′]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[*_\\]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLocaleLowerCase('vi');
}

/** Containment either way, or word F1 ≥ `least`. */
export function alike(a: string, b: string, least = 0.8): boolean {
  const [left, right] = [normalize(a), normalize(b)];
  if (left === right) return true;
  if (left === '' || right === '') return false;
  return left.includes(right) || right.includes(left) || wordF1(left, right) >= least;
}

function wordF1(a: string, b: string): number {
  const words = (text: string) => text.match(/[\p{L}\p{M}\d]+/gu) ?? [];
  const left = words(a);
  const rest = [...words(b)];
  let common = 0;
  for (const word of left) {
    const at = rest.indexOf(word);
    if (at >= 0) {
      rest.splice(at, 1);
      common++;
    }
  }
  return (2 * common) / (left.length + words(b).length);
}

type Compare = (expected: unknown, actual: unknown) => boolean;
const same: Compare = (a, b) => JSON.stringify(norm(a)) === JSON.stringify(norm(b));
const text: Compare = (a, b) => typeof a === 'string' && typeof b === 'string' && alike(a, b);
const derived: Compare = (a, b) =>
  typeof a === 'string' && typeof b === 'string' && (alike(a, b, 0.6) || same(a, b));

function norm(value: unknown): unknown {
  if (typeof value === 'string') return normalize(value);
  if (value === undefined) return null;
  return value;
}

export function scoreCase(expected: Expected, actual: InvitationJson): CaseScore {
  const fields = new Map<string, Tally>();
  const misses: Miss[] = [];
  const tally = (field: string) => {
    const there = fields.get(field) ?? { right: 0, wrong: 0, empty: 0 };
    fields.set(field, there);
    return there;
  };
  const accepted = expected._accept ?? {};

  const simple = (
    field: string,
    want: unknown,
    got: unknown,
    compare: Compare,
    others: unknown[] = [],
  ) => {
    const right = [want, ...others].some((one) => same(one, got) || compare(one, got));
    const kind = right ? 'right' : got === null || got === undefined ? 'empty' : 'wrong';
    tally(field)[kind]++;
    if (!right) misses.push({ field, expected: want, actual: got });
  };

  /** One-to-one matching; surplus values are wrong, missing ones empty. */
  const list = <T>(
    field: string,
    want: readonly T[],
    got: readonly T[],
    match: (a: T, b: T) => boolean,
    optional: readonly T[] = [],
  ) => {
    const rest = [...got];
    const missing: T[] = [];
    for (const one of want) {
      const at = rest.findIndex((other) => match(one, other));
      if (at >= 0) {
        rest.splice(at, 1);
        tally(field).right++;
      } else missing.push(one);
    }
    const surplus = rest.filter((one) => !optional.some((other) => match(other, one)));
    tally(field).empty += missing.length;
    tally(field).wrong += surplus.length;
    if (missing.length + surplus.length > 0)
      misses.push({ field, expected: missing, actual: surplus });
  };

  simple('number', expected.number, actual.number, same);
  simple('symbol', expected.symbol, actual.symbol, same);
  simple('place_issued', expected.place_issued, actual.place_issued, same);
  simple('date_issued', expected.date_issued, actual.date_issued, same);
  simple(
    'title',
    expected.title,
    actual.title,
    expected._title_rule === 'derived' ? derived : text,
    accepted['title'],
  );
  simple('kind', expected.kind, actual.kind, same, accepted['kind']);
  simple('starts_at', expected.starts_at, actual.starts_at, same, accepted['starts_at']);
  simple('ends_at', expected.ends_at, actual.ends_at, same, accepted['ends_at']);
  simple('weekday_consistent', expected.weekday_consistent, actual.weekday_consistent, same);
  simple(
    'signer.authority',
    expected.signer?.authority,
    actual.signer?.authority,
    same,
    accepted['signer_authority'],
  );
  simple('signer.title', expected.signer?.title, actual.signer?.title, same);
  simple('signer.name', expected.signer?.name, actual.signer?.name, same, accepted['signer_name']);
  simple('signer.other_title', expected.signer?.other_title, actual.signer?.other_title, same);
  simple('issuer', expected.issuer, actual.issuer, text, accepted['issuer']);
  simple('chair', expected.chair, actual.chair, text, accepted['chair']);
  simple('urgency', expected.urgency, actual.urgency, same);
  simple('action', expected.action, actual.action, same, accepted['action']);

  const texts = (a: string, b: string) => alike(a, b);
  const places = [...(accepted['location'] ?? []), ...(accepted['sites_location'] ?? [])];
  simple('sites.count', expected.sites.length, actual.sites.length, same);
  for (const [index, site] of expected.sites.entries()) {
    const other = actual.sites[index];
    simple('sites.name', site.name, other?.name ?? null, text, accepted['sites_name']);
    simple('sites.location', site.location, other?.location ?? null, text, places);
    list('participants', site.participants, other?.participants ?? [], texts);
  }
  const agendas = [expected.agenda, ...((accepted['agenda'] ?? []) as InvitationJson['agenda'][])];
  const agenda = agendas.find((one) => one.length === actual.agenda.length) ?? expected.agenda;
  list(
    'agenda',
    agenda,
    actual.agenda,
    (a, b) =>
      alike(a.content, b.content) &&
      (a.time ?? null) === (b.time ?? null) &&
      (a.presenter === b.presenter || alike(a.presenter ?? '', b.presenter ?? '')),
  );
  list(
    'assignments',
    expected.assignments,
    actual.assignments,
    (a, b) => alike(a.who, b.who) && alike(a.what, b.what) && a.due === b.due,
    expected._optional_assignments,
  );
  const dues24 = accepted['due_24h'] ?? [];
  list(
    'deadlines',
    expected.deadlines,
    actual.deadlines,
    (a, b) => alike(a.what, b.what) && (a.due === b.due || dues24.includes(b.due)),
  );
  const submits = [expected.submit_to, ...((accepted['submit_to'] ?? []) as string[][])];
  list(
    'submit_to',
    submits.find((one) => same(one, actual.submit_to)) ?? expected.submit_to,
    actual.submit_to,
    texts,
  );
  list(
    'recipients',
    expected.recipients,
    actual.recipients,
    (a, b) => normalize(a) === normalize(b),
  );
  list(
    'references',
    expected.references,
    actual.references,
    (a, b) => normalize(a) === normalize(b),
  );
  return { fields, misses };
}

/** Fields that hold one value; the others are lists. */
export const SIMPLE = [
  'number',
  'symbol',
  'place_issued',
  'date_issued',
  'title',
  'kind',
  'starts_at',
  'ends_at',
  'weekday_consistent',
  'signer.authority',
  'signer.title',
  'signer.name',
  'signer.other_title',
] as const;
export const ALSO_SIMPLE = [
  'issuer',
  'chair',
  'urgency',
  'action',
  'sites.count',
  'sites.name',
  'sites.location',
] as const;
export const LISTS = [
  'participants',
  'agenda',
  'assignments',
  'deadlines',
  'recipients',
  'references',
  'submit_to',
] as const;
