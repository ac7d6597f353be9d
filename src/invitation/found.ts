import { spansOf, type Fragment } from './fragment.ts';
import type { Certainty, Found } from './model.ts';

/** A value read from the given pieces of text. */
export function found<T>(
  value: T,
  from: Fragment | readonly Fragment[],
  certainty: Certainty = 'sure',
  note?: string,
): Found<T> {
  const spans = spansOf(...(Array.isArray(from) ? (from as Fragment[]) : [from as Fragment]));
  return note === undefined ? { value, spans, certainty } : { value, spans, certainty, note };
}
