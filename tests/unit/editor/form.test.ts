import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import type { CmsField } from '../../../src/editor/cms-field.ts';
import { cmsConfig } from '../../../src/editor/config.ts';
import { schemaNode } from '../../../src/editor/form.ts';
import { helpAt } from '../../../src/meetings/reading/schema-help.ts';
import { meetingSchema } from '../../../src/meetings/schema/meeting.ts';
import { levelSchema, organisationSchema } from '../../../src/meetings/schema/organisation.ts';
import { settingsSchema } from '../../../src/meetings/schema/settings.ts';
import { MEETING_KINDS } from '../../../src/meetings/vocabulary.ts';
import { EDITABLE } from './editable.ts';

const { collections } = cmsConfig(EDITABLE);
const [meetings, registers] = collections;

function form(name: string): CmsField[] {
  const fields = registers && 'files' in registers ? registers.files : [];
  return fields.find((file) => file.name === name)?.fields ?? [];
}

/** Rows of a register, as the form asks for each. */
const rows = (name: string) => form(name)[0]?.fields ?? [];

const FORMS: Record<string, { schema: z.ZodType; fields: CmsField[] }> = {
  meeting: {
    schema: meetingSchema,
    fields: meetings && 'folder' in meetings ? meetings.fields : [],
  },
  organisations: { schema: organisationSchema, fields: rows('organisations') },
  levels: { schema: levelSchema, fields: rows('levels') },
  settings: { schema: settingsSchema, fields: form('settings') },
};

/** What the form has beyond the schema: the text below the frontmatter, and the file as it was. */
const OWN = ['body', 'nguyen_ban'];

/** `attachments.title` for every key of a schema, at any depth. */
function keysOf(schema: unknown, prefix = ''): string[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, inner]) => [
      `${prefix}${name}`,
      ...keysOf(inner, `${prefix}${name}.`),
    ]);
  }
  if (schema instanceof z.ZodArray) return keysOf(schema.element, prefix);
  const { innerType } = (schema as z.ZodType).def as { innerType?: unknown };
  return innerType ? keysOf(innerType, prefix) : [];
}

/** The same for a form. */
function asked(fields: readonly CmsField[], prefix = ''): Map<string, CmsField> {
  return new Map(
    fields.flatMap((field): [string, CmsField][] => [
      [`${prefix}${field.name}`, field],
      ...asked(field.fields ?? [], `${prefix}${field.name}.`),
    ]),
  );
}

for (const [name, { schema, fields }] of Object.entries(FORMS)) {
  const all = asked(fields.filter((field) => !OWN.includes(field.name)));

  test(`${name}: the form asks for every field of the schema, and for no other`, () => {
    const keys = keysOf(schema);
    assert.ok(keys.length > 5);
    assert.deepEqual([...all.keys()].sort(), keys.sort());
  });

  test(`${name}: the form speaks the schema's words, and never of what the file looks like`, () => {
    const notes = JSON.stringify(schemaNode(schema));
    const instead = [...notes.matchAll(/"asked":"([^"]*)"/gu)].map(([, words = '']) => words);
    for (const [key, { label, hint, widget }] of all) {
      if (widget === 'hidden') continue;
      const path = key.split('.').flatMap((step) => [step, 0]);
      const told = helpAt(schema, withoutLists(schema, path));
      assert.equal(label, told.label, key);
      if (widget === 'file' || (widget === 'select' && hint === undefined)) continue;
      const words = [told.help.replaceAll('null', 'bỏ trống'), ...instead];
      const said = hint?.toLowerCase() ?? '';
      assert.ok(
        words.some((help) => said.startsWith(help.toLowerCase())),
        `${key}: ${hint}`,
      );
      assert.doesNotMatch(said, /null|true|false|attachments|\.yaml|npm run/u, key);
    }
  });
}

/** Keeps the steps into lists only where there is a list. */
function withoutLists(schema: z.ZodType, path: readonly (string | number)[]): (string | number)[] {
  let current: unknown = schema;
  const bare = () => {
    for (;;) {
      const { innerType } = (current as z.ZodType).def as { innerType?: unknown };
      if (!innerType) return current;
      current = innerType;
    }
  };
  return path.slice(0, -1).filter((step) => {
    const inner = bare();
    if (typeof step === 'number' && !(inner instanceof z.ZodArray)) return false;
    current =
      inner instanceof z.ZodArray
        ? inner.element
        : (inner as z.ZodObject).shape[step as keyof z.ZodObject['shape']];
    return true;
  });
}

test('what the schema requires the form requires, unless the editor fills it in', () => {
  const fields = asked(FORMS['meeting']?.fields ?? []);
  const required = ['title', 'kind', 'issuer', 'sites', 'agenda.content', 'attachments.file'];
  const free = ['number', 'ends_at', 'attachments.id', 'attachments.title', 'sites.name'];
  for (const key of required) assert.equal(fields.get(key)?.required, true, key);
  for (const key of free) assert.equal(fields.get(key)?.required, false, key);
});

test('closed lists are chosen by their Vietnamese words, registers by their names', () => {
  const fields = asked(FORMS['meeting']?.fields ?? []);
  assert.deepEqual(
    fields.get('kind')?.['options'],
    Object.entries(MEETING_KINDS).map(([value, label]) => ({ label, value })),
  );
  const offices = [
    { label: 'UBND tỉnh Mẫu', value: 'ubnd-tinh-mau' },
    { label: 'Sở Y tế tỉnh Mẫu', value: 'so-y-te-mau' },
  ];
  assert.deepEqual(fields.get('issuer')?.['options'], offices);
  assert.deepEqual(fields.get('assignments.organisations')?.['options'], offices);
  assert.equal(fields.get('assignments.organisations')?.['multiple'], true);
  assert.deepEqual(fields.get('sites.level')?.['options'], [
    { label: 'Cấp tỉnh', value: 'province' },
  ]);
});

test('a pattern lets blank through where blank is right, and says what is wanted', () => {
  const [pattern = '', message = ''] = asked(FORMS['meeting']?.fields ?? []).get('number')?.[
    'pattern'
  ] as string[];
  const form = new RegExp(pattern.replace(/^\/|\/u$/gu, ''), 'u');
  for (const right of ['', '05', '123a']) assert.ok(form.test(right), right);
  for (const wrong of ['05/GM-UBND', 'năm']) assert.ok(!form.test(wrong), wrong);
  assert.equal(message, 'Viết như 05.');
});

test('no published meeting can be deleted or renamed by a click', () => {
  assert.ok(meetings && 'folder' in meetings);
  assert.equal(meetings.delete, false);
  assert.equal(meetings.create, true);
});
