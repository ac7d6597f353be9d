import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent } from '../../../src/attachments/read-content.ts';
import { releasedMeeting } from '../../../src/frozen/released-meeting.ts';
import { formatLedger, LEDGER } from '../../../src/meetings/addresses.ts';
import type { Audience } from '../../../src/meetings/audience.ts';
import { formatManifest, type ReleaseManifest } from '../../../src/meetings/released/manifest.ts';
import {
  forgetWhatWasRead,
  inFolder,
  put,
  writeMeeting,
  writeRegisters,
  yaml,
} from '../../fixtures/content.ts';
import { pdf } from '../../fixtures/files.ts';

await forgetWhatWasRead();

// Here the last release is what the last build left.
process.env['PORTAL_LAST_RELEASE'] = '';

const ROOT = '../tai-lieu-2022';
const MANIFEST = 'luu-tru/tai-lieu-2022.json';
const ID = '2022-03-02-hop-chuyen-de';
const SECRET = '2022-04-05-hop-kin';
const REPORT = pdf(2, 'Bao cao');
const REPORT_URL = `/hop/${ID}/tai-lieu/bao-cao.pdf`;

const frontmatter = (id: string, number: string) => ({
  title: `Họp ${id}`,
  kind: 'briefing' as const,
  issuer: 'ubnd-tinh-mau',
  number,
  symbol: 'GM-UBND',
  date_issued: `${id.slice(0, 8)}01`,
  starts_at: `${id.slice(0, 10)}T08:00:00+07:00`,
  sites: [{ name: null, location: 'Phòng họp', participants: [] }],
});

/** The folder of the frozen root, with a public meeting that has a document, and one for the office only. */
async function writeFrozen(project: string): Promise<void> {
  const report = { id: 'bao-cao', file: 'Báo cáo.pdf', title: 'Báo cáo', type: 'report' as const };
  await writeMeeting(
    project,
    {
      id: ID,
      frontmatter: {
        ...frontmatter(ID, '02'),
        attachments: [report],
        allow: [{ code: 'MOBILE_NUMBER', reason: 'Số trực ban, được nêu' }],
      },
      files: { 'Báo cáo.pdf': REPORT },
    },
    ROOT,
  );
  const internal = { ...frontmatter(SECRET, '03'), access: 'internal' as const };
  await writeMeeting(project, { id: SECRET, frontmatter: internal }, ROOT);
}

/** What a build for an audience would say of the root, whose folder is then there. */
async function manifestFor(
  project: string,
  audience: 'public' | 'internal',
): Promise<Omit<ReleaseManifest, 'version'>> {
  const { meetings } = await readContent(project, { audience });
  const own = meetings.filter(({ file }) => file.startsWith(ROOT));
  const sha256 = createHash('sha256').update(REPORT).digest('hex');
  const files = [{ url: REPORT_URL, bytes: REPORT.length, sha256 }];
  return { audience, made: 'x', meetings: own.map(releasedMeeting), files, pages: [] };
}

interface Frozen {
  project: string;
  public: Omit<ReleaseManifest, 'version'>;
  internal: Omit<ReleaseManifest, 'version'>;
  read: (audience?: Audience) => ReturnType<typeof readContent>;
}

/** A project whose frozen root is not here any more; what it held is known. */
async function inFrozen(use: (frozen: Frozen) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const project = join(folder, 'cong');
    await writeRegisters(project);
    const site = await readFile(join(project, 'content/site.yaml'), 'utf8');
    const roots = [{ folder: ROOT, frozen: true }];
    await put(project, 'content/site.yaml', site + yaml({ roots }));
    await writeFrozen(project);
    const manifests = {
      public: await manifestFor(project, 'public'),
      internal: await manifestFor(project, 'internal'),
    };
    const away = join(folder, 'elsewhere', 'cong');
    await put(away, 'content/site.yaml', site + yaml({ roots }));
    for (const name of ['organisations', 'levels', 'abbreviations']) {
      const file = `content/${name}.yaml`;
      await put(away, file, await readFile(join(project, file)));
    }
    await use({
      project: away,
      ...manifests,
      read: (audience = 'public') => readContent(away, { audience }),
    });
  });
}

const codes = ({ problems }: { problems: readonly { code: string }[] }) =>
  problems.map(({ code }) => code);

test('the meetings of a root that is not here are read from the last release', () =>
  inFrozen(async ({ project, read, ...manifests }) => {
    await put(project, `dist/${MANIFEST}`, formatManifest(manifests.public));
    await put(project, `dist${REPORT_URL}`, REPORT);
    const { meetings, problems } = await read();
    assert.deepEqual(problems, []);
    assert.deepEqual(
      meetings.map(({ id, documents }) => [id, documents.map(({ path }) => path)]),
      [[ID, [join(project, 'dist', REPORT_URL)]]],
    );
  }));

test('a public release tells nothing of what is not public, nor why something is allowed', () =>
  inFrozen((frozen) => {
    const told = formatManifest(frozen.public);
    for (const word of [SECRET, 'trực ban', 'internal', 'allow', '/tmp/']) {
      assert.ok(!told.includes(word), word);
    }
    assert.ok(formatManifest(frozen.internal).includes(SECRET));
    return Promise.resolve();
  }));

test('what was built for one audience never stands for the root in a build for another', () =>
  inFrozen(async ({ project, read, ...manifests }) => {
    await put(project, `dist/${MANIFEST}`, formatManifest(manifests.internal));
    await put(project, `dist-internal/${MANIFEST}`, formatManifest(manifests.public));
    for (const audience of ['public', 'internal'] as const) {
      const content = await read(audience);
      assert.deepEqual(codes(content), ['FROZEN_MANIFEST'], audience);
      assert.deepEqual(content.meetings, [], audience);
      assert.match(content.problems[0]?.message ?? '', /cho người đọc khác/u);
    }
  }));

test('a manifest that is cut off, of another format, or leads out of the release is refused', () =>
  inFrozen(async ({ project, read, ...manifests }) => {
    const good = formatManifest(manifests.public);
    const outside = { url: '/../../etc/hostname', bytes: 1, sha256: 'a'.repeat(64) };
    for (const text of [
      '',
      good.slice(0, -10),
      good.replace('"title":"Họp', '"title":"Hop'),
      formatManifest({ ...manifests.public, files: [outside] }),
    ]) {
      await put(project, `dist/${MANIFEST}`, text);
      const content = await read();
      assert.deepEqual(codes(content), ['FROZEN_MANIFEST'], text.slice(0, 40));
      assert.deepEqual(content.meetings, []);
    }
  }));

test('facts that today’s rules do not know stop the build', () =>
  inFrozen(async ({ project, read, ...manifests }) => {
    const [meeting] = manifests.public.meetings;
    assert.ok(meeting);
    const data = { ...meeting.data, kind: 'old-kind' } as unknown as typeof meeting.data;
    const text = formatManifest({
      ...manifests.public,
      meetings: [{ ...meeting, data }],
      files: [],
    });
    await put(project, `dist/${MANIFEST}`, text);
    const { problems } = await read();
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.message ?? '', new RegExp(`${ID}.*quy tắc ở kind`, 'u'));
  }));

test('a file that is missing or altered is an error, and nothing of the root is used', () =>
  inFrozen(async ({ project, read, ...manifests }) => {
    await put(project, `dist/${MANIFEST}`, formatManifest(manifests.public));
    const altered = Buffer.from(REPORT);
    altered[altered.length - 1] = 0;
    for (const bytes of [undefined, altered, REPORT.subarray(1)]) {
      if (bytes) await put(project, `dist${REPORT_URL}`, bytes);
      const content = await read();
      assert.deepEqual(codes(content), ['FROZEN_ALTERED']);
      assert.deepEqual(content.meetings, []);
      assert.match(content.problems[0]?.message ?? '', new RegExp(REPORT_URL, 'u'));
    }
  }));

test('without the last release a build stops, and whoever writes is told that it will not', () =>
  inFrozen(async ({ project, read }) => {
    await put(project, LEDGER, formatLedger([`/hop/${ID}/`, REPORT_URL, '/nam/2022/']));
    const link = `Theo [kỳ trước](/hop/${ID}/).\n`;
    const id = '2026-01-02-hop-moi';
    await writeMeeting(project, { id, frontmatter: frontmatter(id, '01'), body: link });
    const building = await read();
    assert.ok(codes(building).includes('FROZEN_MISSING'));
    const writing = await read('author');
    assert.deepEqual(codes(writing), ['FROZEN_UNSEEN']);
    assert.equal(writing.meetings.length, 1);
  }));

test('a frozen meeting can be withdrawn without its folder', () =>
  inFrozen(async ({ project, read, ...manifests }) => {
    await put(project, `dist/${MANIFEST}`, formatManifest(manifests.public));
    await put(project, `dist${REPORT_URL}`, REPORT);
    const withdrawn = [{ id: ID, reason: 'Đăng nhầm', date: '2026-03-01' }];
    await put(project, 'content/withdrawn.yaml', yaml(withdrawn));
    const { meetings, problems } = await read();
    assert.deepEqual([meetings, problems], [[], []]);
  }));
