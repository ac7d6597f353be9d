/** The ids on the way from one to what each leads to, when that comes back to it; else none. */
export function loopFrom(id: string, next: ReadonlyMap<string, string | undefined>): string[] {
  const way = [id];
  for (let at = next.get(id); at !== undefined; at = next.get(at)) {
    if (at === id) return way;
    if (way.includes(at)) return [];
    way.push(at);
  }
  return [];
}
