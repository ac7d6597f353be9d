/** Meetings whose title or number fits what is being typed, as links under the field. */
import { searchWords as words } from '../i18n/search.ts';
import { formatDay } from '../text/dates.ts';
import { element, markedText } from './dom.ts';

/** The engine, heavier than all the rest together: it comes when the field is used. */
const searching = () => import('./search/on-demand.ts');

const LETTERS = 3;
const PAUSE_MS = 200;
const MOST = 5;

class SearchSuggest extends HTMLElement {
  #timer = 0;
  #run = 0;
  #list = element('ul', { class: 'suggestions', 'aria-label': words.suggestions });

  connectedCallback(): void {
    const field = this.querySelector('input');
    if (!field) return;
    this.#list.hidden = true;
    this.append(this.#list);
    field.addEventListener('focus', () => {
      this.#warm().catch(() => {
        // Without the engine there are no suggestions, and the form still works.
      });
    });
    field.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.#suggest(field.value), PAUSE_MS);
    });
    field.form?.addEventListener('submit', () => {
      this.#hide();
    });
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) this.#hide();
    });
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#hide();
      else this.#walk(event, field);
    });
  }

  get #base(): string {
    return this.dataset['index'] ?? '';
  }

  async #warm(): Promise<void> {
    const { warmEngine } = await searching();
    await warmEngine(this.#base);
  }

  async #suggest(typed: string): Promise<void> {
    const run = ++this.#run;
    const query = typed.trim();
    // Suggestions are a courtesy: without the catalogue the form still works.
    const hits = query.length < LETTERS ? [] : await this.#titles(query).catch(() => []);
    if (run !== this.#run) return;
    this.#list.replaceChildren(
      ...hits.map(({ url, segments, start, number, altered }) =>
        element(
          'li',
          {},
          element(
            'a',
            { href: `${this.dataset['root'] ?? ''}${url}` },
            element('span', {}, ...markedText(segments)),
            element(
              'span',
              { class: 'small soft' },
              [altered, number, start && formatDay(start)].filter(Boolean).join(' · '),
            ),
          ),
        ),
      ),
    );
    this.#list.hidden = hits.length === 0;
  }

  async #titles(query: string) {
    const { engineOf, markSegments } = await searching();
    const hits = await engineOf(this.#base).quick(query, MOST);
    return hits.map((hit) => ({ ...hit, segments: markSegments(hit.title, hit.keys) }));
  }

  #hide(): void {
    clearTimeout(this.#timer);
    this.#run++;
    this.#list.hidden = true;
  }

  #walk(event: KeyboardEvent, field: HTMLInputElement): void {
    if (this.#list.hidden || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const stops = [field, ...this.#list.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement as HTMLInputElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    event.stopPropagation();
    next.focus();
  }
}

customElements.define('search-suggest', SearchSuggest);
