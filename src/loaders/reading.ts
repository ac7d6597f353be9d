/**
 * One reading of `content/` for a whole build: the loaders, which Astro runs in its own module graph, and the
 * integrations, which it runs outside of it, share it through the process.
 */
import { readContent, type PortalContent } from '../attachments/read-content.ts';
import { readDocument } from '../attachments/read-document.ts';
import { buildMemory } from '../memory/build-memory.ts';
import { audienceOf, clockOf } from '../meetings/audience.ts';

const KEY = Symbol.for('cong-tai-lieu-hop.reading');
const READER = Symbol.for('cong-tai-lieu-hop.document-reader');
const shared = globalThis as {
  [KEY]?: Promise<PortalContent> | undefined;
  [READER]?: typeof readDocument;
};

/** The reading of this process; made on first use. `root` is the folder that holds `content/`. */
export function currentReading(root: string): Promise<PortalContent> {
  return (shared[KEY] ??= read(root));
}

/**
 * What stands in a file of the reading. By the reader of whoever read the content: bundled into the program of a page
 * it would look beside that for the program of its child processes.
 */
export function currentDocument(path: string): ReturnType<typeof readDocument> {
  return (shared[READER] ?? readDocument)(path);
}

async function read(root: string): Promise<PortalContent> {
  shared[READER] = readDocument;
  const audience = audienceOf(process.env);
  const memory = await buildMemory(root, 'readings', audience);
  const content = await readContent(root, { audience, now: clockOf(process.env), memory });
  memory.prune();
  return content;
}

/** Forgets the reading, after something in `content/` changed. */
export function forgetReading(): void {
  shared[KEY] = undefined;
}
