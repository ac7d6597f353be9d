/** Who may see a meeting, told by its frontmatter alone, even when other fields are wrong. */
import { epochOf } from '../text/instant.ts';
import type { Audience } from './audience.ts';

/** What the fields say; anything that is not plainly said counts as not said, and is an error elsewhere. */
export interface Visibility {
  internal: boolean;
  draft: boolean;
  /** milliseconds; undefined for no wait */
  from: number | undefined;
}

export function visibilityOf(data: unknown, inInternalFolder: boolean): Visibility {
  const fields: Readonly<Record<string, unknown>> =
    typeof data === 'object' && data !== null ? { ...data } : {};
  const { publish_at: from } = fields;
  return {
    internal: inInternalFolder || fields['access'] === 'internal',
    draft: fields['draft'] === true,
    from: typeof from === 'string' ? epochOf(from) : undefined,
  };
}

/** Why readers do not see a meeting yet, or never will; whoever writes is told. */
export interface HeldBack {
  draft: boolean;
  internal: boolean;
  /** milliseconds; undefined when it waits for no time */
  until: number | undefined;
}

/** What keeps it from the public at this moment (milliseconds); undefined when nothing does. */
export function heldBack(visibility: Visibility, now: number): HeldBack | undefined {
  if (isVisible(visibility, 'public', now)) return undefined;
  const { draft, internal, from } = visibility;
  return { draft, internal, until: from !== undefined && from > now ? from : undefined };
}

/** Does it exist for this audience at this moment (milliseconds)? */
export function isVisible(
  { internal, draft, from }: Visibility,
  audience: Audience,
  now: number,
): boolean {
  if (audience === 'author') return true;
  return !draft && (from === undefined || from <= now) && (audience === 'internal' || !internal);
}

/** When it comes to be for this audience by waiting alone, milliseconds; undefined when it does not wait, or never will. */
export function dueOf(visibility: Visibility, audience: Audience): number | undefined {
  const { from } = visibility;
  return from !== undefined && isVisible(visibility, audience, from) ? from : undefined;
}
