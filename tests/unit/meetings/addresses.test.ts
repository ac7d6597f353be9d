import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  formatLedger,
  LEDGER,
  parseLedger,
  promisedAddresses,
} from '../../../src/meetings/addresses.ts';
import { answersOf } from '../../../src/meetings/former.ts';
import { readMeetings } from '../../../src/meetings/reading/read-meetings.ts';
import { recordAddresses } from '../../../src/release/record-addresses.ts';
import { inFolder, put, writeMeeting, writeRegisters, yaml } from '../../fixtures/content.ts';

const OLD = '2021-11-29-giao-ban';
const NEW = '2021-11-30-giao-ban';
const frontmatter = {
  title: 'Giao ban',
  kind: 'briefing',
  issuer: 'ubnd-tinh-mau',
  starts_at: '2021-11-30T07:30:00+07:00',
  sites: [{ name: null, location: 'Phòng họp', participants: ['Các sở'] }],
  attachments: [{ id: 'bao-cao', file: 'Báo cáo.pdf', title: 'Báo cáo', type: 'report' }],
} as const;

/** A portal that published the meeting `OLD`, then was changed by `change`; what the reading says of it. */
async function afterwards(change: (root: string) => Promise<void>) {
  return inFolder(async (root) => {
    await writeRegisters(root);
    const files = { 'Báo cáo.pdf': Buffer.from('%PDF') };
    const meeting = { id: OLD, frontmatter: structuredClone(frontmatter) as never, files };
    await writeMeeting(root, meeting);
    const before = await readMeetings(root);
    await put(root, LEDGER, formatLedger(promisedAddresses(before)));
    await change(root);
    const content = await readMeetings(root);
    const said = content.problems
      .filter(({ code }) => /ADDRESS|WITHDRAWN|REDIRECT/u.test(code))
      .map(({ code, message, line }) => `${code} ${line ? 'line ' : ''}${message}`);
    return { said, answers: answersOf(content), content };
  });
}

const folder = (root: string, id = OLD) => join(root, 'content/meetings/2021', id);
const removeMeeting = (root: string) => rm(folder(root), { recursive: true });
const DOCUMENT = `/hop/${OLD}/tai-lieu/bao-cao.pdf`;

test('what stays needs no word', async () => {
  const { said } = await afterwards(async () => undefined);
  assert.deepEqual(said, []);
});

test('a meeting that vanished stops everything, said in one line', async () => {
  const { said } = await afterwards(removeMeeting);
  assert.equal(said.length, 1);
  assert.match(said[0] ?? '', new RegExp(`^ADDRESS_VANISHED line Địa chỉ /hop/${OLD}/ đã`, 'u'));
});

test('a document that vanished stops everything', async () => {
  const { said } = await afterwards(async (root) => {
    const meeting = { ...structuredClone(frontmatter), attachments: [] };
    await writeMeeting(root, { id: OLD, frontmatter: meeting as never });
    await rm(join(folder(root), 'attachments'), { recursive: true });
  });
  assert.equal(said.length, 1);
  assert.match(said[0] ?? '', /bao-cao\.pdf đã từng đăng/u);
});

test('a withdrawn document answers with a notice', async () => {
  const { said } = await afterwards(async (root) => {
    const withdrawn = { id: 'bao-cao', file: 'Báo cáo.pdf', title: 'Báo cáo' };
    const meeting = {
      ...structuredClone(frontmatter),
      attachments: [],
      withdrawn: [{ ...withdrawn, reason: 'Nhầm', date: '2021-12-01' }],
    };
    await writeMeeting(root, { id: OLD, frontmatter: meeting as never });
    await rm(join(folder(root), 'attachments'), { recursive: true });
  });
  assert.deepEqual(said, []);
});

test('a withdrawn meeting answers with a notice at every address it had', async () => {
  const { said, answers } = await afterwards(async (root) => {
    await removeMeeting(root);
    const entry = { id: OLD, reason: 'Đăng nhầm', date: '2021-12-01' };
    await put(root, 'content/withdrawn.yaml', yaml([entry]));
  });
  assert.deepEqual(said, []);
  for (const address of [`/hop/${OLD}/`, DOCUMENT]) {
    assert.deepEqual(answers.get(address), {
      kind: 'withdrawn',
      title: undefined,
      reason: 'Đăng nhầm',
      date: '2021-12-01',
    });
  }
  assert.deepEqual(answers.get('/nam/2021/'), { kind: 'moved', to: '/nam/' });
  assert.deepEqual(answers.get('/don-vi/ubnd-tinh-mau/'), { kind: 'moved', to: '/don-vi/' });
});

test('a meeting that moved takes its documents along', async () => {
  const { said, answers } = await afterwards(async (root) => {
    await removeMeeting(root);
    const files = { 'Báo cáo.pdf': Buffer.from('%PDF') };
    const meeting = structuredClone(frontmatter) as never;
    await writeMeeting(root, { id: NEW, frontmatter: meeting, files });
    await put(root, 'content/redirects.yaml', yaml([{ from: `/hop/${OLD}/`, to: `/hop/${NEW}/` }]));
  });
  assert.deepEqual(said, []);
  assert.deepEqual(answers.get(`/hop/${OLD}/`), { kind: 'moved', to: `/hop/${NEW}/` });
  const to = `/hop/${NEW}/tai-lieu/bao-cao.pdf`;
  assert.deepEqual(answers.get(DOCUMENT), { kind: 'moved', to });
});

test('what is withdrawn or moved is not there any more', async () => {
  const { said } = await afterwards(async (root) => {
    const entry = { id: OLD, reason: 'Đăng nhầm', date: '2021-12-01' };
    await put(root, 'content/withdrawn.yaml', yaml([entry]));
    await put(root, 'content/redirects.yaml', yaml([{ from: `/hop/${OLD}/`, to: '/nam/' }]));
  });
  assert.deepEqual(
    said.map((line) => line.split(' ')[0]),
    ['REDIRECT_LIVE', 'WITHDRAWN_FOLDER'],
  );
});

test('a meeting with errors of its own has not vanished', async () => {
  const { said } = await afterwards((root) =>
    put(root, `content/meetings/2021/${OLD}/index.md`, '---\ntitle: "x"\n---\n'),
  );
  assert.deepEqual(said, []);
});

test('a meeting that became internal is missed by everybody, and answers once it is withdrawn', async () => {
  const internal = { ...structuredClone(frontmatter), access: 'internal' } as never;
  const files = { 'Báo cáo.pdf': Buffer.from('%PDF') };
  const hide = (root: string) => writeMeeting(root, { id: OLD, frontmatter: internal, files });
  const { said } = await afterwards(hide);
  assert.equal(said.length, 1);
  assert.match(said[0] ?? '', /^ADDRESS_VANISHED/u);
  const { said: settled } = await afterwards(async (root) => {
    await hide(root);
    const entry = { id: OLD, reason: 'Chỉ họp nội bộ', date: '2021-12-01' };
    await put(root, 'content/withdrawn.yaml', yaml([entry]));
  });
  assert.deepEqual(settled, []);
});

test('drafts and internal meetings are not written down', async () => {
  const hidden = { ...structuredClone(frontmatter), access: 'internal' } as never;
  await inFolder(async (root) => {
    await writeRegisters(root);
    const files = { 'Báo cáo.pdf': Buffer.from('%PDF') };
    await writeMeeting(root, {
      id: OLD,
      frontmatter: structuredClone(frontmatter) as never,
      files,
    });
    await writeMeeting(root, { id: NEW, frontmatter: hidden, files });
    await recordAddresses(root);
    const text = await readFile(join(root, LEDGER), 'utf8');
    assert.match(text, new RegExp(`^/hop/${OLD}/$`, 'mu'));
    assert.doesNotMatch(text, new RegExp(NEW, 'u'));
  });
});

test('an agency that was taken out of the register is missed', async () => {
  const { said } = await afterwards(async (root) => {
    await removeMeeting(root);
    await put(root, 'content/organisations.yaml', yaml([{ id: 'khac', name: 'Khác' }]));
    const entry = { id: OLD, reason: 'Đăng nhầm', date: '2021-12-01' };
    await put(root, 'content/withdrawn.yaml', yaml([entry]));
  });
  assert.equal(said.length, 1);
  assert.match(said[0] ?? '', /\/don-vi\/ubnd-tinh-mau\/ đã từng đăng/u);
});

test('the ledger only grows, in whatever order two clerks left it', () => {
  const text = formatLedger(['/b/', '/a/'], new Set(['/c/', '/a/']));
  const { entries, wrong } = parseLedger(`${text}/aa/\n<<<<<<< HEAD\nhttps://x/\n//x\n`);
  assert.deepEqual(
    entries.map(({ address }) => address),
    ['/a/', '/b/', '/c/', '/aa/'],
  );
  assert.deepEqual(wrong, [7, 8, 9]);
  const again = formatLedger(entries.map(({ address }) => address));
  assert.deepEqual(
    parseLedger(again).entries.map(({ line }) => line),
    [3, 4, 5, 6],
  );
  assert.equal(formatLedger(parseLedger(again).entries.map(({ address }) => address)), again);
});
