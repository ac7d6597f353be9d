import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { put, writeMeeting } from '../fixtures/content.ts';
import { fingerprints } from '../fixtures/fingerprint.ts';
import type { Ended } from '../fixtures/ended.ts';
import { makeProject, runCommand } from '../fixtures/portal/project.ts';
import { plant } from './plant.ts';
import { findInBytes, findTokens } from './search.ts';

const first = plant(0);
const second = plant(1);
let folder = '';
let built: Ended;

async function hide(planted: ReturnType<typeof plant>, top = 'content'): Promise<void> {
  for (const meeting of planted.meetings) await writeMeeting(folder, meeting, top);
}
async function unhide(planted: ReturnType<typeof plant>, top = 'content'): Promise<void> {
  for (const { id } of planted.meetings) {
    await rm(join(folder, top, 'meetings', id.slice(0, 4), id), { recursive: true });
  }
}

/** Builds as of one commit: outside of a repository its time would be the present. */
function build(
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return runCommand(folder, ['build', ...args], {
    SOURCE_DATE_EPOCH: '1773700000',
    ...environment,
  });
}

function differences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name) !== after.get(name),
  );
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canary-'));
  await makeProject(folder);
  await hide(first);
  await hide(second, 'content-internal');
  built = await build();
});
after(() => rm(folder, { recursive: true, force: true }));

const words = [...first.tokens, ...second.tokens];
const everywhere = async (where: string) => findTokens(join(folder, where), words);

test(`a public build holds none of ${words.length} words, in no form`, async () => {
  assert.equal(built.code, 0, built.output);
  assert.deepEqual(await everywhere('dist'), []);
});

test('nor do its log, its stores and its caches', async () => {
  assert.deepEqual(findInBytes(Buffer.from(built.output), words, 'log'), []);
  for (const place of ['.astro', '.build', '.cache', 'node_modules/.astro', 'node_modules/.vite']) {
    assert.deepEqual(await everywhere(place), [], place);
  }
});

test('what others may not see does not change a byte of what all may see', async () => {
  const dist = join(folder, 'dist');
  const before = await fingerprints(dist);
  const others = plant(2);
  await unhide(first);
  await unhide(second, 'content-internal');
  try {
    const without = await build();
    assert.equal(without.code, 0, without.output);
    assert.deepEqual(differences(before, await fingerprints(dist)), []);
    await hide(others);
    const other = await build();
    assert.equal(other.code, 0, other.output);
    assert.deepEqual(differences(before, await fingerprints(dist)), []);
    await unhide(others);
  } finally {
    await hide(first);
    await hide(second, 'content-internal');
  }
});

test('hidden meetings that are wrong neither stop the public build nor show in its log', async () => {
  const [meeting] = first.meetings;
  const name = `content/meetings/2026/${meeting?.id}/index.md`;
  await put(
    folder,
    name,
    `---\naccess: internal\ntitle: ${words[0]}: ${words[1]}\n---\n${words[2]}\n`,
  );
  const { code, output } = await build();
  assert.equal(code, 0, output);
  assert.deepEqual(findInBytes(Buffer.from(output), words, 'log'), []);
  if (meeting) await writeMeeting(folder, meeting);
});

test('a build that fails late leaves nothing behind', async () => {
  const page = join(folder, 'content/pages/gioi-thieu.md');
  const text = await readFile(page);
  await rm(page);
  const { code, output } = await build();
  await writeFile(page, text);
  assert.equal(code, 1, output);
  assert.deepEqual(findInBytes(Buffer.from(output), words, 'log'), []);
  for (const place of ['dist', '.astro', '.build', '.cache', 'node_modules/.astro']) {
    assert.deepEqual(await everywhere(place), [], place);
  }
});

test('the office sees what is internal, in a folder of its own, and still no draft', async () => {
  const site = { PORTAL_URL: 'https://noi-bo.example.gov.vn' };
  const { code, output } = await build(['--audience', 'internal'], site);
  assert.equal(code, 0, output);
  const found = new Set((await everywhere('dist-internal')).map(({ token }) => token));
  const third = first.tokens.length / 3;
  const [drafts, embargoed, internal] = [0, 1, 2].map((part) =>
    first.tokens.slice(part * third, (part + 1) * third),
  );
  assert.deepEqual(
    [...(drafts ?? []), ...(embargoed ?? [])].filter((word) => found.has(word)),
    [],
  );
  const title = internal?.[4] ?? '';
  assert.ok(found.has(title), 'the title of the internal meeting');
  assert.ok(found.has(second.tokens[2 * third + 4] ?? ''), 'and of the one in content-internal/');
  assert.deepEqual(await everywhere('dist'), []);
  const robots = await readText('dist-internal/robots.txt');
  assert.match(robots, /Disallow: \/$/mu);
  assert.match(await readText('dist-internal/_headers'), /private, no-store/u);
  assert.match(await readText('dist-internal/index.html'), /<meta name="robots" content="noindex/u);
  assert.doesNotMatch(await readText('dist/index.html'), /noindex/u);
});

test('an embargo ends at its second, whatever the zone of the machine', async () => {
  const embargo = first.tokens.slice(first.tokens.length / 3)[4] ?? '';
  const end = Date.parse('2099-01-01T00:00:00+07:00');
  for (const [clock, zone, seen] of [
    [end - 1000, 'Asia/Ho_Chi_Minh', false],
    [end, 'America/Los_Angeles', true],
  ] as const) {
    const { code, output } = await build([], { PORTAL_CLOCK: String(clock), TZ: zone });
    assert.equal(code, 0, output);
    const found = (await findTokens(join(folder, 'dist'), [embargo])).length > 0;
    assert.equal(found, seen, new Date(clock).toISOString());
  }
});

function readText(name: string): Promise<string> {
  return readFile(join(folder, name), 'utf8');
}
