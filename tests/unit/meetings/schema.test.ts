import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';
import { readYaml } from '../../../src/meetings/reading/yaml-source.ts';
import { helpAt, keysAt } from '../../../src/meetings/reading/schema-help.ts';
import { fieldName, fieldPath } from '../../../src/meetings/reading/field-path.ts';
import { parseBySchema } from '../../../src/meetings/reading/schema-problems.ts';
import { meetingSchema } from '../../../src/meetings/schema/meeting.ts';
import { levelSchema, organisationSchema } from '../../../src/meetings/schema/organisation.ts';
import { settingsSchema } from '../../../src/meetings/schema/settings.ts';

const SCHEMAS = {
  meeting: meetingSchema,
  organisation: organisationSchema,
  level: levelSchema,
  settings: settingsSchema,
};

interface Field {
  name: string;
  schema: z.ZodType;
  root: z.ZodType;
  path: PropertyKey[];
}

/** Every field of a schema that a clerk fills in: leaves, and the keys of lists' rows. */
function fieldsOf(root: z.ZodObject, name: string): Field[] {
  const found: Field[] = [];
  const walk = (schema: unknown, path: PropertyKey[]) => {
    const inner = bare(schema);
    if (inner instanceof z.ZodObject) {
      for (const key of Object.keys(inner.shape)) walk(inner.shape[key], [...path, key]);
    } else if (inner instanceof z.ZodArray) walk(inner.element, [...path, 0]);
    else found.push({ name: `${name} ${fieldName(path)}`, schema: inner, root, path });
  };
  walk(root, []);
  return found;
}

function bare(schema: unknown): z.ZodType {
  const { innerType } = (schema as z.ZodType).def as { innerType?: unknown };
  return innerType ? bare(innerType) : (schema as z.ZodType);
}

const FIELDS = Object.entries(SCHEMAS).flatMap(([name, schema]) => fieldsOf(schema, name));

test('every field has a Vietnamese label, a sentence of help and an example', () => {
  assert.ok(FIELDS.length > 70, `${FIELDS.length} fields`);
  const poor = FIELDS.filter(({ root, path }) => {
    const { label, help, example } = helpAt(root, path);
    return !/^\p{Lu}/u.test(label) || !/^(?:\p{Lu}|null ).*[.…]$/u.test(help) || example === '';
  });
  assert.deepEqual(
    poor.map(({ name }) => name),
    [],
  );
});

test('every example is accepted by its own field, as it stands in YAML', () => {
  for (const { name, schema, root, path } of FIELDS) {
    const { example } = helpAt(root, path);
    const value: unknown = parse(example);
    // `null` stands for “not known yet” and `[]` for none: the wrapper takes them, not the bare field.
    if (value === null || Array.isArray(value)) continue;
    assert.ok(z.safeParse(schema, value).success, `${name}: ${example}`);
  }
});

test('unknown keys are refused at every level', () => {
  const objects = Object.entries(SCHEMAS).flatMap(([name, schema]) => {
    const found: [string, z.ZodObject][] = [];
    const walk = (current: unknown, path: string) => {
      const inner = bare(current);
      if (inner instanceof z.ZodArray) walk(inner.element, `${path}[]`);
      if (!(inner instanceof z.ZodObject)) return;
      found.push([path, inner]);
      for (const [key, field] of Object.entries(inner.shape)) walk(field, `${path}.${key}`);
    };
    walk(schema, name);
    return found;
  });
  assert.ok(objects.length >= 12, `${objects.length} objects`);
  for (const [path, object] of objects) {
    const { error } = object.safeParse({ khong_co: 1 });
    assert.ok(
      error?.issues.some(({ code }) => code === 'unrecognized_keys'),
      path,
    );
  }
});

test('only five fields are required', () => {
  const source = readYaml('mode: "online"\n', 'index.md');
  const { problems } = parseBySchema(meetingSchema, source);
  assert.deepEqual(
    problems.map(({ code, field }) => [code, field]),
    ['title', 'kind', 'issuer', 'starts_at', 'sites'].map((field) => ['FIELD_MISSING', field]),
  );
});

test('a path and its name are the same thing', () => {
  const path = ['sites', 0, 'participants', 12];
  assert.equal(fieldName(path), 'sites[0].participants[12]');
  assert.deepEqual(fieldPath(fieldName(path)), path);
  assert.deepEqual(keysAt(meetingSchema, ['deadlines', 3]), ['what', 'due']);
});

test('the schema has a rule for each key of the three real meetings, and no key is left out', async () => {
  const root = new URL('../../../content/meetings/', import.meta.url);
  const file = '2021/2021-11-30-giao-ban-truc-tuyen-thang-11/index.md';
  const text = await readFile(new URL(file, root), 'utf8');
  const data = parse(text.split('---\n')[1] ?? '') as object;
  assert.deepEqual(
    Object.keys(data).filter((key) => !keysAt(meetingSchema, []).includes(key)),
    [],
  );
});
