/** What came since this browser saw the meeting last: new, replaced and withdrawn documents, and a ZIP of just those. */
import { visitWords as words } from '../i18n/visit.ts';
import { formatStamp } from '../text/dates.ts';
import { documentRows, seenOn } from './document-rows.ts';
import { element } from './dom.ts';
import { compareVisits, readVisit, writeVisit } from './visits.ts';
import { offerZip } from './zip-offer.ts';

class SinceVisit extends HTMLElement {
  connectedCallback(): void {
    const meeting = this.dataset['meeting'] ?? '';
    const rows = documentRows(document);
    const now = seenOn(rows);
    const last = readVisit(meeting);
    writeVisit(meeting, now);
    if (!last) return;
    const { added, replaced, withdrawn } = compareVisits(last.seen, now);
    if (added.length + replaced.length + withdrawn.length === 0) return;

    const entry = (id: string, label: string) => {
      const row = rows.get(id);
      const title = row?.title ?? last.seen[id]?.[1] ?? id;
      const name = row ? element('a', { href: `#${row.anchor}` }, title) : title;
      return element('li', {}, name, ' ', element('strong', { class: 'mark' }, label));
    };
    this.querySelector('[data-list]')?.replaceChildren(
      element('li', { class: 'small soft' }, words.since(formatStamp(last.at))),
      ...added.map((id) => entry(id, words.added)),
      ...replaced.map((id) => entry(id, words.replaced)),
      ...withdrawn.map((id) => entry(id, words.withdrawn)),
    );
    const links = [...added, ...replaced].flatMap((id) => rows.get(id)?.link ?? []);
    const button = this.querySelector<HTMLButtonElement>('[data-download]');
    if (button) offerZip(button, links, `${meeting}-moi.zip`, words.download(links.length));
    this.hidden = false;
  }
}

customElements.define('since-visit', SinceVisit);
