/** What stands beside `index.md`. */
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { problem, type Problem } from '../problems/problem.ts';
import { namesIn } from './attachment-files.ts';
import { ATTACHMENTS, documentsFolder, misnamedFolder } from './documents-folder.ts';
import { judgeStray, strayProblem } from './strays.ts';

/** The file that stands in a meeting's folder beside `attachments/`. */
const INDEX = 'index.md';

/** What Notepad and other systems make of its name; the clerk sees no ending. */
const MEANT = /^\s*ind[ei]?x\s*(?:\(\d+\))?(?:[.,\s]*(?:md|markdown|mdown|txt))*\s*$/iu;

interface JudgedEntries {
  isIndexMisnamed: boolean;
  /** name of the folder the documents lie in, be it right or not */
  inside: string;
  /** folders that do not belong here, absolute */
  strays: string[];
  /** names of the files that belong into that folder, if anywhere */
  besides: string[];
}

/** `name` is the meeting's folder for messages. */
export async function judgeEntries(
  folder: string,
  name: string,
  entries: readonly Dirent[],
  problems: Problem[],
): Promise<JudgedEntries> {
  const present = new Set(entries.map((entry) => entry.name));
  const onlyText = onlyTextOf(entries);
  const documents = await documentsFolder(folder, entries);
  const judged: JudgedEntries = {
    isIndexMisnamed: false,
    inside: documents.name,
    strays: [],
    besides: [],
  };
  for (const entry of entries) {
    const place = { file: `${name}/${entry.name}` };
    if (entry.isSymbolicLink()) problems.push(problem('SYMLINK', place, { name: entry.name }));
    else if (entry.isDirectory()) {
      if (entry.name === ATTACHMENTS) continue;
      if (entry.name === documents.name) problems.push(misnamedFolder(name, documents));
      else {
        const stray = join(folder, entry.name);
        judged.strays.push(stray);
        const twice = await namesInBoth(stray, join(folder, ATTACHMENTS));
        problems.push(...(await judgeStray(entry, { folder, name }, 'meeting', twice)));
      }
    } else if (entry.name !== INDEX) {
      const isMeant = entry.name === onlyText || MEANT.test(entry.name);
      if (isMeant && !present.has(INDEX)) {
        judged.isIndexMisnamed = true;
        problems.push(problem('NAME_MEANT', place, { name: entry.name, meant: INDEX }));
      } else {
        judged.besides.push(entry.name);
        problems.push(strayProblem(entry, place.file, 'meeting'));
      }
    }
  }
  return judged;
}

/** The one Markdown file there is, where none is called as any should be: “Giấy mời.md”. */
function onlyTextOf(entries: readonly Dirent[]): string | undefined {
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  if (names.some((name) => MEANT.test(name))) return undefined;
  const [only, ...others] = names.filter((name) => /\.md$/iu.test(name));
  return others.length === 0 ? only : undefined;
}

/** Moved over, the files would take the place of others. */
async function namesInBoth(stray: string, attachments: string): Promise<string | undefined> {
  const present = await namesIn([attachments]);
  const twice = [...(await namesIn([stray]))].filter((name) => present.has(name));
  const names = twice.map((name) => `“${name}”`).join(', ');
  return names && `Xem kỹ trước khi chuyển, kẻo ghi đè: ${names} có ở cả hai thư mục.`;
}
