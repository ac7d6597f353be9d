/** What a form hands back, as the schema wants it: empty fields are left out, or say `null` where the key is required. */
import type { FormField } from './form.ts';

export type Data = Readonly<Record<string, unknown>>;

/**
 * The data of a form. A value that `before` has in the file stays spelled as it is there when it says the same (`null`,
 * an empty list, a default that is written out).
 */
export function tidy(fields: readonly FormField[], form: Data, before: Data = {}): Data {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = tidyValue(field, form[field.name], before[field.name]);
      if (value !== undefined) return [[field.name, value]];
      if (field.name in before && isEmpty(before[field.name])) {
        return [[field.name, before[field.name]]];
      }
      if (!field.required) return [];
      return [[field.name, field.kind === 'list' ? [] : null]];
    }),
  );
}

/** Undefined when the form holds nothing, or only what everybody takes for granted. */
function tidyValue(field: FormField, value: unknown, before: unknown): unknown {
  if (isEmpty(value)) return undefined;
  if (field.kind === 'group') return tidyGroup(field.fields ?? [], value, before);
  if (field.kind === 'list') return tidyList(field, value, before);
  const plain = typeof value === 'string' ? value.normalize('NFC').trim() : value;
  if (plain === field.initial && before === undefined && !field.required) return undefined;
  return plain;
}

function tidyGroup(fields: readonly FormField[], value: unknown, before: unknown): unknown {
  const group = tidy(fields, dataOf(value), dataOf(before));
  return Object.values(group).every(isEmpty) ? undefined : group;
}

function tidyList({ item }: FormField, value: unknown, before: unknown): unknown {
  if (!item || !Array.isArray(value)) return undefined;
  const old = Array.isArray(before) ? before.map(dataOf) : [];
  const rows = value.flatMap((row: unknown) => {
    if (item.kind !== 'group') return tidyValue(item, row, undefined) ?? [];
    const data = dataOf(row);
    const group = tidy(item.fields ?? [], data, sameRow(old, data, item.fields ?? []));
    return Object.values(group).every(isEmpty) ? [] : [group];
  });
  return rows.length > 0 ? rows : undefined;
}

/** The row of the file that a row of the form is, wherever it was moved to. */
function sameRow(old: readonly Data[], row: Data, fields: readonly FormField[]): Data {
  const names = fields.filter(({ kind }) => kind !== 'list' && kind !== 'group');
  const shared = (candidate: Data) =>
    names.filter(({ name }) => !isEmpty(row[name]) && row[name] === candidate[name]).length;
  const [best] = [...old].sort((a, b) => shared(b) - shared(a));
  return best && shared(best) > 0 ? best : {};
}

function dataOf(value: unknown): Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Data)
    : {};
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return Array.isArray(value) && value.length === 0;
}
