/** Pages that a build took as they were, beside those that Astro made: whoever lists pages needs both. */
const KEY = Symbol.for('cong-tai-lieu-hop.kept-pages');
const shared = globalThis as { [KEY]?: readonly string[] };

/** Addresses from the site's root. */
export function shareKeptPages(addresses: readonly string[]): void {
  shared[KEY] = addresses;
}

export function keptPages(): readonly string[] {
  return shared[KEY] ?? [];
}
