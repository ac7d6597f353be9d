/** Judges a push before anything of it counts: all problems at once, in Vietnamese. Looks at git's objects only. */
import { readFile } from 'node:fs/promises';
import { isPortableName, NAME_LIMIT_BYTES } from '../../text/file-name.ts';
import { nfc } from '../../text/normalize.ts';
import { formatSize } from '../../text/number.ts';
import { INTERNAL_FOLDER } from '../../meetings/audience.ts';
import { problem, sortProblems, type Problem } from '../../meetings/problems/problem.ts';
import { git, gitBytes, gitLine } from '../git.ts';
import { judgeSecrecy } from './judge-secrecy.ts';
import { AUDIENCE, BRANCH } from './layout.ts';
import { hasObject, parsePointer, POINTER_BYTES, storedObject, type LfsPointer } from './lfs.ts';

/** A ref as git hands it to the hook; 40 zeros where there is none. */
export interface RefUpdate {
  before: string;
  after: string;
  ref: string;
}

/** A new file, wherever in the pushed commits: what was committed once stays in the history. */
export interface PushedBlob {
  path: string;
  size: number;
  /** the file itself, also where Git LFS put a pointer in its place */
  content: () => Promise<Buffer>;
  /** a pointer of Git LFS, if it is one */
  pointer: LfsPointer | undefined;
}

/** A rule over every new file of a pushed commit. */
type BlobRule = (blob: PushedBlob, repository: string, commit: string) => Promise<Problem[]>;

const BLOB_RULES: readonly BlobRule[] = [refuseEmptyPointer, refuseSecrets];

const NOTHING = /^0+$/u;
/** When `portal.maxFileBytes` is not set in the repository. */
const MAX_FILE_BYTES = 100_000_000;

export async function judgePush(
  repository: string,
  updates: readonly RefUpdate[],
): Promise<Problem[]> {
  const limit =
    Number(await gitLine(repository, ['config', 'portal.maxFileBytes'])) || MAX_FILE_BYTES;
  const internal = (await gitLine(repository, ['config', AUDIENCE])) === 'internal';
  const problems: Problem[] = [];
  for (const { before, after, ref } of updates) {
    const place = { file: ref };
    if (ref !== `refs/heads/${BRANCH}`) {
      const name = ref.replace(/^refs\/(?:heads|tags)\//u, '');
      problems.push(problem('PUSH_BRANCH', place, { branch: BRANCH, name }));
      continue;
    }
    const loses =
      NOTHING.test(after) ||
      (!NOTHING.test(before) &&
        !(await git(repository, ['merge-base', '--is-ancestor', before, after])).ok);
    if (loses) problems.push(problem('PUSH_FORCE', place));
    if (NOTHING.test(after)) continue;
    problems.push(...(await judgeNames(repository, after, internal)));
    problems.push(...(await judgeBlobs(repository, after, limit)));
  }
  return sortProblems(problems);
}

/** Names and kinds of everything in the tree a commit shows. */
async function judgeNames(
  repository: string,
  commit: string,
  internal: boolean,
): Promise<Problem[]> {
  const { stdout } = await git(repository, ['ls-tree', '-r', '-z', '--full-tree', commit]);
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  const judged = new Set<string>();
  for (const row of stdout.split('\0').filter(Boolean)) {
    const [facts = '', path = ''] = row.split('\t');
    const place = { file: path };
    // A link leads out of the repository, a submodule to another one.
    if (/^1[26]0000 /u.test(facts)) problems.push(problem('SYMLINK', place, { name: path }));
    const parts = path.split('/');
    const stray = parts[0] === INTERNAL_FOLDER && !internal;
    if (stray && !problems.some(({ code }) => code === 'PUSH_INTERNAL')) {
      problems.push(problem('PUSH_INTERNAL', place));
    }
    parts.forEach((name, index) => {
      const own = parts.slice(0, index + 1).join('/');
      if (judged.has(own)) return;
      judged.add(own);
      problems.push(...judgeName(name, own));
      const folded = nfc(own).toLowerCase();
      const other = seen.get(folded);
      if (other !== undefined)
        problems.push(problem('NAME_CASE', { file: own }, { name: own, other }));
      seen.set(folded, own);
    });
  }
  return problems;
}

function judgeName(name: string, path: string): Problem[] {
  const place = { file: path };
  const bytes = Buffer.byteLength(name);
  const problems: Problem[] = [];
  if (bytes > NAME_LIMIT_BYTES) problems.push(problem('NAME_LONG', place, { bytes }));
  if (!isPortableName(name)) problems.push(problem('NAME_HIDDEN', place));
  if (name !== nfc(name)) problems.push(problem('NAME_NFC', place, { name }));
  return problems;
}

async function judgeBlobs(repository: string, commit: string, limit: number): Promise<Problem[]> {
  const { stdout } = await git(repository, ['rev-list', '--objects', commit, '--not', '--all']);
  const paths = new Map<string, string>();
  for (const line of stdout.split('\n')) {
    const [, oid, path] = /^([0-9a-f]+) (.+)$/u.exec(line) ?? [];
    if (oid !== undefined && path !== undefined) paths.set(oid, path);
  }
  const sizes = await git(
    repository,
    ['cat-file', '--batch-check=%(objecttype) %(objectsize) %(objectname)'],
    { input: [...paths.keys()].map((oid) => `${oid}\n`).join('') },
  );
  const problems: Problem[] = [];
  for (const [, size, oid = ''] of sizes.stdout.matchAll(/^blob (\d+) ([0-9a-f]+)$/gmu)) {
    const path = paths.get(oid) ?? '';
    const bytes = Number(size);
    if (bytes > limit) {
      const facts = { size: formatSize(bytes), limit: formatSize(limit) };
      problems.push(problem('SIZE_LIMIT', { file: path }, facts));
    }
    const blob = await blobOf(repository, oid, path, bytes);
    for (const rule of BLOB_RULES) problems.push(...(await rule(blob, repository, commit)));
  }
  return problems;
}

async function blobOf(
  repository: string,
  oid: string,
  path: string,
  size: number,
): Promise<PushedBlob> {
  const read = () => gitBytes(repository, ['cat-file', 'blob', oid]);
  const small = size < POINTER_BYTES && path.startsWith('content/');
  const pointer = small ? parsePointer((await read()).toString('utf8')) : undefined;
  const content = () => (pointer ? readFile(storedObject(repository, pointer)) : read());
  return { path, size, pointer, content };
}

async function refuseEmptyPointer(
  { path, pointer }: PushedBlob,
  repository: string,
): Promise<Problem[]> {
  if (!pointer || (await hasObject(repository, pointer))) return [];
  return [problem('LFS_MISSING', { file: path })];
}

async function refuseSecrets(
  { path, content, pointer }: PushedBlob,
  repository: string,
  commit: string,
): Promise<Problem[]> {
  const there = !pointer || (await hasObject(repository, pointer));
  const read = async (name: string) => {
    const { ok, stdout } = await git(repository, ['cat-file', 'blob', `${commit}:${name}`]);
    return ok ? stdout : undefined;
  };
  return there ? judgeSecrecy({ path, content, read }) : [];
}
