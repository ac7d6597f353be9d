/** Documents of meetings whose folders are not here: their files are those of the last release, byte for byte the office's. */
import { copyFile, lstat, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Meeting } from '../meetings/meeting.ts';
import { problem, type Problem } from '../meetings/problems/problem.ts';
import type { ReleasedFile } from '../meetings/released/manifest.ts';
import type { ContentRoot } from '../meetings/reading/roots.ts';
import type { Document } from './document.ts';
import { fingerprint } from './fingerprint.ts';

/** Is everything of the root in the last release as it was published? Half a year is worse than none. */
export async function judgeReleased({ name, place, released }: ContentRoot): Promise<Problem[]> {
  if (!released) return [];
  const { folder, manifest } = released;
  const altered: string[] = [];
  for (const file of [...manifest.files, ...manifest.pages]) {
    if (!(await isSame(folder, file))) altered.push(file.url);
  }
  const [first] = altered;
  if (first === undefined) return [];
  const facts = { name: first, root: name, count: altered.length };
  return [problem('FROZEN_ALTERED', place, facts)];
}

async function isSame(folder: string, { url, bytes, sha256 }: ReleasedFile): Promise<boolean> {
  const path = join(folder, url);
  const file = await lstat(path).catch(() => undefined);
  return file?.isFile() === true && file.size === bytes && (await fingerprint(path)) === sha256;
}

/** The documents with the facts that were published. Pictures of the text are put where the text looks for them. */
export async function releasedDocuments(
  { attachments, body, folder }: Meeting,
  released: NonNullable<Meeting['released']>,
): Promise<Document[]> {
  const documents = attachments.flatMap((attachment, index): Document[] => {
    const facts = released.facts[index];
    return facts ? [{ ...attachment, ...facts, path: join(released.folder, facts.url) }] : [];
  });
  if (body.includes('![')) {
    await mkdir(join(folder, 'attachments'), { recursive: true });
    for (const { file, mime, path } of documents) {
      if (mime.startsWith('image/')) await copyFile(path, join(folder, 'attachments', file));
    }
  }
  return documents;
}
