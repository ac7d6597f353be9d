/** Figures of groups of documents: by year, by agency. */
import type { Judged } from './judge.ts';

export interface Figures {
  /** the year, or the agency's id */
  key: string;
  meetings: number;
  documents: number;
  /** median days from posting to meeting, one decimal; null where no time is known */
  medianDays: number | null;
  /** shares 0–1 of the documents for which it is known; null where it is known of none */
  late: number | null;
  scanned: number | null;
  flows: number | null;
}

/** Groups by `keyOf`, in the order of their first document. */
export function figuresBy(
  documents: readonly Judged[],
  keyOf: (document: Judged) => string,
): Figures[] {
  return [...Map.groupBy(documents, keyOf)].map(([key, group]) => ({
    key,
    meetings: new Set(group.map(({ meeting }) => meeting)).size,
    documents: group.length,
    medianDays: median(group.flatMap(({ daysBefore }) => daysBefore ?? [])),
    late: share(group.map(({ late }) => late)),
    scanned: share(group.map(({ scanned }) => scanned)),
    flows: share(group.map(({ flows }) => flows)),
  }));
}

export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  const middle = sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
  return Math.round(middle * 10) / 10;
}

function share(answers: readonly (boolean | null)[]): number | null {
  const known = answers.filter((answer) => answer !== null);
  return known.length === 0 ? null : known.filter(Boolean).length / known.length;
}
