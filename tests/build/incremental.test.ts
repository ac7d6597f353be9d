import assert from 'node:assert/strict';
import { appendFile, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import type { Rendered } from '../../src/page-cache/page-cache.ts';
import { inFolder, writeMeeting, type MeetingFolder } from '../fixtures/content.ts';
import { pdf } from '../fixtures/files.ts';
import { fingerprints } from '../fixtures/fingerprint.ts';
import { builtPortal } from '../fixtures/portal/built.ts';
import { meetings } from '../fixtures/portal/meetings.ts';
import { makeProject, runCommand } from '../fixtures/portal/project.ts';
import { createRandom, type Random } from '../fixtures/random.ts';

const SEED = 20_260_317;
const ROUNDS = 2;
const EDITS_A_ROUND = 4;
const KEPT = join('.cache', 'kept');
const PACKS = join('.cache', 'packs');
const READINGS = join('.cache', 'readings');
const SEARCH = join('.cache', 'search');

interface Portal {
  folder: string;
  meetings: MeetingFolder[];
  random: Random;
}

/** What clerks and founders do; each leaves a portal that can be built. */
const EDITS: Readonly<Record<string, (portal: Portal) => Promise<void>>> = {
  async add({ folder, meetings: all, random }) {
    const day = `2026-0${1 + random.below(9)}-1${random.below(9)}`;
    const like = random.pick(all);
    await write(folder, all, {
      id: `${day}-hop-them-${all.length}`,
      frontmatter: {
        ...like.frontmatter,
        title: `Họp thêm lần ${all.length}`,
        starts_at: `${day}T08:00:00+07:00`,
        ends_at: null,
        attachments: [{ id: 'moi', file: 'Mới.pdf', title: 'Mới', type: 'report' }],
        agenda: [],
        assignments: [],
        withdrawn: [],
        changes: [],
        status: 'scheduled',
        references: [],
      },
      files: { 'Mới.pdf': pdf(2, `Them ${all.length}`) },
    });
  },
  async change({ folder, meetings: all, random }) {
    const meeting = random.pick(all);
    const title = `Đã sửa ${random.below(1000)}`;
    const text = `Kính mời dự họp, sửa lần ${random.below(1000)}.\n`;
    const frontmatter = { ...meeting.frontmatter, title };
    await write(folder, all, { ...meeting, frontmatter, body: text });
  },
  async withdraw({ folder, meetings: all, random }) {
    const meeting = random.pick(
      all.filter(({ frontmatter: { attachments = [], agenda } }) => {
        return attachments.length > 0 && (agenda ?? []).length === 0;
      }),
    );
    const { attachments = [], withdrawn = [] } = meeting.frontmatter;
    const [gone, ...left] = attachments;
    if (!gone) throw new Error(`${meeting.id} has no document`);
    const { id, file, title } = gone;
    const note = { id, file, title, reason: 'Đăng nhầm bản chưa duyệt', date: '2026-03-17' };
    const frontmatter = {
      ...meeting.frontmatter,
      attachments: left.filter(({ replaces }) => replaces !== id),
      withdrawn: [...withdrawn, note],
    };
    const { [file]: bytes, ...files } = meeting.files ?? {};
    void bytes;
    const place = join(folder, 'content/meetings', meeting.id.slice(0, 4), meeting.id);
    await rm(join(place, 'attachments'), { recursive: true });
    await write(folder, all, { ...meeting, frontmatter, files });
  },
  async rename({ folder, random }) {
    const path = join(folder, 'content/organisations.yaml');
    const text = await readFile(path, 'utf8');
    const name = `Sở Tài chính và Kế hoạch tỉnh Mẫu ${random.below(100)}`;
    await writeFile(path, text.replace(/Sở Tài chính[^"]* tỉnh Mẫu[^"]*/u, name));
  },
  async merge({ folder }) {
    const path = join(folder, 'content/organisations.yaml');
    const text = await readFile(path, 'utf8');
    const taken = text.replace('- id: "so-y-te-mau"\n', '$&  successor: "so-moi-mau"\n');
    assert.notEqual(taken, text);
    await writeFile(path, `${taken}- id: "so-moi-mau"\n  name: "Sở Y tế và Dân số tỉnh Mẫu"\n`);
  },
  async later() {
    NOW.value += 86_400_000;
    await Promise.resolve();
  },
  async template({ folder, random }) {
    const text = `\n<p>{'Lần ${random.below(1000)}'}</p>\n`;
    await appendFile(join(folder, 'src/components/MeetingFacts.astro'), text);
  },
};

/** The clock of the builds, which the edit `later` moves on. */
const NOW = { value: Date.parse('2026-03-17T07:22:00+07:00') };

async function write(folder: string, all: MeetingFolder[], meeting: MeetingFolder): Promise<void> {
  await writeMeeting(folder, meeting);
  const index = all.findIndex(({ id }) => id === meeting.id);
  if (index < 0) all.push(meeting);
  else all[index] = meeting;
}

async function build(folder: string): Promise<{ files: Map<string, string>; told: Rendered }> {
  const { code, output } = await runCommand(folder, ['build'], { PORTAL_NOW: String(NOW.value) });
  assert.equal(code, 0, output);
  return {
    files: await fingerprints(join(folder, 'dist')),
    told: JSON.parse(
      await readFile(join(folder, KEPT, 'public', 'rendered.json'), 'utf8'),
    ) as Rendered,
  };
}

test('after any edits the portal is that of a clean build, byte for byte', () =>
  inFolder(async (folder) => {
    await makeProject(folder);
    await mkdir(join(folder, '.cache'));
    const known = join(dirname(await builtPortal()), '.cache', 'attachments');
    await symlink(known, join(folder, '.cache', 'attachments'), 'junction');
    const random = createRandom(SEED);
    const portal: Portal = { folder, meetings: await meetings(), random };
    const first = await build(folder);
    assert.equal(first.told.reused, 0);

    const kinds = Object.keys(EDITS).sort(() => random.below(2) - 0.5);
    for (let round = 0; round < ROUNDS; round += 1) {
      // As on any day there is a portal before the one that is shown, and the next is made of it.
      await build(folder);
      const edits = kinds.slice(round * EDITS_A_ROUND, (round + 1) * EDITS_A_ROUND);
      for (const kind of edits) await EDITS[kind]?.(portal);
      const quick = await build(folder);
      for (const kept of [KEPT, PACKS, READINGS, SEARCH])
        await rm(join(folder, kept), { recursive: true });
      const clean = await build(folder);
      const names = new Set([...quick.files.keys(), ...clean.files.keys()]);
      const different = [...names].filter(
        (name) => quick.files.get(name) !== clean.files.get(name),
      );
      assert.deepEqual(different, [], edits.join(', '));
    }

    // The text of one meeting: its own pages, those of its neighbours, its lists, and what is made every time.
    const [meeting] = portal.meetings;
    if (!meeting) throw new Error('no meeting');
    await write(folder, portal.meetings, { ...meeting, body: 'Kính mời dự họp.\n' });
    const { rendered, reused } = (await build(folder)).told;
    const there = new Set(portal.meetings.map(({ id }) => id));
    const touched = there.intersection(
      new Set(rendered.flatMap((url) => /^\/hop\/([^/]+)/u.exec(url)?.[1] ?? [])),
    );
    assert.ok(touched.has(meeting.id));
    assert.ok(touched.size <= 3, [...touched].join(' '));
    assert.ok(reused > rendered.length, String(reused));
  }));
