import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import ICAL from 'ical.js';
import ical, { type VEvent } from 'node-ical';
import {
  deadlinesCalendar,
  meetingsCalendar,
  recentMeetings,
} from '../../../src/telling/calendar/calendar.ts';
import { deadlinesOf } from '../../../src/telling/calendar/deadline-event.ts';
import type { ToldMeeting } from '../../../src/telling/portal.ts';
import { document, HOSTILE, HOSTILE_PLAIN, ID, meeting, portal } from './example.ts';

const UID = `${ID}@hop.example.gov.vn`;
const ZONES = ['America/Los_Angeles', 'Asia/Ho_Chi_Minh', 'Pacific/Kiritimati'];
const zone = process.env['TZ'];
after(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const textOf = (told: ToldMeeting) => meetingsCalendar('Lịch', [told], portal(told));

/** What both independent parsers say of the only event; they must agree. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const timezone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(timezone));
  }
  const [component, ...others] = calendar.getAllSubcomponents('vevent');
  assert.ok(component && others.length === 0, 'one event');
  const first = new ICAL.Event(component);
  const second = Object.values(ical.sync.parseICS(text)).find(
    (part): part is VEvent => part?.type === 'VEVENT',
  );
  assert.ok(second);
  const facts = {
    uid: first.uid,
    summary: first.summary,
    start: first.startDate.toJSDate().toISOString(),
    end: first.endDate.toJSDate().toISOString(),
    status: String(component.getFirstPropertyValue('status')),
    sequence: first.sequence,
  };
  assert.equal(second.uid, facts.uid);
  assert.equal(String(second.summary), facts.summary);
  assert.equal(Number(second.sequence), facts.sequence);
  assert.equal(second.status, facts.status);
  assert.equal(new Date(second.start).toISOString(), facts.start);
  assert.equal(new Date(second.end ?? second.start).toISOString(), facts.end);
  return {
    ...facts,
    day: first.startDate.isDate,
    description: first.description,
    location: first.location,
    free: component.getFirstPropertyValue('transp') === 'TRANSPARENT',
    stamp: String(component.getFirstPropertyValue('dtstamp')),
    alarms: component
      .getAllSubcomponents('valarm')
      .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
  };
}

test('a meeting is the same moment for readers in every zone, and the same bytes on every machine', () => {
  const told = meeting();
  const offsets = new Set<number>();
  const texts = ZONES.map((name) => {
    process.env['TZ'] = name;
    offsets.add(new Date(0).getTimezoneOffset());
    const event = read(textOf(told));
    assert.equal(event.start, '2021-11-30T00:30:00.000Z', name);
    assert.equal(event.end, '2021-11-30T02:30:00.000Z', name);
    return textOf(told);
  });
  assert.equal(offsets.size, ZONES.length);
  assert.equal(new Set(texts).size, 1);
});

test('an update keeps the identity, raises the sequence and moves the time', () => {
  const before = read(textOf(meeting()));
  const moved = meeting({
    starts_at: '2021-12-02T14:00:00+07:00',
    changes: [
      {
        date: '2021-11-28',
        type: 'reschedule',
        note: 'Chuyển sang 14 giờ ngày 02/12',
        previous_starts_at: '2021-11-30T07:30:00+07:00',
      },
    ],
  });
  const now = read(textOf(moved));
  assert.equal(now.uid, UID);
  assert.equal(before.uid, UID);
  assert.ok(now.sequence > before.sequence);
  assert.ok(now.stamp > before.stamp);
  assert.equal(now.start, '2021-12-02T07:00:00.000Z');
  assert.match(now.description, /Chuyển sang 14 giờ/u);
});

test('a document that came raises the time of the last change, not the sequence', () => {
  const before = read(textOf(meeting()));
  const added = '2021-11-29T15:02:00+07:00';
  const now = read(textOf(meeting({ documents: [document({ added })] })));
  assert.equal(now.sequence, before.sequence);
  assert.equal(now.stamp, '2021-11-29T08:02:00Z');
});

test('a meeting that does not take place says so, frees the time and rings no bell', () => {
  const cases: [ToldMeeting['status'], string, RegExp][] = [
    ['cancelled', 'CANCELLED', /^Hủy: /u],
    ['postponed', 'TENTATIVE', /^Hoãn: /u],
  ];
  for (const [status, expected, title] of cases) {
    const event = read(textOf(meeting({ status })));
    assert.equal(event.uid, UID);
    assert.equal(event.status, expected);
    assert.match(event.summary, title);
    assert.equal(event.free, true);
    assert.deepEqual(event.alarms, []);
  }
});

test('a meeting without a time stands where it was, else on the day of its address', () => {
  const was = { date: '2021-11-28', type: 'postpone', note: 'Hoãn' } as const;
  const previous = '2021-11-30T07:30:00+07:00';
  const known = meeting({
    status: 'postponed',
    starts_at: null,
    changes: [{ ...was, previous_starts_at: previous }],
  });
  assert.equal(read(textOf(known)).start, '2021-11-30T00:30:00.000Z');
  const unknown = read(textOf(meeting({ status: 'postponed', starts_at: null, changes: [was] })));
  assert.equal(unknown.day, true);
  assert.match(textOf({ ...known, changes: [was] }), /^DTSTART;VALUE=DATE:20211130\r$/mu);
});

test('ends: given, unknown, and days that are included', () => {
  const cases: [Partial<ToldMeeting>, RegExp][] = [
    [
      { ends_at: '2021-11-30T11:30:00+07:00' },
      /^DTEND;TZID=Asia\/Ho_Chi_Minh:20211130T113000\r$/mu,
    ],
    [{ ends_at: null }, /^DURATION:PT2H\r$/mu],
    [{ ends_at: '2021-12-31' }, /^DTEND;TZID=Asia\/Ho_Chi_Minh:20220101T000000\r$/mu],
    [{ starts_at: '2021-11-30', ends_at: null }, /^DTEND;VALUE=DATE:20211201\r$/mu],
    [{ starts_at: '2021-11-30', ends_at: '2021-12-02' }, /^DTEND;VALUE=DATE:20211203\r$/mu],
  ];
  for (const [change, expected] of cases) {
    const text = textOf(meeting(change));
    assert.match(text, expected);
    read(text);
  }
});

test('two alarms before the meeting; whole days ring in waking hours', () => {
  assert.deepEqual(read(textOf(meeting())).alarms, ['-P1D', '-PT1H']);
  assert.deepEqual(read(textOf(meeting({ starts_at: '2021-11-30' }))).alarms, ['-PT15H', 'PT7H']);
});

test('the event names each site with its own hour and the address of the documents', () => {
  const { description, location } = read(textOf(meeting({ documents: [document()] })));
  assert.match(location, /Điểm cầu tỉnh: Phòng họp tầng 4; Điểm cầu huyện: .*7\sgiờ\s15/u);
  assert.match(description, /Tài liệu \(1\): https:\/\/hop\.example\.gov\.vn\/tai-lieu\/hop\//u);
});

test('no title breaks out of its line, no line is longer than 75 octets', () => {
  const text = textOf(meeting({ title: HOSTILE.repeat(3), chair: HOSTILE }));
  assert.equal(text.match(/^BEGIN:VEVENT\r$/gmu)?.length, 1);
  for (const line of text.split('\r\n')) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.doesNotMatch(line, /[\u0000-\u0008\u000A-\u001F\u007F\uFFFD]/u);
  }
  assert.equal(read(textOf(meeting({ title: HOSTILE }))).summary, HOSTILE_PLAIN);
});

test('each deadline is an event of its own, an agency sees only its own', () => {
  const told = meeting({
    deadlines: [{ what: 'Đăng ký dự họp', due: '2021-11-25' }],
    assignments: [
      {
        who: 'Sở Y tế',
        organisations: ['so-y-te'],
        what: 'chuẩn bị báo cáo',
        due: '2021-11-27T15:00:00+07:00',
      },
      { who: 'Văn phòng', what: 'chuẩn bị phòng họp', due: null },
    ],
  });
  const calendar = (organisation?: string) =>
    deadlinesCalendar('Hạn', deadlinesOf(told, organisation), portal(told));
  assert.equal(calendar().match(/^BEGIN:VEVENT/gmu)?.length, 2);
  const own = read(calendar('so-y-te'));
  assert.equal(own.start, '2021-11-27T08:00:00.000Z');
  assert.equal(own.summary, 'Hạn: Sở Y tế: chuẩn bị báo cáo');
  assert.equal(own.free, true);
  assert.equal(deadlinesOf(told, 'ubnd-tinh').length, 0);
});

test('a deadline that is moved stays the same event', () => {
  const due = (day: string) => {
    const told = meeting({ deadlines: [{ what: 'Gửi báo cáo', due: day }] });
    return read(deadlinesCalendar('Hạn', deadlinesOf(told), portal(told)));
  };
  assert.equal(due('2021-11-25').uid, due('2021-11-26').uid);
  assert.notEqual(due('2021-11-25').start, due('2021-11-26').start);
});

test('an empty calendar is a calendar, and the one of all meetings does not grow for ever', () => {
  const empty = meetingsCalendar('Lịch', [], portal());
  assert.equal(new ICAL.Component(ICAL.parse(empty)).getAllSubcomponents('vevent').length, 0);
  const old = meeting({ id: '2020-08-06-hop', starts_at: '2020-08-06' });
  const last = meeting({ id: '2020-12-06-hop', starts_at: '2020-12-06' });
  assert.deepEqual(recentMeetings([meeting(), last, old]), [meeting(), last]);
  assert.deepEqual(recentMeetings([]), []);
});
