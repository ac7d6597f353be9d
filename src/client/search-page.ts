/** The search page: form → address → answer. The address is the state, so “back”, sharing and reloading just work. */
import { searchWords as words } from '../i18n/search.ts';
import type { SearchAnswer, SearchRequest } from '../search/engine.ts';
import { addressOf, countFilters, FIELDS, requestFrom } from './search/address.ts';
import { element } from './dom.ts';
import { feedOf, showCounts, showRequest } from './search/filters.ts';
import { forgetQueries, recentQueries, rememberQuery } from './search/recent.ts';
import type { ResultLinks } from './search/results.ts';

/** The engine and its list of results, heavier than all the rest of the page: they come when something is asked. */
const answering = () => import('./search/on-demand.ts');
type Answering = Awaited<ReturnType<typeof answering>>;

const PAGE = 10;
/** Places shown of one meeting. */
const PLACES = 3;

class SearchPage extends HTMLElement {
  #run = 0;

  connectedCallback(): void {
    const form = this.#part('form', HTMLFormElement);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go(addressOf(new FormData(form)));
    });
    form.addEventListener('change', (event) => {
      const field = event.target as HTMLInputElement;
      if (field.name !== FIELDS.query) this.#go(addressOf(new FormData(form)));
    });
    form
      .querySelector(`[name="${FIELDS.query}"]`)
      ?.addEventListener('focus', () => void this.#warm(), {
        once: true,
      });
    addEventListener('popstate', () => void this.#show());
    addEventListener('online', () => void this.#show());
    this.addEventListener('keydown', (event) => {
      this.#walk(event);
    });
    void this.#show();
  }

  get #base(): string {
    return this.dataset['index'] ?? '';
  }

  #part<Part extends HTMLElement>(selector: string, kind: new () => Part): Part {
    const part = this.querySelector(selector);
    if (!(part instanceof kind)) throw new TypeError(`The search page lacks ${selector}`);
    return part;
  }

  #go(address: URLSearchParams): void {
    if (`?${address}` !== location.search)
      history.pushState(null, '', address.size > 0 ? `?${address}` : location.pathname);
    void this.#show();
  }

  /** Loads what every search needs, while the reader types. A failure shows when there is something to search. */
  async #warm(): Promise<void> {
    const { warmEngine } = await this.#answering();
    await warmEngine(this.#base);
  }

  /** The files that every search reads travel beside the engine, not after it. */
  #answering(): Promise<Answering> {
    const { files = '' } = this.dataset;
    delete this.dataset['files'];
    for (const href of files.split(' ').filter(Boolean)) {
      const link = { rel: 'preload', as: 'fetch', crossorigin: '', fetchpriority: 'low', href };
      document.head.append(element('link', link));
    }
    return answering();
  }

  /** Answers what the address asks for. A newer question makes an older answer silent. */
  async #show(): Promise<void> {
    const run = ++this.#run;
    const address = new URLSearchParams(location.search);
    const request = requestFrom(address);
    const form = this.#part('form', HTMLFormElement);
    showRequest(form, request, address);
    this.#showFilterCount(request);
    this.#showFeed(feedOf(form, request));
    const asked = request.query !== '' || countFilters(request) > 0;
    if (!asked) {
      this.#clear();
      this.#say(words.start, 'idle');
      this.#showRecent();
      return;
    }
    this.#say(words.busy, 'busy');
    let told = false;
    let tools: Answering | undefined;
    try {
      const { engineOf, resultItem } = (tools = await this.#answering());
      const answer = await engineOf(this.#base).search(request, (hits) => {
        if (run !== this.#run) return;
        told = true;
        // What the titles say, while the texts are still being searched.
        const items = hits.slice(0, PAGE).map((hit) => resultItem(hit, this.#links()));
        this.#part('[data-search-results]', HTMLElement).replaceChildren(...items);
      });
      if (run !== this.#run) return;
      if (request.query) rememberQuery(request.query);
      await this.#render(answer, run, tools);
    } catch {
      tools?.renewEngine(this.#base);
      if (run !== this.#run) return;
      if (!told) this.#clear();
      this.#say(navigator.onLine ? words.failed : words.offline, 'failed', this.#retryButton());
    }
  }

  #links(): ResultLinks {
    return {
      query: new URLSearchParams(location.search).get(FIELDS.query)?.trim() ?? '',
      href: (url) => `${this.dataset['root'] ?? ''}${url}`,
    };
  }

  async #render(answer: SearchAnswer, run: number, tools: Answering): Promise<void> {
    const { hits, complete, changes, relaxed, partial, facets } = answer;
    const count =
      relaxed && hits.length > 0
        ? words.foundComplete(complete, hits.length)
        : words.found(hits.length);
    showCounts(this.#part('form', HTMLFormElement), facets);
    const notes = this.#part('[data-search-notes]', HTMLElement);
    notes.replaceChildren(
      ...(changes.length > 0
        ? [
            element(
              'p',
              {},
              `${words.changed} ${changes.map(({ from, to }) => words.instead(from, to)).join('; ')}. `,
              this.#literalLink(),
            ),
          ]
        : []),
      ...(hits.length === 0 ? [element('p', {}, words.emptyAdvice)] : []),
    );
    const list = this.#part('[data-search-results]', HTMLElement);
    const focused = list.querySelector('a:focus')?.getAttribute('href');
    list.replaceChildren();
    const shown = this.#append(answer, 0, list, tools);
    // Somebody may already stand on one of the titles that came first.
    const links = [...list.querySelectorAll('a')];
    if (focused) links.find((link) => link.getAttribute('href') === focused)?.focus();
    if (partial) tools.renewEngine(this.#base);
    this.#say(
      partial ? `${count} ${words.partial}` : count,
      'ready',
      partial ? this.#retryButton() : undefined,
    );
    await shown;
    if (run === this.#run) list.dataset['excerpts'] = 'ready';
  }

  /** Adds the next results, and a button for those after them. */
  async #append(
    answer: SearchAnswer,
    from: number,
    list: HTMLElement,
    tools: Answering,
  ): Promise<void> {
    const { engineOf, fillExcerpts, resultItem } = tools;
    const links = this.#links();
    const next = answer.hits.slice(from, from + PAGE);
    const items = next.map((hit) => {
      const places = Math.min(PLACES, hit.found.records.length);
      return { hit, item: resultItem(hit, links, places) };
    });
    list.append(...items.map(({ item }) => item));
    const more = this.#part('[data-search-more]', HTMLButtonElement);
    const to = from + next.length;
    more.hidden = to >= answer.hits.length;
    more.onclick = () => {
      void this.#append(answer, to, list, tools);
      list.querySelectorAll<HTMLElement>('.result-title')[to]?.focus();
    };
    await Promise.all(
      items.map(async ({ hit, item }) => {
        // Without its text file a result still stands, with title and facts.
        const excerpts = await engineOf(this.#base)
          .excerpts(hit, PLACES)
          .catch(() => []);
        fillExcerpts(item, excerpts, links);
      }),
    );
  }

  #clear(): void {
    this.#part('[data-search-results]', HTMLElement).replaceChildren();
    this.#part('[data-search-notes]', HTMLElement).replaceChildren();
    this.#part('[data-search-more]', HTMLButtonElement).hidden = true;
  }

  #say(text: string, state: 'idle' | 'busy' | 'ready' | 'failed', button?: HTMLElement): void {
    const status = this.#part('[data-search-status]', HTMLElement);
    status.dataset['state'] = state;
    status.replaceChildren(text, ...(button ? [' ', button] : []));
  }

  #showFilterCount(request: SearchRequest): void {
    const count = countFilters(request);
    this.#part('[data-filter-summary]', HTMLElement).textContent =
      count > 0 ? words.filtersInUse(count) : words.filters;
  }

  #showFeed(address: string | undefined): void {
    const box = this.#part('[data-search-feed]', HTMLElement);
    box.hidden = address === undefined;
    if (address !== undefined) box.querySelector('a')?.setAttribute('href', address);
  }

  #showRecent(): void {
    const queries = recentQueries();
    if (queries.length === 0) return;
    const forget = element('button', { type: 'button', class: 'plain' }, words.forget);
    const box = element(
      'section',
      { 'aria-label': words.recent },
      element('p', { class: 'small soft' }, words.recent),
      element(
        'ul',
        { class: 'recent' },
        ...queries.map((query) =>
          element(
            'li',
            {},
            element('a', { href: `?${FIELDS.query}=${encodeURIComponent(query)}` }, query),
          ),
        ),
      ),
      forget,
    );
    forget.onclick = () => {
      forgetQueries();
      box.remove();
    };
    this.#part('[data-search-notes]', HTMLElement).replaceChildren(box);
  }

  #literalLink(): HTMLElement {
    const address = new URLSearchParams(location.search);
    address.set(FIELDS.literal, '1');
    return element('a', { href: `?${address}` }, words.literal);
  }

  #retryButton(): HTMLElement {
    const button = element('button', { type: 'button', class: 'plain' }, words.retry);
    button.onclick = () => void this.#show();
    return button;
  }

  /** Arrow keys walk from the field through the results and back. */
  #walk(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const field = this.#part(`[name="${FIELDS.query}"]`, HTMLInputElement);
    const stops = [field, ...this.querySelectorAll<HTMLElement>('[data-search-results] a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }
}

customElements.define('search-page', SearchPage);
