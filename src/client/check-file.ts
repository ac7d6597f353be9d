/** Tells which document of the portal a file is. The file is read here and goes nowhere; only two letters of its code do. */
import type { KnownFile, KnownFiles } from '../attachments/manifest.ts';
import { checkFileWords as words } from '../i18n/check-file.ts';
import { formatStamp } from '../text/dates.ts';
import { element, hex } from './dom.ts';

class CheckFile extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    input.addEventListener('change', () => void this.#check(input.files));
    this.addEventListener('dragover', (event) => {
      event.preventDefault();
    });
    this.addEventListener('drop', (event) => {
      event.preventDefault();
      void this.#check(event.dataTransfer?.files ?? null);
    });
  }

  async #check(files: FileList | null): Promise<void> {
    const output = this.querySelector<HTMLElement>('[data-result]');
    if (!output || !files) return;
    output.replaceChildren();
    // Web cryptography exists on secure origins only.
    if (!isSecureContext) {
      output.append(element('p', {}, words.insecure));
      return;
    }
    for (const file of files) {
      const line = element('div', { class: 'answer' }, words.busy(file.name));
      output.append(line);
      line.replaceChildren(...(await this.#answer(file)));
    }
  }

  async #answer(file: File): Promise<Node[]> {
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (!bytes) return [element('p', {}, words.unreadable(file.name))];
    const sha256 = hex(await crypto.subtle.digest('SHA-256', bytes));
    const known = await this.#lookUp(sha256).catch(() => undefined);
    if (!known) return [element('p', {}, words.failed)];
    if (known.length === 0) return [verdict(words.unknown(file.name), 'unknown')];
    const signed = await this.#signedList().catch(() => undefined);
    const places = element('ul', { class: 'list' }, ...known.map((place) => this.#place(place)));
    // A list whose signature is wrong may have been put there by whoever changed the file.
    if (signed !== undefined && !signed.includes(sha256)) {
      return [verdict(words.signatureBad, 'unsigned'), places];
    }
    const current = known.some(({ replaced }) => !replaced);
    return [
      verdict(
        current ? words.current(file.name) : words.old(file.name),
        current ? 'current' : 'old',
      ),
      places,
      ...(signed === undefined ? [] : [element('p', { class: 'small' }, words.signed)]),
    ];
  }

  /**
   * The list of all files when the office signed it, empty when the signature is wrong; undefined where there is none or
   * this browser cannot tell. Loaded only where the portal has a key.
   */
  async #signedList(): Promise<string | undefined> {
    const { key, checksums = '', signature = '' } = this.dataset;
    if (!key) return undefined;
    const [list, signed] = await Promise.all([fetch(checksums), fetch(signature)]);
    if (!list.ok || !signed.ok) return undefined;
    const { readKey, verify } = await import('../signing/minisign.ts');
    const bytes = new Uint8Array(await list.arrayBuffer());
    const right = await verify(bytes, await signed.text(), readKey(key));
    return right ? new TextDecoder().decode(bytes) : '';
  }

  /** The places of a file; empty when the portal does not know it. Throws when the list cannot be had. */
  async #lookUp(sha256: string): Promise<KnownFile[]> {
    const part = sha256.slice(0, 2);
    if (!this.dataset['parts']?.split(' ').includes(part)) return [];
    const response = await fetch(`${this.dataset['manifest'] ?? ''}${part}.json`);
    if (!response.ok) throw new Error(String(response.status));
    const files = (await response.json()) as KnownFiles;
    return files[sha256] ?? [];
  }

  #place({ title, url, meeting, item, added, replaced }: KnownFile): HTMLElement {
    const facts = [
      words.item(item),
      added && words.added(formatStamp(added)),
      replaced && words.replaced(replaced.title, replaced.added ? formatStamp(replaced.added) : ''),
    ].filter(Boolean);
    return element(
      'li',
      {},
      element('a', { href: `${this.dataset['root'] ?? ''}${url}` }, title),
      element('p', { class: 'small' }, facts.join(' · ')),
      element('p', { class: 'small soft' }, meeting),
    );
  }
}

function verdict(text: string, kind: 'current' | 'old' | 'unknown' | 'unsigned'): HTMLElement {
  return element('p', { class: 'verdict', 'data-verdict': kind }, element('strong', {}, text));
}

customElements.define('check-file', CheckFile);
