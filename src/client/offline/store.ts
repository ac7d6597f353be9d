/** Meetings kept on the device: one cache each, with a note about what is in it. The worker reads the same names. */
import type { PageFacts } from './facts.ts';

export interface SavedMeeting extends PageFacts {
  id: string;
  title: string;
  /** of its page */
  url: string;
  /** milliseconds since 1970 */
  savedAt: number;
  bytes: number;
  /** files that the reader chose */
  files: { url: string; title: string }[];
  /** what the worker writes on its pages */
  notice: string;
  ages: readonly string[];
}

const PREFIX = 'luu:';
const DRAFT_PREFIX = 'dang-luu:';
/** Set by the worker on what it shows of a saved copy. */
export const SAVED_COPY = 'X-Saved-Copy';

export function canSave(): boolean {
  return isSecureContext && 'serviceWorker' in navigator && 'caches' in window;
}

export function isSaved(id: string): Promise<boolean> {
  return caches.has(`${PREFIX}${id}`);
}

export async function readSaved(id: string, list: string): Promise<SavedMeeting | undefined> {
  if (!(await isSaved(id))) return undefined;
  const note = await (await caches.open(`${PREFIX}${id}`)).match(noteUrl(id, list));
  return note && ((await note.json()) as SavedMeeting);
}

/** Newest first. `list` is the address of the page that lists them. */
export async function allSaved(list: string): Promise<SavedMeeting[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const saved = await Promise.all(names.map((name) => readSaved(name.slice(PREFIX.length), list)));
  return saved.filter((one) => one !== undefined).sort((a, b) => b.savedAt - a.savedAt);
}

/** Removes a meeting, and the worker with the last one. */
export async function removeSaved(id: string): Promise<void> {
  await caches.delete(`${PREFIX}${id}`);
  const left = (await caches.keys()).some((name) => name.startsWith(PREFIX));
  if (left) return;
  for (const registration of await navigator.serviceWorker.getRegistrations()) {
    await registration.unregister();
  }
}

/** A cache to fill; `finish` puts it in the place of what was saved before, `abandon` drops it. */
export async function openDraft(id: string) {
  const name = `${DRAFT_PREFIX}${id}`;
  await caches.delete(name);
  const draft = await caches.open(name);
  return {
    draft,
    abandon: () => caches.delete(name),
    async finish(note: SavedMeeting, list: string): Promise<void> {
      await caches.delete(`${PREFIX}${id}`);
      const cache = await caches.open(`${PREFIX}${id}`);
      for (const request of await draft.keys()) {
        const response = await draft.match(request);
        if (response) await cache.put(request, response);
      }
      await cache.put(noteUrl(id, list), Response.json(note));
      await caches.delete(name);
    },
  };
}

const noteUrl = (id: string, list: string) =>
  new URL(`luu/${id}`, new URL(list, location.href)).href;
