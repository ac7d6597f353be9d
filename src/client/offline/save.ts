/** Saves a meeting: its page, its light readings, the chosen files, and what those pages need to look right. */
import { offlineWords as words } from '../../i18n/offline.ts';
import { formatStamp } from '../../text/dates.ts';
import { factsOn } from './facts.ts';
import { openDraft, SAVED_COPY, type SavedMeeting } from './store.ts';

export interface ToSave {
  id: string;
  /** the worker's address */
  worker: string;
  /** address of the page that lists what is saved */
  list: string;
  files: readonly { url: string; title: string }[];
}

/** Throws when anything cannot be had; what was saved before stays then. */
export async function saveMeeting(
  { id, worker, list, files }: ToSave,
  progress: (done: number, all: number) => void,
): Promise<SavedMeeting> {
  const { draft, finish, abandon } = await openDraft(id);
  const page = location.href.replace(/[?#].*$/u, '');
  const readings = [...document.querySelectorAll<HTMLAnchorElement>('.main a.read')];
  const queue = new Set([page, new URL(list, page).href, ...readings.map(({ href }) => href)]);
  for (const { url } of files) queue.add(url);
  let bytes = 0;
  let facts = factsOn(document);
  try {
    let done = 0;
    // What a fetched page or style needs joins the queue while it is worked off.
    for (const url of queue) {
      progress(done++, queue.size);
      const response = await fetch(url, { cache: 'no-cache' });
      if (!response.ok || response.headers.has(SAVED_COPY)) throw new Error(url);
      const body = await response.clone().blob();
      bytes += body.size;
      await draft.put(url, response);
      const type = body.type.replace(/;.*$/u, '');
      if (type === 'text/html') {
        const fetched = new DOMParser().parseFromString(await body.text(), 'text/html');
        if (url === page) facts = factsOn(fetched);
        for (const needed of needsOfPage(fetched, url)) queue.add(needed);
      } else if (type === 'text/css' || type === 'text/javascript') {
        for (const needed of needsOfText(await body.text(), url)) queue.add(needed);
      }
    }
    const savedAt = Date.now();
    const note: SavedMeeting = {
      ...facts,
      id,
      title: document.querySelector('h1')?.textContent?.trim() ?? id,
      url: page,
      savedAt,
      bytes,
      files: [...files],
      notice: words.notice(formatStamp(savedAt)),
      ages: words.ages,
    };
    await finish(note, list);
    await navigator.serviceWorker.register(worker);
    void navigator.storage?.persist?.();
    return note;
  } catch (error) {
    await abandon();
    throw error;
  }
}

function needsOfPage(page: Document, url: string): string[] {
  const links = page.querySelectorAll(
    'link[rel="stylesheet"], link[rel="preload"], link[rel="icon"], script[src], main img[src]',
  );
  return [...links]
    .map((link) => link.getAttribute('href') ?? link.getAttribute('src') ?? '')
    .map((address) => new URL(address, url))
    .filter(({ origin }) => origin === location.origin)
    .map(({ href }) => href);
}

/** Fonts of a style sheet, modules of a module. */
function needsOfText(text: string, url: string): string[] {
  const found = text.matchAll(/url\(["']?([^"')]+)["']?\)|["'](\.{1,2}\/[\w./-]+\.js)["']/gu);
  return [...found]
    .map(([, file, module]) => file ?? module ?? '')
    .filter((address) => !address.startsWith('data:'))
    .map((address) => new URL(address, url).href);
}
