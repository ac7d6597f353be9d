/**
 * Short addresses for paper: `/h/260317/` is the day of a meeting, `/h/260317-47/` the meeting itself. Both come from
 * the id alone, so no other meeting, earlier or later, can take one over: where several meetings share one, it leads
 * to a list of them.
 */

const LOWEST = 10;
const COUNT = 90;

/** “260317”, the day in a meeting's id */
const dayOf = (id: string) => id.slice(0, 10).replaceAll('-', '').slice(2);

/** “260317-47”: the day and two digits made of the rest of the id */
function ownName(id: string): string {
  let sum = 0;
  for (const letter of id.slice(11)) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return `${dayOf(id)}-${LOWEST + (sum % COUNT)}`;
}

/** Every short name with the ids it stands for. */
export function shortNames(ids: readonly string[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const id of [...ids].sort()) {
    for (const name of [dayOf(id), ownName(id)]) names.set(name, [...(names.get(name) ?? []), id]);
  }
  return names;
}

/** The shortest name that leads to this meeting alone; the longer one where even that is shared. */
export function shortNameOf(id: string, names: ReadonlyMap<string, readonly string[]>): string {
  const day = dayOf(id);
  return names.get(day)?.length === 1 ? day : ownName(id);
}
