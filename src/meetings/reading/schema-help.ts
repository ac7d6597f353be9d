/** Finds in a schema what the clerk is told about a field. */
import { z } from 'zod';
import type { FieldHelp } from '../schema/fields.ts';

/** The schema at a path, without its optional/nullable/default wrappers. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let current: unknown = schema;
  for (const step of path) {
    const inner = unwrap(current);
    if (inner instanceof z.ZodObject) current = (inner.shape as Record<PropertyKey, unknown>)[step];
    else if (inner instanceof z.ZodArray) current = inner.element;
    else return undefined;
  }
  return current as z.ZodType | undefined;
}

function unwrap(schema: unknown): unknown {
  let current = schema;
  while (
    current instanceof z.ZodOptional ||
    current instanceof z.ZodNullable ||
    current instanceof z.ZodDefault ||
    current instanceof z.ZodPrefault
  ) {
    current = current.unwrap();
  }
  return current;
}

/** Label, help and example of the field at a path, wherever among its wrappers they were given. */
export function helpAt(schema: z.ZodType, path: readonly PropertyKey[]): FieldHelp {
  let current: unknown = schemaAt(schema, path);
  while (current instanceof z.ZodType) {
    const meta = current.meta();
    if (meta && 'label' in meta) return meta as unknown as FieldHelp;
    const inner =
      'unwrap' in current && typeof current.unwrap === 'function' ? current.unwrap() : null;
    if (inner === current) break;
    current = inner;
  }
  const last = path.at(-1);
  if (typeof last === 'number') {
    const { label, help } = helpAt(schema, path.slice(0, -1));
    return { label: `Mục ${last + 1} của “${label}”`, help, example: requiredFields(schema, path) };
  }
  const name = String(last ?? '');
  return { label: name || 'Phần khai báo', help: '', example: '""' };
}

/** `{ folder: "../tai-lieu-2020" }` */
function requiredFields(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const object = unwrap(schemaAt(schema, path));
  const shape = object instanceof z.ZodObject ? object.shape : {};
  const fields = Object.entries(shape)
    .filter(([, field]) => !z.safeParse(field, undefined).success)
    .map(([name]) => `${name}: ${helpAt(schema, [...path, name]).example}`);
  return `{ ${fields.join(', ')} }`;
}

/** The keys an object at a path may have; none for anything else. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const inner = unwrap(schemaAt(schema, path));
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}
