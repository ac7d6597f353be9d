/** A letter that changes an invitation is written into the meeting it names, and makes no second one. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import {
  applyAct,
  describeChange,
  findChangedMeeting,
} from '../../../src/editing/act-of-change.ts';
import { describeAct } from '../../../src/invitation/describe-act.ts';
import { readInvitation } from '../../../src/invitation/extract.ts';
import { readFrontmatterForTest } from './frontmatter.ts';

const root = await mkdtemp(join(tmpdir(), 'thay-doi-'));
after(() => rm(root, { recursive: true, force: true }));

const organisations = [
  { id: 'so-y-te-a', name: 'Sở Y tế tỉnh Hà Nam' },
  { id: 'so-y-te-b', name: 'Sở Y tế tỉnh Thái Bình' },
];

async function meeting(id: string, fields: string): Promise<string> {
  const folder = join(root, 'content/meetings/2024', id);
  await mkdir(folder, { recursive: true });
  const text = `---
# Họp về dịch sởi
title: "Họp về dịch sởi"
kind: working
${fields}
starts_at: "2024-09-11T14:00:00+07:00" # giờ đã chốt
sites:
  - name: null
    location: "Phòng họp số 1"
    participants: []
attachments:
  - id: "giay-moi"
    file: "giay-moi.pdf"
    title: "Giấy mời"
    type: "invitation"
---
`;
  await writeFile(join(folder, 'index.md'), text);
  return text;
}

const a = await meeting(
  '2024-09-11-a',
  'issuer: "so-y-te-a"\nnumber: "07"\nsymbol: "GM-SYT"\ndate_issued: "2024-09-04"',
);
await meeting(
  '2024-09-11-b',
  'issuer: "so-y-te-b"\nnumber: "07"\nsymbol: "GM-SYT"\ndate_issued: "2024-09-05"',
);
await meeting('2024-09-11-c', 'issuer: "so-y-te-b"\nnumber: null\nsymbol: "GM-SYT"');

function letter(province: string, title: string, ...body: string[]) {
  const text = `UBND TỈNH ${province.toUpperCase()}
SỞ Y TẾ
Số: 99/SYT-VP
V/v ${title}

${province}, ngày 09 tháng 9 năm 2024

Kính gửi: Trung tâm Y tế các huyện.

${body.join('\n\n')}

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Trần Văn An
`;
  const act = describeAct(readInvitation(text), organisations, '2026-01-01');
  assert.ok(act);
  return act;
}

test('the meeting is found by number, year and issuer, by its old time, or not at all', async () => {
  const cases: readonly (readonly [string, string, string, string | undefined])[] = [
    ['Hà Nam', 'Giấy mời số 7/GM-SYT ngày 04/9/2024', '', '2024-09-11-a'],
    ['Hà Nam', 'Giấy mời số 07/GM-SYT', '', '2024-09-11-a'],
    ['Thái Bình', 'Giấy mời số 07/GM-SYT ngày 05/9/2024', '', '2024-09-11-b'],
    ['Hà Nội', 'Giấy mời số 07/GM-SYT ngày 05/9/2024', '', '2024-09-11-b'],
    ['Hà Nội', 'Giấy mời số 07/GM-SYT', '', undefined],
    ['Thái Bình', 'Giấy mời số 08/GM-SYT ngày 05/9/2024', '', undefined],
    ['Thái Bình', 'Giấy mời số 07/GM-SYT ngày 05/9/2023', '', undefined],
    [
      'Thái Bình',
      'Giấy mời số 15/GM-SYT',
      ' (dự kiến 14h00 ngày 11/9/2024, tại Phòng họp số 1)',
      '2024-09-11-c',
    ],
  ];
  for (const [province, named, time, id] of cases) {
    const act = letter(
      province,
      'hoãn họp về dịch sởi',
      `Sở Y tế hoãn cuộc họp tại ${named}${time}.`,
    );
    assert.equal((await findChangedMeeting(root, act))?.id, id, `${province}, ${named}`);
  }
});

test('a postponement keeps the old time, comments and all else', () => {
  const act = letter(
    'Hà Nam',
    'hoãn họp về dịch sởi',
    'Sở Y tế hoãn cuộc họp tại Giấy mời số 07/GM-SYT ngày 04/9/2024.',
  );
  const after = applyAct(a, act, []);
  const data = readFrontmatterForTest(after);
  assert.equal(data['status'], 'postponed');
  assert.equal(data['starts_at'], null);
  assert.deepEqual(data['changes'], [
    {
      date: '2024-09-09',
      type: 'postpone',
      note: 'Hoãn giấy mời số 07/GM-SYT',
      document: '99/SYT-VP',
      previous_starts_at: '2024-09-11T14:00:00+07:00',
    },
  ]);
  assert.match(after, /^# Họp về dịch sởi$/mu);
  assert.match(after, /# giờ đã chốt/u);
  const yaml = describeChange(a, after);
  assert.match(yaml, /^changes:\n {2}- date: "2024-09-09"\n {4}type: "postpone"/mu);
  assert.doesNotMatch(yaml, /giay-moi|title/u);
});

test('a replacement moves time and place, takes the new number, keeps the old invitation', () => {
  const act = letter(
    'Hà Nam',
    'họp về dịch sởi (thay thế Giấy mời số 07/GM-SYT ngày 04/9/2024)',
    'Công văn này thay thế Giấy mời số 07/GM-SYT ngày 04/9/2024.',
    'Thời gian: 8h00 ngày 12/9/2024.',
    'Địa điểm: Hội trường Sở Y tế.',
  );
  const document = { id: 'moi', file: 'moi.pdf', title: 'Mới', type: 'other' } as const;
  const data = readFrontmatterForTest(applyAct(a, act, [document]));
  assert.equal(data['starts_at'], '2024-09-12T08:00:00+07:00');
  assert.deepEqual([data['number'], data['symbol']], ['99', 'SYT-VP']);
  const [change] = data['changes'] as Record<string, string>[];
  assert.equal(change?.['type'], 'replace');
  assert.equal(change['previous_location'], 'Phòng họp số 1');
  const [, added] = data['attachments'] as Record<string, string>[];
  assert.deepEqual([added?.['type'], added?.['replaces']], ['invitation', 'giay-moi']);
});

test('a supplement changes no time', () => {
  const act = letter(
    'Hà Nam',
    'bổ sung thành phần dự họp',
    'Tiếp theo Giấy mời số 07/GM-SYT ngày 04/9/2024, Sở Y tế mời thêm Công an tỉnh dự họp lúc 14h00 ngày 11/9/2024.',
  );
  const data = readFrontmatterForTest(applyAct(a, act, []));
  assert.equal(data['starts_at'], '2024-09-11T14:00:00+07:00');
  assert.equal((data['changes'] as { type: string }[])[0]?.type, 'supplement');
});
