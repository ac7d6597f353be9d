/** What lies in `content/` itself and beside it: a meeting put one level too high must not be passed over in silence. */
import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { LEDGER } from '../addresses.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { judgeStray, meetingsWithin, misplaced } from './strays.ts';

const FOLDERS = new Set(['meetings', 'pages']);
const FILES = new Set([
  'site.yaml',
  'organisations.yaml',
  'levels.yaml',
  'abbreviations.yaml',
  'withdrawn.yaml',
  'redirects.yaml',
  LEDGER.replace('content/', ''),
  'SHA256SUMS',
  'SHA256SUMS.minisig',
  'README.md',
]);

/** Folders beside `content/` that only a meeting's way there can have made. */
const MEANT_FOR_CONTENT = /^(?:meetings?|\d{4}|\d{4}-\d{2}-\d{2}-.*)$/iu;

export async function judgeContentFolder(root: string): Promise<Problem[]> {
  const top = join(root, 'content');
  const entries = await readdir(top, { withFileTypes: true }).catch(() => []);
  const names = new Set(entries.map(({ name }) => name));
  const problems: Problem[] = [];
  for (const entry of entries) {
    const { name } = entry;
    if (name.startsWith('.') || (entry.isDirectory() ? FOLDERS : FILES).has(name)) continue;
    const meant = [...(entry.isDirectory() ? FOLDERS : FILES)].find(
      (known) => !names.has(known) && isNearly(name, known),
    );
    if (meant === undefined) {
      problems.push(...(await judgeStray(entry, { folder: top, name: 'content' }, 'content')));
    } else problems.push(problem('NAME_MEANT', { file: `content/${name}` }, { name, meant }));
  }
  for (const path of await meetingsWithin(join(top, 'pages'), 2)) {
    if (path !== '') problems.push(misplaced(`content/pages/${path}`));
  }
  const beside = await readdir(root, { withFileTypes: true }).catch(() => []);
  for (const entry of beside) {
    if (!entry.isDirectory() || !MEANT_FOR_CONTENT.test(entry.name)) continue;
    for (const path of await meetingsWithin(join(root, entry.name))) {
      problems.push(misplaced(posix.join(entry.name, path)));
    }
  }
  return problems;
}

/** `Meetings`, `meeting`, `site.yaml.txt`, `site.yml` */
function isNearly(name: string, known: string): boolean {
  const plain = name.toLowerCase();
  const endings = [known, `${known}.txt`, `${known}s`, known.replace(/\.yaml$/u, '.yml')];
  return endings.includes(plain) || (known === 'meetings' && plain === 'meeting');
}
