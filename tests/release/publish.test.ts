import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, cp, glob, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { git } from '../../src/release/git.ts';
import { ended } from '../fixtures/ended.ts';
import { needs, ROOT } from './support.ts';

const MEETING = '2021-11-30-giao-ban';
const INDEX = `content/meetings/2021/${MEETING}/index.md`;

interface Office {
  bare: string;
  clerk: string;
  colleague: string;
  /** what the portal shows: a commit, or the next in a list of answers */
  shows: (answer: () => Promise<string | null>) => void;
  publish(folder: string, ...args: string[]): Promise<{ status: number | null; output: string }>;
}

/** A bare repository, two clerks, and a portal of which only /release.json is there. */
async function office(context: TestContext): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'office-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const [bare, clerk, colleague] = ['bare.git', 'clerk', 'colleague'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  await git(folder, ['init', '--quiet', '--bare', '--initial-branch=main', bare]);
  await git(folder, ['clone', '--quiet', bare, clerk]);
  for await (const name of glob('content/*.yaml', { cwd: ROOT })) {
    await cp(join(ROOT, name), join(clerk, name));
  }
  await mkdir(join(clerk, 'content', 'meetings', '2021', MEETING), { recursive: true });
  await writeFile(
    join(clerk, INDEX),
    `---\ntitle: "Giao ban tháng 11"\nkind: "briefing"\nissuer: "ubnd-tinh-bac-giang"\nstarts_at: "2021-11-30T07:30:00+07:00"\nsites:\n  - name: null\n    location: "Phòng họp"\n    participants: []\n---\nKính mời.\n`,
  );
  await writeFile(join(clerk, '.gitignore'), '.cache/\n');
  await identify(clerk);
  await git(clerk, ['add', '--all']);
  await git(clerk, ['commit', '--quiet', '-m', 'Mở cổng']);
  await git(clerk, ['push', '--quiet', '-u', 'origin', 'HEAD:main']);
  await git(clerk, ['branch', '-M', 'main']);
  await git(folder, ['clone', '--quiet', bare, colleague]);
  await identify(colleague);

  let answer: () => Promise<string | null> = () => Promise.resolve(null);
  const server = createServer((_, response) => {
    void answer().then((commit) => {
      response.end(JSON.stringify({ commit, committed_at: '2021-11-29T08:00:00+07:00' }));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  return {
    bare,
    clerk,
    colleague,
    shows: (next) => (answer = next),
    async publish(cwd, ...args) {
      const child = spawn(
        process.execPath,
        [
          join(ROOT, 'scripts', 'publish.ts'),
          ...(args.includes('--build') ? [] : ['--no-build']),
          ...args,
        ],
        { cwd, env: { ...process.env, PORTAL_URL: `http://127.0.0.1:${port}` } },
      );
      const { code: status, output } = await ended(child);
      return { status, output };
    },
  };
}

async function identify(folder: string): Promise<void> {
  await git(folder, ['config', 'user.name', 'Văn thư']);
  await git(folder, ['config', 'user.email', 'vt@example.gov.vn']);
}

async function change(folder: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(folder, INDEX), 'utf8');
  assert.ok(text.includes(from));
  await writeFile(join(folder, INDEX), text.replace(from, to));
}

const head = async (folder: string, ref = 'HEAD') =>
  (await git(folder, ['rev-parse', ref])).stdout.trim();

test('publishing commits, pushes and waits until the portal shows it', async (context) => {
  if (!needs(context, 'git')) return;
  const { clerk, bare, shows, publish } = await office(context);
  const before = await head(bare, 'main');
  let looks = 0;
  shows(() => (looks++ === 0 ? Promise.resolve(before) : head(bare, 'main')));
  await change(clerk, 'Phòng họp', 'Phòng họp số 2');
  await writeFile(join(clerk, 'notes.txt'), 'not content');
  const { status, output } = await publish(clerk, '--wait', '60');
  assert.equal(status, 0, output);
  assert.match(output, /Cập nhật cuộc họp: Giao ban tháng 11\n/u);
  assert.match(output, /Đã lên cổng sau \d+ giây/u);
  assert.equal(looks, 2);
  // Only content/ was committed.
  assert.match((await git(clerk, ['status', '--short'])).stdout, /\?\? notes\.txt/u);
  const again = await publish(clerk);
  assert.match(again.output, /Không có gì mới để đăng/u);
});

test('whoever has neither a frozen year nor the last release leaves building to the server', async (context) => {
  if (!needs(context, 'git')) return;
  const { clerk, bare, publish } = await office(context);
  await appendFile(
    join(clerk, 'content/site.yaml'),
    'roots:\n  - folder: "../tai-lieu-2020"\n    frozen: true\n',
  );
  await change(clerk, 'Phòng họp', 'Phòng họp số 2');
  const { status, output } = await publish(clerk, '--build', '--wait', '0');
  assert.equal(status, 0, output);
  assert.match(output, /không có đủ các năm đã đóng: máy chủ sẽ dựng/u);
  assert.match((await git(bare, ['show', `main:${INDEX}`])).stdout, /Phòng họp số 2/u);
});

test('it says what the portal shows when the time is over', async (context) => {
  if (!needs(context, 'git')) return;
  const { clerk, publish } = await office(context);
  await change(clerk, 'Phòng họp', 'Phòng họp số 2');
  const { status, output } = await publish(clerk, '--wait', '1');
  assert.equal(status, 1);
  assert.match(output, /cổng vẫn ở bản cũ \(08:00, 29\/11\/2021\)/u);
});

test('a colleague was faster: theirs is taken in, both are checked, ours follows', async (context) => {
  if (!needs(context, 'git')) return;
  const { clerk, colleague, bare, publish } = await office(context);
  await change(colleague, 'Kính mời.', 'Kính mời các đồng chí.');
  assert.equal((await publish(colleague, '--wait', '0')).status, 0);
  await change(clerk, 'title: "Giao ban tháng 11"', 'title: "Giao ban tháng 12"');
  const { status, output } = await publish(clerk, '--wait', '0');
  assert.equal(status, 0, output);
  const { stdout } = await git(bare, ['show', `main:${INDEX}`]);
  assert.match(stdout, /Giao ban tháng 12/u);
  assert.match(stdout, /Kính mời các đồng chí/u);
});

test('both changed the same line: nothing is sent, nothing is lost, the file is named', async (context) => {
  if (!needs(context, 'git')) return;
  const { clerk, colleague, bare, publish } = await office(context);
  await change(colleague, 'Phòng họp', 'Phòng họp số 1');
  await publish(colleague, '--wait', '0');
  const theirs = await head(bare, 'main');
  await change(clerk, 'Phòng họp', 'Phòng họp số 2');
  const { status, output } = await publish(clerk, '--wait', '0');
  assert.equal(status, 1);
  assert.ok(output.includes(INDEX));
  assert.match(output, /chưa được gửi/u);
  assert.equal(await head(bare, 'main'), theirs);
  assert.match(await readFile(join(clerk, INDEX), 'utf8'), /Phòng họp số 2/u);
  assert.equal((await git(clerk, ['status', '--short'])).stdout, '');
});

test('each right alone, wrong together: the check after taking in stops it', async (context) => {
  if (!needs(context, 'git')) return;
  const { clerk, colleague, bare, publish } = await office(context);
  await change(colleague, '---\nKính mời.', 'ends_at: "2021-11-30T11:00:00+07:00"\n---\nKính mời.');
  await publish(colleague, '--wait', '0');
  const theirs = await head(bare, 'main');
  await change(clerk, '2021-11-30T07:30', '2021-11-30T14:00');
  const { status, output } = await publish(clerk, '--wait', '0');
  assert.equal(status, 1);
  assert.match(output, /không đi được với nhau/u);
  assert.equal(await head(bare, 'main'), theirs);
});

test('content with an error is not committed; a refusal by the repository is taken back', async (context) => {
  if (!needs(context, 'git')) return;
  const { clerk, bare, publish } = await office(context);
  const before = await head(clerk);
  await change(clerk, 'kind: "briefing"', 'kind: "brifing"');
  assert.equal((await publish(clerk, '--wait', '0')).status, 1);
  assert.equal(await head(clerk), before);

  await change(clerk, 'brifing', 'conference');
  await writeFile(
    join(bare, 'hooks', 'pre-receive'),
    '#!/bin/sh\necho "không nhận" >&2; exit 1\n',
    {
      mode: 0o755,
    },
  );
  const { status, output } = await publish(clerk, '--wait', '0');
  assert.equal(status, 1);
  assert.match(output, /không nhận/u);
  assert.equal(await head(clerk), before);
  assert.match(await readFile(join(clerk, INDEX), 'utf8'), /conference/u);
});
