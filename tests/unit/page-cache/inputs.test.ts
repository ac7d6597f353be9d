import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meetingKeys } from '../../../src/attachments/meeting-key.ts';
import type { MeetingView } from '../../../src/meetings/entry.ts';
import {
  organisationSchema,
  type Organisation,
} from '../../../src/meetings/schema/organisation.ts';
import { pageKeys, type Portal } from '../../../src/page-cache/inputs.ts';
import { document as file, meeting, portal as example } from '../telling/example.ts';

/** Long after every meeting but where a test says otherwise. */
const NOW = Date.parse('2026-06-17T07:00:00+07:00');

function view(id: string, changes: Partial<MeetingView> = {}): MeetingView {
  const told = meeting({ id, starts_at: `${id.slice(0, 10)}T07:30:00+07:00` });
  const { documents, ...rest } = told;
  return {
    ...rest,
    documents: [...documents],
    archive: null,
    selections: [],
    packet: null,
    ...changes,
  };
}

/** Newest first: A stands alone; B, C and D are a series; E is of another year. */
const A = view('2026-02-20-a', { kind: 'working' });
const B = view('2026-02-10-b', { series: 'giao-ban' });
const C = view('2026-01-10-c', { series: 'giao-ban', references: ['63/KH-UBND'] });
const D = view('2025-12-10-d', { series: 'giao-ban', issuer: 'so-y-te' });
const E = view('2024-05-10-e', { kind: 'press' });
const ALL = [A, B, C, D, E];

const PAGES = [
  '/',
  '/don-vi/',
  ...ALL.flatMap(({ id }) => [`/hop/${id}/`, `/hop/${id}/in/giay-moi/`]),
  '/nam/2026/',
  '/nam/2026/thang-2/',
  '/nam/2025/',
  '/nam/2024/',
  '/don-vi/ubnd-tinh/',
  '/don-vi/so-y-te/',
  '/h/260220/',
  '/h/240510/',
];

const TEXTS = new Map(ALL.map(({ id }) => [id, 'Kính mời.']));

function portal(changes: Partial<Portal> = {}): Portal {
  const { meetings = ALL, bodies = TEXTS } = changes;
  const read = meetings.map((told) => ({ ...told, body: bodies.get(told.id) }));
  const byId = new Map(read.map((one) => [one.id, meetingKeys(one as never)]));
  return {
    meetings,
    bodies,
    keysOf: (id) => byId.get(id) ?? assert.fail(id),
    organisations: example().organisations,
    former: new Set(),
    surroundings: ['https://hop.example.gov.vn', '/'],
    now: NOW,
    ...changes,
  };
}

/** Pages whose key is another one, or that are rendered every time. */
function changed(after: Portal, before = portal()): string[] {
  const [old, now] = [pageKeys(before), pageKeys(after)];
  return PAGES.filter((page) => now(page) === undefined || old(page) !== now(page));
}

const replace = (id: string, changes: Partial<MeetingView>) => ({
  meetings: ALL.map((one) => (one.id === id ? { ...one, ...changes } : one)),
});
const pagesOf = (...ids: string[]) =>
  ids.flatMap((id) => [`/hop/${id}/`, `/hop/${id}/in/giay-moi/`]);
const ALWAYS = ['/', '/don-vi/'];

const ROWS: [name: string, changes: Partial<Portal>, pages: string[]][] = [
  ['nothing', {}, []],
  [
    'a title: the meeting, its neighbours, its lists',
    replace(C.id, { title: 'Họp khác' }),
    [...pagesOf(B.id, C.id, D.id), '/nam/2026/', '/nam/2026/thang-2/', '/don-vi/ubnd-tinh/'],
  ],
  [
    'a text: the meeting alone',
    { bodies: new Map(ALL.map(({ id }) => [id, id === C.id ? 'Xin mời.' : 'Kính mời.'])) },
    pagesOf(C.id),
  ],
  [
    'a number that another meeting refers to',
    replace(E.id, { documents: [file({ number: '63/KH-UBND' })] }),
    [...pagesOf(C.id, E.id), '/nam/2024/', '/don-vi/ubnd-tinh/', '/h/240510/'],
  ],
  [
    'a meeting of an agency, in the list of who took it over',
    replace(D.id, { mode: 'in_person' }),
    [...pagesOf(C.id, D.id), '/nam/2025/', '/don-vi/ubnd-tinh/', '/don-vi/so-y-te/'],
  ],
  ['the address of the portal: everything', { surroundings: ['https://x.example', '/'] }, PAGES],
  ['the register of agencies is gone: everything', { organisations: [] }, PAGES],
  ['the clock, long after every meeting: nothing', { now: NOW + 86_400_000 }, []],
  [
    'a document that moved: its former address',
    { former: new Set([`/hop/${E.id}/in/giay-moi/`]) },
    [`/hop/${E.id}/in/giay-moi/`],
  ],
  [
    'a picture in the text: Astro publishes it as it renders',
    { bodies: new Map(ALL.map(({ id }) => [id, id === E.id ? '![x](y.png)' : 'Kính mời.'])) },
    pagesOf(E.id),
  ],
];

for (const [name, changes, pages] of ROWS) {
  test(name, () => {
    assert.deepEqual(changed(portal(changes)).sort(), [...new Set([...ALWAYS, ...pages])].sort());
  });
}

const [TOWN, HEALTH, CULTURE] = [
  { id: 'ubnd-tinh', name: 'Ủy ban nhân dân tỉnh' },
  { id: 'so-y-te', name: 'Sở Y tế', parent: 'ubnd-tinh' },
  { id: 'so-van-hoa', name: 'Sở Văn hóa' },
].map((row) => organisationSchema.parse(row)) as [Organisation, Organisation, Organisation];
const OF_HEALTH = [...pagesOf(C.id, D.id), '/nam/2025/', '/don-vi/so-y-te/'];

const REGISTERS: [name: string, organisations: Organisation[], pages: string[]][] = [
  ['an agency that no meeting names', [TOWN, HEALTH], []],
  ['the name of one of them', [TOWN, { ...HEALTH, name: 'Sở Y tế tỉnh' }, CULTURE], OF_HEALTH],
  ['who took it over', [TOWN, { ...HEALTH, successor: 'so-van-hoa' }, CULTURE], OF_HEALTH],
  ['whom it took over', [TOWN, HEALTH, { ...CULTURE, successor: 'so-y-te' }], OF_HEALTH],
  ['the name of who is above it', [{ ...TOWN, name: 'UBND' }, HEALTH, CULTURE], PAGES],
];

for (const [name, organisations, pages] of REGISTERS) {
  test(`the register says something else, ${name}: the meetings that show it, and their lists`, () => {
    const before = portal({ organisations: [TOWN, HEALTH, CULTURE] });
    const after = portal({ organisations });
    assert.deepEqual(changed(after, before).sort(), [...new Set([...ALWAYS, ...pages])].sort());
  });
}

const HOUR = 3_600_000;

test('a meeting of which a date is near is rendered whenever the clock has moved', () => {
  const document = { ...file(), added: '2026-06-10' };
  for (const near of [{ starts_at: '2026-06-20T07:30:00+07:00' }, { documents: [document] }]) {
    const meetings = [{ ...E, ...near }];
    const at = (now: number) => pageKeys(portal({ meetings, now }))(`/hop/${E.id}/`);
    assert.notEqual(at(NOW), at(NOW + HOUR));
    assert.equal(at(NOW), at(NOW));
  }
});

test('no two pages have one key', () => {
  const keyOf = pageKeys(portal());
  const keys = PAGES.flatMap((page) => keyOf(page) ?? []);
  assert.equal(new Set(keys).size, keys.length);
});
