import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alterationOf, previousStart } from '../../../src/meetings/alteration.ts';
import type { ChangeType, MeetingStatus } from '../../../src/meetings/vocabulary.ts';

const CASES: [status: MeetingStatus, changes: ChangeType[], words: string | undefined][] = [
  ['scheduled', [], undefined],
  ['scheduled', ['correct'], undefined],
  ['scheduled', ['supplement'], 'Bổ sung'],
  ['scheduled', ['supplement', 'relocate', 'reschedule'], 'Đổi thời gian'],
  ['scheduled', ['supplement', 'replace'], 'Thay thế giấy mời'],
  ['postponed', ['reschedule', 'postpone'], 'Hoãn'],
  ['cancelled', [], 'Hủy'],
];
for (const [status, types, words] of CASES) {
  test(`${status}, ${types.join(' + ') || 'no change'}: ${words ?? 'as announced'}`, () => {
    const changes = types.map((type) => ({ date: '2026-03-01', type, note: 'x' }));
    assert.equal(alterationOf({ status, changes }), words);
  });
}

test('the previous time is that of the last change that had one', () => {
  const change = { date: '2026-03-01', type: 'reschedule', note: 'x' } as const;
  assert.equal(previousStart({ changes: [change] }), undefined);
  const changes = [
    { ...change, previous_starts_at: '2026-03-02' },
    { ...change, previous_starts_at: '2026-03-03T08:00:00+07:00' },
    change,
  ];
  assert.equal(previousStart({ changes }), '2026-03-03T08:00:00+07:00');
});
