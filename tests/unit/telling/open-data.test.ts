import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { fieldRows } from '../../../src/telling/open-data/fields.ts';
import { jsonSchema } from '../../../src/telling/open-data/json-schema.ts';
import { meetingList, organisationList } from '../../../src/telling/open-data/lists.ts';
import { meetingData } from '../../../src/telling/open-data/meeting.ts';
import { meetingSchema, type SchemaName } from '../../../src/telling/open-data/schema.ts';
import type { ToldMeeting } from '../../../src/telling/portal.ts';
import { document, ID, meeting, portal } from './example.ts';

const sha512 = () => Promise.resolve('b'.repeat(128));

function problems(name: SchemaName, data: unknown): unknown[] {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(jsonSchema(name, portal()));
  validate(JSON.parse(JSON.stringify(data)));
  return validate.errors ?? [];
}

const full = meeting({
  number: '05',
  symbol: 'GM-UBND',
  ends_at: '2021-11-30T11:30:00+07:00',
  chair: 'Chủ tịch UBND tỉnh',
  agenda: [
    { content: 'Giải ngân', presenter: 'Sở Y tế', time: '08:00', attachments: ['bao-cao'] },
    { content: 'Thảo luận', presenter: null },
  ],
  assignments: [
    {
      who: 'Sở Y tế',
      organisations: ['so-y-te'],
      what: 'báo cáo',
      due: '2021-11-27',
      attachments: ['bao-cao'],
    },
  ],
  deadlines: [{ what: 'Gửi', due: '2021-11-27T15:00:00+07:00' }],
  changes: [
    {
      date: '2021-11-28',
      type: 'relocate',
      note: 'Đổi phòng',
      document: '12/UBND-TH',
      previous_location: 'Phòng 1',
      previous_starts_at: '2021-11-30',
    },
  ],
  documents: [
    document({ added: '2021-11-26T16:20:00+07:00', organisation: 'so-y-te', number: '1/BC-SYT' }),
    document({ id: 'ban-2', replaces: 'bao-cao', note: 'Sửa số liệu', pages: null }),
    document({ id: 'giay-moi', type: 'invitation' }),
  ],
});

const cases: [string, ToldMeeting][] = [
  ['with everything', full],
  ['with little', meeting()],
  ['on a day without hour', meeting({ starts_at: '2021-11-30' })],
  ['without time or place', meeting({ starts_at: null, status: 'postponed', sites: [] })],
  ['cancelled', meeting({ status: 'cancelled' })],
];

for (const [name, told] of cases) {
  test(`a meeting ${name} is as the published schema says`, async () => {
    assert.deepEqual(problems('meeting', await meetingData(told, portal(told), sha512)), []);
    assert.deepEqual(problems('meeting-list', meetingList(portal(told))), []);
  });
}

test('organisations are as the published schema says', () => {
  assert.deepEqual(problems('organisation-list', organisationList(portal(full))), []);
});

test('the schema refuses what is not in it and what is not so', async () => {
  const data = await meetingData(full, portal(full), sha512);
  assert.equal(problems('meeting', { ...data, path: '/home/x' }).length, 1);
  assert.equal(problems('meeting', { ...data, web: 'hop/1' }).length, 1);
  assert.ok(problems('meeting', { ...data, start: '2021-11-30T07:30:00' }).length > 0);
  assert.ok(
    problems('meeting', { ...data, invitation: { ...data.invitation, size: -1 } }).length > 0,
  );
});

test('documents stand once, with their hashes, and the agenda points to them', async () => {
  const data = await meetingData(full, portal(full), sha512);
  const root = `https://hop.example.gov.vn/tai-lieu/api/meetings/${ID}.json`;
  assert.equal(data.id, root);
  assert.equal(data.invitation?.id, `${root}#tl-giay-moi`);
  assert.deepEqual(
    data.auxiliaryFile.map(({ id }) => id),
    [`${root}#tl-bao-cao`, `${root}#tl-ban-2`],
  );
  assert.deepEqual(data.agendaItem[0]?.auxiliaryFile, [`${root}#tl-bao-cao`]);
  assert.equal(data.auxiliaryFile[1]?.['portal:replaces'], `${root}#tl-bao-cao`);
  assert.equal(data.auxiliaryFile[0]?.sha512Checksum, 'b'.repeat(128));
  assert.equal(data.modified, '2021-11-28T00:00:00+07:00');
});

test('every field is explained', () => {
  const rows = fieldRows(meetingSchema);
  assert.deepEqual(
    rows.filter(({ help }) => help === ''),
    [],
  );
  assert.equal(rows.find(({ name }) => name === 'end')?.optional, true);
  assert.equal(rows.find(({ name }) => name === 'name')?.optional, false);
});
