import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { meetingJsonLd, scriptJson } from '../../../src/telling/json-ld.ts';
import { openCache } from '../../../src/attachments/cache.ts';
import { drawPicture, pictureWords } from '../../../src/telling/share/picture.ts';
import { pngOf } from '../../../src/telling/share/png.ts';
import { mailLink, shareText } from '../../../src/telling/share/text.ts';
import { breakLines, openTypeface } from '../../../src/telling/share/typeset.ts';
import { document, HOSTILE, HOSTILE_PLAIN, ID, meeting, portal } from './example.ts';

const added = '2021-11-29T15:02:00+07:00';
const PAGE = `https://hop.example.gov.vn/tai-lieu/hop/${ID}/`;

test('the text to send on says what, when, where, the address and the last change', () => {
  assert.equal(
    shareText(meeting({ documents: [document({ added })] }), portal()),
    [
      'Giao ban trực tuyến tháng 11/2021',
      'Thời gian: 7 giờ 30, thứ Ba, ngày 30/11/2021',
      'Địa điểm:',
      '- Điểm cầu tỉnh: Phòng họp tầng 4',
      '- Điểm cầu huyện: Phòng họp trực tuyến (7 giờ 15)',
      `Tài liệu (1): ${PAGE}`,
      'Cập nhật: 15:02, 29/11/2021',
    ].join('\n'),
  );
});

test('a change stands before the time it may have made wrong', () => {
  const text = shareText(
    meeting({
      status: 'postponed',
      starts_at: null,
      sites: [],
      changes: [{ date: '2021-11-28', type: 'postpone', note: 'Hoãn do mưa lũ' }],
    }),
    portal(),
  );
  assert.equal(
    text,
    [
      'Hoãn: Giao ban trực tuyến tháng 11/2021',
      'Thay đổi: Hoãn do mưa lũ',
      'Thời gian: Chưa định thời gian',
      `Tài liệu: ${PAGE}`,
      'Cập nhật: 28/11/2021',
    ].join('\n'),
  );
});

test('the mail holds the text, whatever is in the title', () => {
  const link = new URL(mailLink(HOSTILE, `một\nhai & ba`));
  assert.equal(link.searchParams.get('subject'), HOSTILE_PLAIN);
  assert.equal(link.searchParams.get('body'), 'một\r\nhai & ba');
});

test('nothing in the structured data can end its script', () => {
  const told = meeting({ title: HOSTILE, documents: [document({ title: HOSTILE })] });
  const text = scriptJson(meetingJsonLd(told, portal()));
  assert.doesNotMatch(text, /[<\u2028\u2029]/u);
  assert.equal((JSON.parse(text) as { name: string }).name, HOSTILE_PLAIN);
});

test('the structured data tells the state of the meeting', () => {
  const change = { date: '2021-11-28', type: 'reschedule', note: 'Đổi giờ' } as const;
  const previous_starts_at = '2021-11-29T07:30:00+07:00';
  const cases: [Parameters<typeof meeting>[0], string][] = [
    [{}, 'EventScheduled'],
    [{ status: 'cancelled' }, 'EventCancelled'],
    [{ status: 'postponed' }, 'EventPostponed'],
    [{ changes: [{ ...change, previous_starts_at }] }, 'EventRescheduled'],
  ];
  for (const [changes, expected] of cases) {
    const { eventStatus } = meetingJsonLd(meeting(changes), portal()) as { eventStatus: string };
    assert.equal(eventStatus, `https://schema.org/${expected}`);
  }
});

test('the picture is outlines only, 1200 × 630, and the same drawn or remembered', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'share-'));
  const words = pictureWords(meeting({ documents: [document({ added })] }), 'Cổng tài liệu họp');
  assert.doesNotMatch(await drawPicture(words), /<text|font-family|NaN|undefined/u);
  const cache = openCache(folder);
  const drawn = await pngOf(words, cache);
  const { width, height, format } = await sharp(drawn).metadata();
  assert.deepEqual({ width, height, format }, { width: 1200, height: 630, format: 'png' });
  assert.ok(drawn.length < 40_000, `${drawn.length} bytes`);
  assert.deepEqual(Buffer.from(await pngOf(words, cache)), Buffer.from(drawn));
  await rm(folder, { recursive: true });
  assert.deepEqual(Buffer.from(await pngOf(words, cache)), Buffer.from(drawn));
  await rm(folder, { recursive: true });
});

test('a picture says the state before anything else when the meeting does not take place', async () => {
  const [held, off] = await Promise.all(
    [meeting(), meeting({ status: 'cancelled' })].map((one) =>
      drawPicture(pictureWords(one, 'Cổng')),
    ),
  );
  assert.notEqual(held, off);
});

test('every Vietnamese letter has an outline of its own', async () => {
  const vowels = 'aăâeêioôơuưy';
  const letters = [...`${vowels}đ`].flatMap((letter) =>
    ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone) =>
      `${letter}${tone}`.normalize('NFC'),
    ),
  );
  const known = letters.filter((letter) => [...letter].length === 1);
  assert.equal(known.length, 12 * 6 + 1);
  for (const weight of [400, 700] as const) {
    const face = await openTypeface(weight);
    const missing = face.path('\u{E000}', 100, 0, 0);
    const drawn = [...known, ...known.map((letter) => letter.toUpperCase())].map((letter) => {
      const path = face.path(letter, 100, 0, 0);
      assert.notEqual(path, missing, letter);
      return path;
    });
    assert.equal(new Set(drawn).size, drawn.length);
  }
});

test('lines fit their width, and what does not fit is cut with a sign of it', async () => {
  const face = await openTypeface(700);
  const measure = { face, size: 50, width: 600 };
  const text = 'Hội nghị tổng kết công tác năm và triển khai nhiệm vụ trọng tâm năm tới';
  const whole = breakLines(text, { ...measure, limit: 9 });
  assert.equal(whole.join(' '), text);
  const cut = breakLines(text, { ...measure, limit: 2 });
  assert.equal(cut.length, 2);
  assert.ok(cut.at(-1)?.endsWith('…'));
  const unbroken = breakLines('x'.repeat(200), { ...measure, limit: 2 });
  for (const line of [...whole, ...cut, ...unbroken]) assert.ok(face.width(line, 50) <= 600, line);
});
