/** Where the meetings lie: a folder each, below the year of their name. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { INTERNAL_FOLDER, type Audience } from '../audience.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { ContentRoot } from './roots.ts';
import { judgeStray, strayProblem } from './strays.ts';

/** A folder that is a meeting by its place. */
export interface FoundFolder {
  /** absolute */
  folder: string;
  /** path for messages: `content/meetings/2021/…` */
  name: string;
  /** the folder it lies in */
  year: string;
}

/** Those of `content/` and, for who may know of them, of `content-internal/` below `root`. */
export async function ownFolders(
  root: string,
  audience: Audience,
  problems: Problem[],
): Promise<FoundFolder[]> {
  const places = audience === 'public' ? ['content'] : ['content', INTERNAL_FOLDER];
  const found: FoundFolder[] = [];
  for (const name of places) {
    found.push(...((await meetingFolders({ folder: join(root, name), name }, problems)) ?? []));
  }
  return found;
}

/** In the order of their names; undefined when `folder` has no `meetings/`. Links and strays are problems. */
export async function meetingFolders(
  { folder: top, name: topName }: Pick<ContentRoot, 'folder' | 'name'>,
  problems: Problem[],
): Promise<FoundFolder[] | undefined> {
  const found: FoundFolder[] = [];
  const base = join(top, 'meetings');
  const years = await readdir(base, { withFileTypes: true }).catch(() => undefined);
  if (!years) return undefined;
  for (const folder of years) {
    const year = folder.name;
    const name = `${topName}/meetings/${year}`;
    if (folder.isSymbolicLink()) {
      problems.push(problem('SYMLINK', { file: name }, { name: year }));
      continue;
    }
    if (!/^\d{4}$/u.test(year) || !folder.isDirectory()) {
      const around = { folder: base, name: `${topName}/meetings` };
      problems.push(...(await judgeStray(folder, around, 'meetings')));
      continue;
    }
    for (const entry of await readdir(join(base, year), { withFileTypes: true })) {
      const place = { file: `${name}/${entry.name}` };
      if (entry.isSymbolicLink()) problems.push(problem('SYMLINK', place, { name: entry.name }));
      else if (!entry.isDirectory()) {
        problems.push(strayProblem(entry, place.file, 'meetings'));
      } else found.push({ folder: join(base, year, entry.name), name: place.file, year });
    }
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}
