/**
 * One reading of `content/` for a whole build: the loaders, which Astro runs in its own module graph, and the
 * integrations, which it runs outside of it, share it through the process.
 */
import { readContent, type PortalContent } from '../attachments/read-content.ts';
import { readingMemory } from '../memory/readings.ts';
import { audienceOf, clockOf } from '../meetings/audience.ts';

const KEY = Symbol.for('cong-tai-lieu-hop.reading');
const shared = globalThis as { [KEY]?: Promise<PortalContent> | undefined };

/** The reading of this process; made on first use. `root` is the folder that holds `content/`. */
export function currentReading(root: string): Promise<PortalContent> {
  return (shared[KEY] ??= read(root));
}

async function read(root: string): Promise<PortalContent> {
  const audience = audienceOf(process.env);
  const memory = await readingMemory(root, audience);
  return readContent(root, { audience, now: clockOf(process.env), memory });
}

/** Forgets the reading, after something in `content/` changed. */
export function forgetReading(): void {
  shared[KEY] = undefined;
}
