/** What a meeting's page says that matters most, to compare a saved page with the one of today. */
import { offlineWords as words } from '../../i18n/offline.ts';
import { documentRows, seenOn } from '../document-rows.ts';
import { compareVisits, type Seen } from '../visits.ts';

export interface PageFacts {
  /** “Thời gian” → “7 giờ 30, thứ Ba, …” */
  facts: Record<string, string>;
  seen: Seen;
}

export function factsOn(page: ParentNode): PageFacts {
  const facts: Record<string, string> = {};
  const note = (label: string, elements: Iterable<Element>) => {
    const text = [...elements].map((element) => plain(element.textContent)).join('; ');
    if (text !== '') facts[label] = text;
  };
  for (const group of page.querySelectorAll('[data-facts] > div')) {
    note(plain(group.querySelector('dt')?.textContent), group.querySelectorAll('dd'));
  }
  note(words.status, page.querySelectorAll('.head .stopped'));
  note(words.changes, page.querySelectorAll('.changes li'));
  return { facts, seen: seenOn(documentRows(page)) };
}

/** Sentences about what differs; none when nothing does. */
export function differences(before: PageFacts, now: PageFacts): string[] {
  const labels = new Set([...Object.keys(before.facts), ...Object.keys(now.facts)]);
  const { added, replaced, withdrawn } = compareVisits(before.seen, now.seen);
  const title = (id: string) => (now.seen[id] ?? before.seen[id])?.[1] ?? id;
  return [
    ...[...labels]
      .filter((label) => before.facts[label] !== now.facts[label])
      .map((label) =>
        words.was(label, before.facts[label] ?? words.nothing, now.facts[label] ?? words.nothing),
      ),
    ...added.map((id) => words.added(title(id))),
    ...replaced.map((id) => words.replaced(title(id))),
    ...withdrawn.map((id) => words.withdrawn(title(id))),
  ];
}

function plain(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim();
}
