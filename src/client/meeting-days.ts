import { phaseAt } from '../text/phase.ts';
import { toEpoch } from '../text/instant.ts';

/**
 * Puts the rows of the home page under “today”, “next” and “recent” by the reader's clock. The lists are there already,
 * sorted by the clock of the build; rows only move.
 */
class MeetingDays extends HTMLElement {
  connectedCallback(): void {
    const now = Date.now();
    const rows = [...this.querySelectorAll<HTMLElement>('li[data-order]')];
    const groups: Record<'today' | 'next' | 'recent', HTMLElement[]> = {
      today: [],
      next: [],
      recent: [],
    };
    for (const row of rows) {
      const { start, end } = row.dataset;
      // A postponed meeting has no start: it stays announced, in the order of its address.
      const phase = start === undefined ? 'before' : phaseAt({ start, end }, now);
      groups[phase === 'before' ? 'next' : phase === 'over' ? 'recent' : 'today'].push(row);
    }
    const earliestFirst = (a: HTMLElement, b: HTMLElement) =>
      toEpoch(a.dataset['order'] ?? '') - toEpoch(b.dataset['order'] ?? '');
    groups.today.sort(earliestFirst);
    groups.next.sort(earliestFirst);
    groups.recent.sort((a, b) => earliestFirst(b, a));
    for (const [name, members] of Object.entries(groups)) {
      const section = this.querySelector<HTMLElement>(`[data-group="${name}"]`);
      section?.querySelector('ol')?.replaceChildren(...members);
      if (section) section.hidden = members.length === 0;
    }
  }
}

customElements.define('meeting-days', MeetingDays);
