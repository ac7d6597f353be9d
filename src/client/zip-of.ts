/** A ZIP of some of the page's files, made in the browser; loaded only when somebody asks for it. */
import { strToU8, zipSync } from 'fflate';
import { visitWords as words } from '../i18n/visit.ts';
import { hex } from './dom.ts';

interface Fetched {
  name: string;
  title: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Fetches the links' files and saves them as one ZIP under `name`, with a page that opens from the disk and the
 * checksums, as the server's own have them. Throws when a file cannot be had.
 */
export async function saveZip(links: readonly HTMLAnchorElement[], name: string): Promise<void> {
  const files = await Promise.all(
    links.map(async (link): Promise<Fetched> => {
      const response = await fetch(link.href);
      if (!response.ok) throw new Error(`${response.status} ${link.href}`);
      const title = link.querySelector('.title')?.textContent ?? link.download;
      return { name: link.download, title, bytes: new Uint8Array(await response.arrayBuffer()) };
    }),
  );
  const entries: [string, Uint8Array][] = [
    ...files.map(({ name, bytes }): [string, Uint8Array] => [name, bytes]),
    ['index.html', strToU8(pageOf(files))],
  ];
  // Web cryptography exists on secure origins only.
  if (isSecureContext) entries.push(['SHA256SUMS', strToU8(await checksumsOf(files))]);
  const archive = zipSync(Object.fromEntries(entries), { level: 0 });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([archive], { type: 'application/zip' }));
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}

async function checksumsOf(files: readonly Fetched[]): Promise<string> {
  const lines = files.map(async ({ name, bytes }) => {
    const sum = await crypto.subtle.digest('SHA-256', bytes);
    return `${hex(sum)}  ${name}\n`;
  });
  return (await Promise.all(lines)).join('');
}

function pageOf(files: readonly Fetched[]): string {
  const page = document.implementation.createHTMLDocument(document.title);
  page.documentElement.lang = 'vi';
  const charset = page.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  page.head.prepend(charset);
  const add = (parent: Element, tag: string, text: string) => {
    const made = page.createElement(tag);
    made.textContent = text;
    parent.append(made);
    return made;
  };
  add(page.body, 'h1', document.querySelector('h1')?.textContent ?? '');
  const source = add(page.body, 'p', words.source);
  const address = location.origin + location.pathname;
  add(source, 'a', address).setAttribute('href', address);
  const list = add(page.body, 'ul', '');
  for (const { name, title } of files) {
    const href = name.split('/').map(encodeURIComponent).join('/');
    add(add(list, 'li', ''), 'a', title).setAttribute('href', href);
  }
  return `<!doctype html>\n${page.documentElement.outerHTML}`;
}
