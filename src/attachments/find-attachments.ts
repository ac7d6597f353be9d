/** The attachments a person means by the name of a meeting, a folder, or a file. */
import { glob, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { kindOfName } from './inspect/kinds.ts';

const MEETINGS = join('content', 'meetings');

/**
 * Paths in the order of their names. Nothing named: those of all meetings.
 * @param wanted ids of meetings, paths of folders or files, relative to `root`
 */
export async function findAttachments(root: string, wanted: readonly string[]): Promise<string[]> {
  const patterns =
    wanted.length === 0
      ? [join(MEETINGS, '**')]
      : await Promise.all(wanted.map((name) => patternOf(root, name)));
  const paths = new Set<string>();
  for await (const path of glob(patterns, { cwd: root })) {
    if (kindOfName(path)) paths.add(join(root, path));
  }
  return [...paths].toSorted((a, b) => (a < b ? -1 : 1));
}

async function patternOf(root: string, name: string): Promise<string> {
  const place = await stat(join(root, name)).catch(() => undefined);
  if (place?.isFile()) return name;
  return place ? join(name, '**') : join(MEETINGS, '**', name, '**');
}
