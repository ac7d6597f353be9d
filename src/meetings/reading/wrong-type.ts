/** A value of another kind than its field takes: text, number, list, group of fields. */
import { NUMBER, printedNumber } from '../document-number.ts';
import type { FieldHelp, FieldInput } from '../schema/fields.ts';
import { valueAt } from './field-path.ts';
import type { YamlSource } from './yaml-source.ts';

/** `Chủ tịch: Ông A`, which YAML reads as a field of its own */
const FIELD_BY_COLON = /^[^"'[{].*: /u;

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách (mỗi dòng một gạch đầu dòng)',
  object: 'nhóm các trường con',
};

/** Facts of `FIELD_TYPE`: what stands there, and how it would be right. */
export function wrongType(
  expected: string,
  source: YamlSource,
  path: readonly PropertyKey[],
  { label, example, pattern }: FieldHelp & FieldInput,
) {
  const typed = source.sourceOf(path);
  const value = valueAt(source.data, path);
  const isText = expected === 'string';
  const key = typeof path.at(-1) === 'number' ? '-' : `${String(path.at(-1) ?? '')}:`;
  const facts = { label, expected: TYPE_NAMES[expected] ?? expected };
  if (isText && value !== null && typeof value !== 'object') {
    const text = pattern === NUMBER.source ? printedNumber(typed) : typed;
    const zero = text === typed ? '' : ', thêm số 0 đứng trước';
    return {
      ...facts,
      found: `số hoặc từ riêng của YAML (${typed})`,
      suggestion: `Hãy đặt ${typed} trong dấu ngoặc kép${zero}: ${key} "${text}"`,
    };
  }
  if (typeof value === 'string' && /^(?:\d+|true|false)$/u.test(value)) {
    const found = `chữ trong dấu ngoặc (${typed})`;
    return { ...facts, found, suggestion: `Ghi không có dấu ngoặc: ${key} ${value}` };
  }
  const found = value === null ? 'trống' : shown(value);
  if (path.length === 0) {
    const suggestion =
      'Mỗi trường một dòng: tên trường, dấu hai chấm, dấu cách, giá trị, ví dụ: title: "Giao ban tháng 11"';
    return { ...facts, found, suggestion };
  }
  if (isText && FIELD_BY_COLON.test(typed)) {
    const line = `${key} "${typed.replace(/^[“„‟]|[”‟]$/gu, '')}"`;
    return {
      ...facts,
      found,
      suggestion: `Có dấu hai chấm thì đặt cả dòng trong dấu ngoặc kép: ${line}`,
    };
  }
  const list = typeof value === 'string' && example.startsWith('["') ? listIn(value) : example;
  return { ...facts, found, suggestion: `Ví dụ: ${key} ${list}` };
}

/** `["bao-cao", "giay-moi"]` of “bao-cao, giay-moi”; a comma is a part of words. */
function listIn(text: string): string {
  const isOfIds = /^[a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*$/u.test(text);
  const items = text
    .split(isOfIds ? /[,;]/u : /[;\n]/u)
    .map((item) => item.replace(/^\s*[-–—•]\s*/u, ''));
  const words = items.map((item) => item.trim().replace(/^["“]|["”]$/gu, '')).filter(Boolean);
  return `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
}

/** Characters of what was typed; a list that YAML takes for one text would fill the screen. */
const LONGEST_SHOWN = 120;

/** What was typed, as a message names it. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'danh sách';
  if (typeof value === 'object' && value !== null) return 'nhóm';
  const text = String(value ?? '');
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
}
