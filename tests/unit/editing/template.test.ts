import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meetingTemplate } from '../../../src/editing/template.ts';
import { readFrontmatter } from '../../../src/meetings/reading/frontmatter.ts';
import { parseBySchema } from '../../../src/meetings/reading/schema-problems.ts';
import { meetingSchema } from '../../../src/meetings/schema/meeting.ts';

const text = meetingTemplate({
  title: 'Họp: "đầu tư công"',
  kind: 'briefing',
  mode: 'online',
  issuer: 'ubnd-tinh-mau',
  startsAt: '2021-11-30T07:30:00+07:00',
  location: null,
});

test('a new meeting is right as it stands', () => {
  const parsed = parseBySchema(meetingSchema, readFrontmatter(text, 'index.md').yaml);
  assert.deepEqual(parsed.problems, []);
  assert.equal(parsed.data?.title, 'Họp: "đầu tư công"');
});

test('every field is explained, and every example is right when its # is taken away', () => {
  for (const name of Object.keys(meetingSchema.shape)) {
    assert.match(text, new RegExp(`^# .+\\n#?${name}:`, 'mu'), name);
  }
  const filled = text.replace(/^#(?=[a-z_]+: )/gmu, '');
  const parsed = parseBySchema(meetingSchema, readFrontmatter(filled, 'index.md').yaml);
  assert.deepEqual(parsed.problems, []);
});
