/**
 * For whom a reading of the content is. What an audience may not see is left out by the reading itself, before any page,
 * index, feed or archive is made, so that nothing later can let it slip.
 */

/** `author`: whoever writes sees everything. `internal`: the office's own network. `public`: everybody. */
export type Audience = 'author' | 'internal' | 'public';

/** The folder of meetings that never leave the office; a repository of its own, best not even on the same server. */
export const INTERNAL_FOLDER = 'content-internal';

/** Where each build is put; they never share a folder, so that no server of the one can reach the other. */
export const DIST = { public: 'dist', internal: 'dist-internal' } as const;

/** From `PORTAL_AUDIENCE`. Without it, the public: who forgets to say must not publish too much. Throws on other words. */
export function audienceOf(environment: Readonly<Record<string, string | undefined>>): Audience {
  const name = environment['PORTAL_AUDIENCE'] ?? 'public';
  if (name === 'author' || name === 'internal' || name === 'public') return name;
  throw new RangeError(`PORTAL_AUDIENCE “${name}”: author, internal, public.`);
}

/** The moment that decides what is due, milliseconds: `PORTAL_CLOCK`, else now. */
export function clockOf(environment: Readonly<Record<string, string | undefined>>): number {
  const given = environment['PORTAL_CLOCK'];
  if (!given) return Date.now();
  return /^\d+$/u.test(given) ? Number(given) : Date.parse(given);
}
