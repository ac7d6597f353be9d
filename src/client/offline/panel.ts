/** The panel “Lưu cuộc họp này”: what to save, what is saved, what has changed since. Loaded when it is wanted. */
import { offlineWords as words } from '../../i18n/offline.ts';
import { formatStamp } from '../../text/dates.ts';
import { formatSize } from '../../text/number.ts';
import { documentRows } from '../document-rows.ts';
import { element } from '../dom.ts';
import { differences, factsOn } from './facts.ts';
import { saveMeeting } from './save.ts';
import { readSaved, removeSaved, type SavedMeeting } from './store.ts';

interface Choice {
  url: string;
  title: string;
  bytes: number;
}

export async function showPanel(host: HTMLElement): Promise<void> {
  const { meeting: id = '', worker = '', list = '' } = host.dataset;
  const summary = host.querySelector('summary');
  const body = host.querySelector<HTMLElement>('[data-body]');
  const status = host.querySelector<HTMLElement>('[data-status]');
  if (!summary || !body || !status) return;
  const saved = await readSaved(id, list);
  summary.textContent = saved ? words.summarySaved : words.summary;

  const choices = choicesOn(document);
  const chosen = new Set(saved?.files.map(({ url }) => url));
  const save = element('button', { type: 'button', class: 'button' });
  const label = () => {
    const bytes = choices.reduce((sum, { url, bytes }) => sum + (chosen.has(url) ? bytes : 0), 0);
    const size = bytes > 0 ? formatSize(bytes) : '';
    save.textContent = saved ? words.saveAgain(size) : words.save(size);
  };
  label();
  save.onclick = () => {
    save.disabled = true;
    const files = choices.filter(({ url }) => chosen.has(url));
    saveMeeting({ id, worker, list, files }, (done, all) => {
      status.textContent = words.busy(done, all);
    })
      .then((note) => {
        status.textContent = words.saved(formatStamp(note.savedAt), formatSize(note.bytes));
        return showPanel(host);
      })
      .catch(() => {
        status.textContent = words.failed;
        save.disabled = false;
      });
  };

  body.replaceChildren(
    ...(saved ? savedPart(saved, host, status) : []),
    element('p', { class: 'soft' }, words.help),
    choices.length > 0 ? picker(choices, chosen, label) : '',
    save,
    element('p', {}, element('a', { href: list }, words.all)),
  );
}

function savedPart(saved: SavedMeeting, host: HTMLElement, status: HTMLElement): HTMLElement[] {
  const remove = element('button', { type: 'button', class: 'plain' }, words.remove);
  remove.onclick = () => {
    void removeSaved(saved.id).then(() => {
      status.textContent = words.removed;
      return showPanel(host);
    });
  };
  // A saved copy cannot tell what has changed since.
  const changed = document.querySelector('.saved-copy')
    ? []
    : differences(saved, factsOn(document));
  const about = words.saved(formatStamp(saved.savedAt), formatSize(saved.bytes));
  return [
    element('p', {}, about, ' ', remove),
    ...(changed.length > 0 ? [changeList(changed)] : []),
  ];
}

export function changeList(changed: readonly string[]): HTMLElement {
  return element(
    'div',
    { class: 'changed' },
    element('strong', {}, words.changed),
    element('ul', {}, ...changed.map((change) => element('li', {}, change))),
  );
}

function picker(choices: readonly Choice[], chosen: Set<string>, changed: () => void): HTMLElement {
  return element(
    'fieldset',
    {},
    element('legend', {}, words.files),
    ...choices.map(({ url, title, bytes }) => {
      const box = element('input', { type: 'checkbox' });
      box.checked = chosen.has(url);
      box.onchange = () => {
        if (box.checked) chosen.add(url);
        else chosen.delete(url);
        changed();
      };
      return element('label', {}, box, element('span', {}, `${title} · ${formatSize(bytes)}`));
    }),
  );
}

function choicesOn(page: ParentNode): Choice[] {
  const bytesOf = (link: HTMLElement) => Number(link.dataset['bytes']);
  const packet = page.querySelector<HTMLAnchorElement>('a[data-packet]');
  const rows = [...documentRows(page).values()].map(({ title, link }) => ({
    url: link.href,
    title: title.trim(),
    bytes: bytesOf(link),
  }));
  return packet
    ? [{ url: packet.href, title: words.packet, bytes: bytesOf(packet) }, ...rows]
    : rows;
}
