/** The page of what is kept on this device: how old it is, what has changed since, and how to be rid of it. */
import { offlineWords as words } from '../i18n/offline.ts';
import { formatStamp } from '../text/dates.ts';
import { formatSize } from '../text/number.ts';
import { element } from './dom.ts';
import { differences, factsOn } from './offline/facts.ts';
import { changeList } from './offline/panel.ts';
import { allSaved, canSave, removeSaved, SAVED_COPY, type SavedMeeting } from './offline/store.ts';

class SavedList extends HTMLElement {
  connectedCallback(): void {
    void this.#show();
  }

  async #show(): Promise<void> {
    if (!canSave()) {
      this.replaceChildren(element('p', {}, words.unavailable));
      return;
    }
    const saved = await allSaved(location.pathname);
    this.replaceChildren(
      saved.length > 0
        ? element('ul', { class: 'list' }, ...saved.map((one) => this.#row(one)))
        : element('p', {}, words.empty),
    );
  }

  #row(saved: SavedMeeting): HTMLElement {
    const remove = element('button', { type: 'button', class: 'plain' }, words.remove);
    remove.setAttribute('aria-label', `${words.remove}: ${saved.title}`);
    remove.onclick = () => void removeSaved(saved.id).then(() => this.#show());
    const news = element('div', { class: 'small', role: 'status' });
    void compare(saved).then((nodes) => {
      news.replaceChildren(...nodes);
    });
    return element(
      'li',
      {},
      element('a', { href: saved.url }, element('strong', {}, saved.title)),
      element(
        'p',
        { class: 'small soft' },
        words.saved(formatStamp(saved.savedAt), formatSize(saved.bytes)),
      ),
      element(
        'ul',
        { class: 'small' },
        ...saved.files.map(({ url, title }) =>
          element('li', {}, element('a', { href: url }, title)),
        ),
      ),
      news,
      remove,
    );
  }
}

async function compare(saved: SavedMeeting): Promise<Node[]> {
  const response = await fetch(saved.url, { cache: 'no-cache' }).catch(() => undefined);
  const say = (text: string) => [element('p', {}, text)];
  if (!response || response.headers.has(SAVED_COPY)) return say(words.unreachable);
  if (!response.ok) return say(words.gone);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const changed = differences(saved, factsOn(page));
  return changed.length > 0 ? [changeList(changed)] : say(words.unchanged(formatStamp(Date.now())));
}

customElements.define('saved-list', SavedList);
