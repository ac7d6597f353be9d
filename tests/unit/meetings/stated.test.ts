import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statedFacts } from '../../../src/meetings/stated.ts';

const MEETING = {
  starts_at: '2026-03-17T07:30:00+07:00',
  chair: 'Chủ tịch UBND tỉnh',
  sites: [
    {
      name: 'Điểm cầu tỉnh',
      location: 'Phòng họp tầng 4, trụ sở UBND tỉnh',
      participants: ['Giám đốc các sở'],
    },
    { name: 'Điểm cầu xã', location: 'Phòng họp của xã', participants: ['Chủ tịch UBND xã'] },
  ],
};

const TIMES: [text: string, said: boolean][] = [
  ['từ 7 giờ 30, thứ Ba, ngày 17/3/2026', true],
  ['Vào hồi 07h30 ngày 17 tháng 3 năm 2026', true],
  ['7h30\u2019 ngày 17/03/2026', true],
  ['07:30, 17-3-2026', true],
  ['<strong>7&nbsp;giờ&nbsp;30</strong>, ngày 17/3/2026', true],
  ['từ 7 giờ 30, ngày 18/3/2026', false],
  ['từ 17 giờ 30, ngày 17/3/2026', false],
  ['từ 7 giờ 00, ngày 17/3/2026', false],
  ['ngày 17/3/2026', false],
];
for (const [text, said] of TIMES) {
  test(`“${text}” ${said ? 'says' : 'does not say'} the time`, () => {
    assert.equal(statedFacts(`<p>${text}</p>`, MEETING).time, said);
  });
}

test('a full hour is not said by another one of the same number', () => {
  const meeting = { ...MEETING, starts_at: '2026-03-17T14:00:00+07:00' };
  const says = (text: string) => statedFacts(`<p>${text}</p>`, meeting).time;
  assert.equal(says('14 giờ, ngày 17/3/2026'), true);
  assert.equal(says('14 giờ 00, ngày 17/3/2026'), true);
  assert.equal(says('14 giờ 30, ngày 17/3/2026'), false);
});

const FACTS: [name: string, html: string, stated: string[]][] = [
  ['nothing', '<p>Đề nghị các đồng chí dự đúng giờ, đủ thành phần.</p>', []],
  ['who', '<h2>Thành phần</h2><p>Các sở.</p>', ['participants']],
  ['who, numbered', '<p>1. Thành phần: các sở</p>', ['participants']],
  [
    'who, in the same words',
    '<ul><li>Giám đốc các sở</li><li>chủ tịch UBND xã</li></ul>',
    ['participants'],
  ],
  ['chair', '<p>Chủ tịch UBND tỉnh chủ trì.</p>', ['chair']],
  ['another chair', '<p>Phó Chủ tịch Thường trực chủ trì.</p>', []],
  [
    'places under their heading',
    '<h2>Địa điểm</h2><p>phòng họp tầng 4, trụ sở UBND tỉnh và tại xã</p>',
    ['places'],
  ],
  ['one of two places', '<p>Tại phòng họp của xã.</p>', []],
];
for (const [name, html, expected] of FACTS) {
  test(`the text says: ${name}`, () => {
    const facts = Object.entries(statedFacts(html, MEETING));
    assert.deepEqual(
      facts.flatMap(([fact, said]) => (said ? [fact] : [])),
      expected,
    );
  });
}

test('an invitation that says everything is printed alone, until its time has changed', () => {
  const html =
    '<p>UBND tỉnh kính mời các đồng chí.</p><p>Thời gian: 7 giờ 30, ngày 17/3/2026</p>' +
    '<p>Địa điểm: Phòng họp tầng 4, trụ sở UBND tỉnh</p>';
  assert.equal(statedFacts(html, MEETING).everything, true);
  const moved = { ...MEETING, starts_at: '2026-03-18T07:30:00+07:00' };
  assert.equal(statedFacts(html, moved).everything, false);
  assert.equal(statedFacts(html, { ...MEETING, starts_at: null }).time, false);
});
