import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { ProblemCode } from '../../../src/meetings/problems/problem-codes.ts';
import { judgePush } from '../../../src/release/server/judge-push.ts';
import { inFolder } from '../../fixtures/content.ts';

const NOTHING = '0'.repeat(40);
const INDEX = 'content/meetings/2021/2021-11-30-hop/index.md';

/** A repository to which commits are made without a work tree, so that every name can be in them. */
class Repository {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    this.git(['init', '--quiet', '--bare', '--initial-branch=main']);
  }

  git(args: readonly string[], input = ''): string {
    const who = {
      NAME: 'Văn phòng',
      EMAIL: 'vp@example.gov.vn',
      DATE: '2021-11-30T07:30:00+07:00',
    };
    const names = Object.entries(who).flatMap(([key, value]) => [
      [`GIT_AUTHOR_${key}`, value],
      [`GIT_COMMITTER_${key}`, value],
    ]);
    const env = { ...process.env, ...(Object.fromEntries(names) as Record<string, string>) };
    return execFileSync('git', args, { cwd: this.folder, input, env, encoding: 'utf8' }).trim();
  }

  /** A commit of these files after another; nothing points to it yet, as when it is pushed. */
  commit(files: Readonly<Record<string, string>>, parent?: string): string {
    const index = Object.entries(files).map(([path, text]) => {
      const oid = this.git(['hash-object', '-w', '--stdin'], text);
      return `100644 ${oid}\t${path}\0`;
    });
    this.git(['read-tree', '--empty']);
    this.git(['update-index', '-z', '--index-info'], index.join(''));
    const tree = this.git(['write-tree']);
    return this.git(['commit-tree', tree, '-m', 'Đăng', ...(parent ? ['-p', parent] : [])]);
  }
}

interface Push {
  files: Readonly<Record<string, string>>;
  ref?: string;
  /** is what was there before lost? */
  forced?: true;
  found: readonly [code: ProblemCode, file: string][];
}

const loose = (name: string) => name.normalize('NFD');
const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${createHash('sha256').update('x').digest('hex')}\nsize 1\n`;

const PUSHES: Record<string, Push> = {
  'a meeting': { files: { [INDEX]: '---\n---\n' }, found: [] },
  'another branch': {
    files: { [INDEX]: '' },
    ref: 'refs/heads/thu-nghiem',
    found: [['PUSH_BRANCH', 'refs/heads/thu-nghiem']],
  },
  'a history that lacks what was there': {
    files: { [INDEX]: '' },
    forced: true,
    found: [['PUSH_FORCE', 'refs/heads/main']],
  },
  'meetings of the office’s own network, told once': {
    files: {
      'content-internal/meetings/2021/2021-11-30-hop/index.md': '',
      'content-internal/meetings/2021/2021-12-01-hop/index.md': '',
    },
    found: [['PUSH_INTERNAL', 'content-internal/meetings/2021/2021-11-30-hop/index.md']],
  },
  'a name as a Macintosh writes it': {
    files: { [`content/${loose('Báo cáo.pdf')}`]: 'x' },
    found: [['NAME_NFC', `content/${loose('Báo cáo.pdf')}`]],
  },
  'two names that differ in their capitals only': {
    files: { 'content/A.pdf': 'x', 'content/a.pdf': 'y' },
    found: [['NAME_CASE', 'content/a.pdf']],
  },
  'a pointer of Git LFS without its file': {
    files: { 'content/a.pdf': pointer },
    found: [['LFS_MISSING', 'content/a.pdf']],
  },
  'all at once': {
    files: { 'content/A.pdf': pointer, 'content/a.pdf': 'x', 'content-internal/a.md': '' },
    forced: true,
    found: [
      ['PUSH_INTERNAL', 'content-internal/a.md'],
      ['LFS_MISSING', 'content/A.pdf'],
      ['NAME_CASE', 'content/a.pdf'],
      ['PUSH_FORCE', 'refs/heads/main'],
    ],
  },
};

for (const [name, { files, ref = 'refs/heads/main', forced, found }] of Object.entries(PUSHES)) {
  test(`a push of ${name}`, async () => {
    await inFolder(async (folder) => {
      const repository = new Repository(folder);
      const before = repository.commit({ 'content/site.yaml': 'a: 1\n' });
      repository.git(['update-ref', 'refs/heads/main', before]);
      const after = repository.commit(files, forced ? undefined : before);
      const isNew = ref !== 'refs/heads/main';
      const update = { before: isNew ? NOTHING : before, after, ref };
      const problems = await judgePush(folder, [update]);
      assert.deepEqual(
        problems.map(({ code, file }) => [code, file]),
        found,
      );
    });
  });
}

test('the repository of the office’s own network takes its meetings', async () => {
  await inFolder(async (folder) => {
    const repository = new Repository(folder);
    repository.git(['config', 'portal.audience', 'internal']);
    const after = repository.commit({ 'content-internal/meetings/2021/a.md': '' });
    const update = { before: NOTHING, after, ref: 'refs/heads/main' };
    assert.deepEqual(await judgePush(folder, [update]), []);
  });
});
