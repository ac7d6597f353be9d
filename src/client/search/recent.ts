/** The last queries, kept on this device only and removable. */
const KEY = 'tim-gan-day';
const MOST = 6;

/** Newest first. Empty where the browser keeps nothing. */
export function recentQueries(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((query) => typeof query === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberQuery(query: string): void {
  const others = recentQueries().filter((known) => known !== query);
  store([query, ...others].slice(0, MOST));
}

export function forgetQueries(): void {
  store([]);
}

function store(queries: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(queries));
  } catch {
    // Private windows may refuse; searching works without.
  }
}
