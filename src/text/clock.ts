/** Milliseconds since 1970 from a clock that was set by hand, in milliseconds or as an ISO time; undefined when it was not. */
export function setClock(given: string | undefined): number | undefined {
  if (!given) return undefined;
  return /^\d+$/u.test(given) ? Number(given) : Date.parse(given);
}
