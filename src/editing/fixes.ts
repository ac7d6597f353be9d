/** Repairs that need no judgement: what `check --fix` proposes. Nothing is written here. */
import { glob, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readYaml } from '../meetings/reading/yaml-source.ts';
import { nfc } from '../text/normalize.ts';
import { fixLines } from './fix-lines.ts';
import { fixMeeting } from './fix-meeting.ts';
import { applyChanges, recoverChanges } from './transaction.ts';

/** A file as it would be, and names that would change. */
export interface Fix {
  /** `content/…` */
  file: string;
  before: string;
  after: string;
  /** files of `attachments/` whose name is decomposed (NFD), from and to as paths below the root */
  rename: { from: string; to: string }[];
}

/** Every file of `content/` below `root` that can be repaired, in the order of their names. */
export async function proposeFixes(root: string): Promise<Fix[]> {
  const files = await Array.fromAsync(glob('content/**/*.{md,yaml}', { cwd: root }));
  const fixes: Fix[] = [];
  for (const path of files.map((name) => name.replaceAll('\\', '/')).sort()) {
    if (path.includes('/attachments/')) continue;
    const bytes = await readFile(join(root, path));
    const before = bytes.toString('utf8');
    // Not UTF-8: composing would lose bytes, so it stays for a person to mend.
    if (!Buffer.from(before).equals(bytes)) continue;
    const meeting = /^(content\/meetings\/\d{4}\/[^/]+)\/index\.md$/u.exec(path)?.[1];
    const names = meeting ? await attachmentNames(join(root, meeting)) : [];
    const day = meeting?.split('/').at(-1)?.slice(0, 10);
    const after = meeting
      ? fixMeeting(nfc(before), names.map(nfc), day)
      : path.endsWith('.yaml')
        ? fixLines(nfc(before), (text) => readYaml(text, path)).text
        : nfc(before);
    const rename = names
      .filter((name) => name !== nfc(name) && !names.includes(nfc(name)))
      .map((name) => ({
        from: `${meeting}/attachments/${name}`,
        to: `${meeting}/attachments/${nfc(name)}`,
      }));
    if (after !== before || rename.length > 0) fixes.push({ file: path, before, after, rename });
  }
  return fixes;
}

/** Makes one of the proposed repairs, whole or not at all. */
export async function applyFix(root: string, { file, before, after, rename }: Fix): Promise<void> {
  await recoverChanges(root);
  await applyChanges(root, {
    write: after === before ? undefined : { path: join(root, file), text: after },
    rename: rename.map(({ from, to }) => ({ from: join(root, from), to: join(root, to) })),
  });
}

async function attachmentNames(folder: string): Promise<string[]> {
  const entries = await readdir(join(folder, 'attachments'), { withFileTypes: true }).catch(
    () => [],
  );
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}
