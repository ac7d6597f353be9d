/** Looks at a built portal before anybody else does: what is wrong with it, in Vietnamese; nothing when it may go live. */
import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MeetingWithDocuments } from '../attachments/document.ts';
import { FILES, meetingUrl, RELEASE } from '../meetings/urls.ts';

/** Words that are in a page only when a tool failed without saying so. */
const ACCIDENTS =
  /__ASTRO_IMAGE_|__VITE_PRELOAD__|\uFFFD|\[object Object\]|Invalid Date|>undefined<|^(?:<{7}|>{7}) /mu;

/** `base` is the path below which the portal lives, `/`, `/name` or `/name/`. */
export async function judgeBuild(
  folder: string,
  meetings: readonly MeetingWithDocuments[],
  base = '/',
): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).map((name) =>
    name.replaceAll('\\', '/'),
  );
  const found: string[] = [];
  const files = new Set<string>();
  for (const name of names) {
    const entry = await lstat(join(folder, name));
    if (entry.isSymbolicLink()) found.push(`${name}: là liên kết, không phải tệp thật.`);
    else if (entry.isFile()) {
      files.add(`/${name}`);
      if (entry.size === 0) found.push(`${name}: tệp rỗng.`);
    }
  }
  for (const url of [RELEASE, FILES, '/index.html', '/404.html']) {
    if (!files.has(url)) found.push(`Thiếu ${url}.`);
  }
  const hidden = names.filter((name) => /^\.(?!well-known)/u.test(name) && !name.includes('/'));
  for (const name of hidden) found.push(`${name}: thứ này không được ra ngoài.`);
  for (const name of files) {
    if (name.endsWith('.html'))
      found.push(...judgePage(name, await read(folder, name), files, base.replace(/\/?$/u, '/')));
  }
  for (const meeting of meetings) found.push(...(await judgeMeeting(folder, meeting, files)));
  return found;
}

function judgePage(name: string, html: string, files: ReadonlySet<string>, base: string): string[] {
  const found: string[] = [];
  const accident = ACCIDENTS.exec(html);
  if (accident) found.push(`${name}: có “${accident[0].trim()}”, dấu vết của lỗi khi dựng trang.`);
  const dead = new Set<string>();
  for (const [, link = ''] of html.matchAll(/\s(?:href|src)="(\/(?!\/)[^"#?]*)/gu)) {
    const address = decodeURI(link).slice(base.length - 1);
    const target = address.endsWith('/') ? `${address}index.html` : address;
    if (!link.startsWith(base) || !(files.has(target) || files.has(`${target}/index.html`))) {
      dead.add(link);
    }
  }
  for (const link of dead) found.push(`${name}: liên kết ${link} không dẫn tới đâu.`);
  return found;
}

async function judgeMeeting(
  folder: string,
  { id, body, documents }: MeetingWithDocuments,
  files: ReadonlySet<string>,
): Promise<string[]> {
  const page = `${meetingUrl(id)}index.html`;
  if (!files.has(page)) return [`Thiếu trang ${page}.`];
  const found: string[] = [];
  const text = (await read(folder, page)).replace(/<[^>]*>/gu, ' ');
  if (words(text) < words(body)) found.push(`${page}: thiếu lời giấy mời.`);
  for (const { url, sha256 } of documents) {
    const bytes = files.has(url) ? await readFile(join(folder, url)) : undefined;
    const hash = bytes && createHash('sha256').update(bytes).digest('hex');
    if (hash !== sha256) found.push(`${url}: không đúng từng byte như tệp trong content/.`);
  }
  return found;
}

function words(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function read(folder: string, name: string): Promise<string> {
  return readFile(join(folder, name), 'utf8');
}
