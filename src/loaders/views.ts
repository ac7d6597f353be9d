/**
 * The meetings as the pages take them, kept in the process beside Astro's store: what the store holds is written to the
 * disk, bundled and parsed again as a program, which costs more than everything else at ten thousand meetings. The
 * loader, which Astro runs in its own module graph, shares them with the pages in theirs.
 */
import type { MeetingView } from '../meetings/entry.ts';

export interface Views {
  /** newest first */
  meetings: readonly MeetingView[];
  /** ids of those whose text has pictures, which Astro publishes: their texts stand in its store */
  pictured: ReadonlySet<string>;
  /** The invitation's text of a meeting as HTML; made when it is asked for. */
  htmlOf(id: string): Promise<string>;
}

const KEY = Symbol.for('cong-tai-lieu-hop.views');
const shared = globalThis as { [KEY]?: Views };

export function shareViews(views: Views): void {
  shared[KEY] = views;
}

/** Throws before the loader has run. */
export function sharedViews(): Views {
  const views = shared[KEY];
  if (!views) throw new Error('The meetings were not loaded');
  return views;
}
