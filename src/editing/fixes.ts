/** Repairs that need no judgement: what `check --fix` proposes. Nothing is written here. */
import { glob, lstat, readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { INTERNAL_FOLDER } from '../meetings/audience.ts';
import type { ProblemCode } from '../meetings/problems/problem-codes.ts';
import type { Problem } from '../meetings/problems/problem.ts';
import { ATTACHMENTS, documentsFolder } from '../meetings/reading/documents-folder.ts';
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
  /** the folder of the documents, then files in it whose name is decomposed (NFD); paths below the root */
  rename: { from: string; to: string }[];
  /** an `attachments` without a file, which would be in the way */
  remove: string[];
}

/** Every file below `root` that can be repaired, in the order of their names; `content/` and the internal folder only. */
export async function proposeFixes(root: string): Promise<Fix[]> {
  const pattern = `{content,${INTERNAL_FOLDER}}/**/*.{md,yaml}`;
  const found = await Array.fromAsync(glob(pattern, { cwd: root }));
  const files = found.map((name) => name.split(sep).join('/')).sort();
  // What lies deeper in a meeting's folder is a document.
  return proposeFor(
    root,
    files.filter((file) => !/^[^/]+\/meetings\/\d{4}\/[^/]+\/[^/]+\//u.test(file)),
  );
}

/** The same, of the files only that have one of the problems. */
export async function proposeFixesOf(root: string, problems: readonly Problem[]): Promise<Fix[]> {
  const files = problems.flatMap(({ code, file }) => {
    if (!MENDED.has(code)) return [];
    const [, meeting] = MEETING.exec(file) ?? [];
    return meeting === undefined ? [file] : [`${meeting}/index.md`, file];
  });
  const own = [...new Set(files)].filter((file) => OWN.test(file)).sort();
  return proposeFor(root, own);
}

/** What a repair may take away. */
export const MENDED: ReadonlySet<ProblemCode> = new Set([
  'ATTACH_FOLDER',
  'ATTACH_MISSING',
  'ATTACH_PATH',
  'ATTACH_UNLISTED',
  'CONTROL_CHAR',
  'DATE_FORMAT',
  'FIELD_TYPE',
  'FIELD_VALUE',
  'FRONTMATTER',
  'HIDDEN_CHAR',
  'NUMBER_ZERO',
  'TEXT_NFC',
  'YAML',
]);

const OWN = new RegExp(String.raw`^(?:content|${INTERNAL_FOLDER})/.*\.(?:md|yaml)$`, 'u');
const MEETING = /^([^/]+\/meetings\/\d{4}\/[^/]+)\//u;

function isFile(path: string): Promise<boolean> {
  return lstat(path).then(
    (facts) => facts.isFile(),
    () => false,
  );
}

async function proposeFor(root: string, files: readonly string[]): Promise<Fix[]> {
  const fixes: Fix[] = [];
  for (const file of files) {
    const fix = (await isFile(join(root, file))) ? await proposeFix(root, file) : undefined;
    if (fix) fixes.push(fix);
  }
  return fixes;
}

async function proposeFix(root: string, file: string): Promise<Fix | undefined> {
  const bytes = await readFile(join(root, file));
  const before = bytes.toString('utf8');
  // Not UTF-8: composing would lose bytes, so it stays for a person to mend.
  if (!Buffer.from(before).equals(bytes)) return undefined;
  const [, meeting, day] =
    /^([^/]+\/meetings\/\d{4}\/([^/]{0,10})[^/]*)\/index\.md$/u.exec(file) ?? [];
  const { names, rename, remove } = meeting ? await documentsOf(root, meeting) : NO_DOCUMENTS;
  // Line ends that were turned into those of Windows twice.
  const composed = nfc(before).replace(/\r{2,}\n/gu, '\r\n');
  const after = meeting
    ? fixMeeting(composed, names.map(nfc), day)
    : file.endsWith('.yaml')
      ? fixLines(composed, (text) => readYaml(text, file)).text
      : composed;
  return after !== before || rename.length > 0
    ? { file, before, after, rename, remove }
    : undefined;
}

interface Documents extends Pick<Fix, 'rename' | 'remove'> {
  names: string[];
}

const NO_DOCUMENTS: Documents = { names: [], rename: [], remove: [] };

/** The files of a meeting, and what must be done until they lie and are called as they should. */
async function documentsOf(root: string, meeting: string): Promise<Documents> {
  const folder = join(root, meeting);
  const { name, isBlocked } = await documentsFolder(
    folder,
    await readdir(folder, { withFileTypes: true }),
  );
  const right = `${meeting}/${ATTACHMENTS}`;
  const entries = await readdir(join(folder, name), { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  const loose = names.filter((file) => file !== nfc(file) && !names.includes(nfc(file)));
  return {
    names,
    rename: [
      ...(name === ATTACHMENTS ? [] : [{ from: `${meeting}/${name}`, to: right }]),
      ...loose.map((file) => ({ from: `${right}/${file}`, to: `${right}/${nfc(file)}` })),
    ],
    remove: isBlocked ? [right] : [],
  };
}

/** Makes one of the proposed repairs, whole or not at all. */
export async function applyFix(root: string, fix: Fix): Promise<void> {
  const { file, before, after, rename, remove } = fix;
  await recoverChanges(root);
  await applyChanges(root, {
    write: after === before ? undefined : { path: join(root, file), text: after },
    rename: rename.map(({ from, to }) => ({ from: join(root, from), to: join(root, to) })),
    remove: remove.map((path) => join(root, path)),
  });
}
