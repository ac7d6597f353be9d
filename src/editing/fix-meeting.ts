/** An `index.md` in which everything is mended that can have been meant in one way only. Text in, text out. */
import type { z } from 'zod';
import { kindOfName } from '../attachments/inspect/kinds.ts';
import { printedNumber } from '../meetings/document-number.ts';
import { proposeEntry } from '../meetings/propose-entry.ts';
import { looksSame, matchFiles } from '../meetings/reading/attachment-files.ts';
import { certainDate } from '../meetings/reading/date-suggestion.ts';
import { valueAt } from '../meetings/reading/field-path.ts';
import { isClutter } from '../meetings/reading/strays.ts';
import { readFrontmatter } from '../meetings/reading/frontmatter.ts';
import { certainChoice } from '../meetings/reading/meant-choice.ts';
import { isDate } from '../meetings/reading/schema-problems.ts';
import { helpAt } from '../meetings/reading/schema-help.ts';
import type { YamlSource } from '../meetings/reading/yaml-source.ts';
import type { FieldHelp, FieldInput } from '../meetings/schema/fields.ts';
import { meetingSchema } from '../meetings/schema/meeting.ts';
import { HIDDEN } from '../text/control.ts';
import { asciiFileName } from '../text/file-name.ts';
import { nfc } from '../text/normalize.ts';
import { declare } from './documents.ts';
import { EditError } from './edit-error.ts';
import { fixLines } from './fix-lines.ts';
import { openMeeting } from './meeting-source.ts';
import { edited, type Edit, type Path } from './yaml-edit.ts';

type Issue = z.core.$ZodIssue;

/**
 * `index.md` with its fields as they were meant, the leading zero of its number, and every file declared. `day`: that of
 * the folder's name. The text of the invitation stays as it is.
 */
export function fixMeeting(text: string, files: readonly string[], day?: string): string {
  const lines = fixLines(withoutHidden(text), (typed) => readFrontmatter(typed, '').yaml);
  const { data } = lines.yaml;
  if (typeof data !== 'object' || data === null) return lines.text;
  const issues = meetingSchema.safeParse(data).error?.issues ?? [];
  const fields = fixedFields(lines.yaml, issues, day);
  const names = fixedNames(data, files);
  const undeclared = isListKnown(lines.yaml, issues) ? undeclaredFiles(data, names, files) : [];
  return editedAsFarAsMayBe(lines.text, [
    ...fields,
    ...names,
    ...(undeclared.length > 0 ? [declaration(data, undeclared)] : []),
  ]);
}

/** What cannot be mended by rule is left to the check, which names the line. */
function editedAsFarAsMayBe(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  try {
    return edited(text, edits);
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    if (edits.length === 1 || !canBeOpened(text)) return text;
    const half = Math.ceil(edits.length / 2);
    return [edits.slice(0, half), edits.slice(half)].reduce(editedAsFarAsMayBe, text);
  }
}

function canBeOpened(text: string): boolean {
  try {
    openMeeting(text);
    return true;
  } catch (error) {
    if (error instanceof EditError) return false;
    throw error;
  }
}

/** Without characters of no width among the fields. */
function withoutHidden(text: string): string {
  const end = /\n---[ \t]*\r?\n/u.exec(text)?.index ?? 0;
  const hidden = new RegExp(`(?<=[^])${HIDDEN.source}`, 'gu');
  return text.slice(0, end).replace(hidden, '') + text.slice(end);
}

/** Fields whose value can have been meant in one way only, as it should be written. */
function fixedFields(yaml: YamlSource, issues: readonly Issue[], day: string | undefined): Edit[] {
  const fixed = new Map<string, Edit & { value: string }>();
  const set = (path: Path, value: string) => fixed.set(path.join('.'), { path, value });
  for (const issue of issues) {
    const value = fixedValue(issue, yaml, issue.path[0] === 'starts_at' ? day : undefined);
    if (value !== undefined) set(issue.path as Path, value);
  }
  const number = fixed.get('number')?.value ?? valueAt(yaml.data, ['number']);
  if (typeof number === 'string' && printedNumber(number) !== number) {
    set(['number'], printedNumber(number));
  }
  return [...fixed.values()];
}

function fixedValue(issue: Issue, yaml: YamlSource, day: string | undefined): string | undefined {
  const typed = yaml.sourceOf(issue.path);
  const found = valueAt(yaml.data, issue.path);
  const help: FieldHelp & FieldInput & { choices?: Record<string, string> } = helpAt(
    meetingSchema,
    issue.path,
  );
  if (issue.code === 'invalid_type' && issue.expected === 'string') {
    if (isDate(help)) return undefined;
    // What YAML takes for a number, a date or a yes.
    return /^(?:[\d.+-]+|true|false)$/iu.test(typed) ? typed : undefined;
  }
  if (typeof found !== 'string') return undefined;
  if (issue.code === 'invalid_value') {
    return certainChoice(found, issue.values.map(String), help.choices);
  }
  const isWrongDate = issue.code === 'custom' && issue.params?.['code'] === 'DATE_FORMAT';
  if (!isWrongDate || help.input === 'file') return undefined;
  return certainDate(found, help.input ?? 'dayOrMonth', day);
}

/** May documents be declared, or can their list stand under a mistyped name, or where it could not be read? */
function isListKnown(yaml: YamlSource, issues: readonly Issue[]): boolean {
  const list: unknown = valueAt(yaml.data, ['attachments']);
  if (list !== undefined) return list === null || Array.isArray(list);
  const hasUnknown = issues.some(
    ({ code, path }) => code === 'unrecognized_keys' && path.length === 0,
  );
  return !hasUnknown && !yaml.mayHide('attachments');
}

type Row = Readonly<Record<string, unknown>>;

/** The entries of a list of documents, as far as they are any. */
function entries(data: object, field: 'attachments' | 'withdrawn'): Row[] {
  const list: unknown = valueAt(data, [field]);
  return Array.isArray(list)
    ? list.map((entry: unknown) =>
        typeof entry === 'object' && entry !== null ? { ...entry } : {},
      )
    : [];
}

function textOf(row: Row, name: string): string {
  const value = row[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Entries that name a file by more than its name, or by what nobody sees. */
function fixedNames(data: object, files: readonly string[]): (Edit & { value: string })[] {
  return entries(data, 'attachments').flatMap((row, index) => {
    const value = fileMeant(nfc(textOf(row, 'file')), files);
    return value === undefined ? [] : [{ path: ['attachments', index, 'file'], value }];
  });
}

/** The file at the end of a path, or of a name that differs in what nobody sees. */
function fileMeant(name: string, files: readonly string[]): string | undefined {
  if (files.includes(name)) return undefined;
  const last = name.split(/[/\\]/u).at(-1) ?? '';
  const same = files.filter((file) => looksSame(file, last));
  return same.length === 1 ? same[0] : undefined;
}

/** What an entry means, though by another name, is left for a person to mend there. */
function undeclaredFiles(
  data: object,
  named: readonly (Edit & { value: string })[],
  files: readonly string[],
): string[] {
  const right = new Map(named.map(({ path: [, index], value }) => [index, value]));
  const listed = entries(data, 'attachments').map((row, index) => ({
    file: right.get(index) ?? textOf(row, 'file'),
  }));
  // An entry that is none may be meant for any of them.
  if (listed.some(({ file }) => file === '')) return [];
  const gone = entries(data, 'withdrawn').map((row) => ({ file: textOf(row, 'file') }));
  const publishable = files.filter((file) => kindOfName(file) && !isClutter(file));
  // Two files of one address need a person to name one of them anew.
  const addresses = new Set([...listed, ...gone].map(({ file }) => asciiFileName(file)));
  return matchFiles(listed, gone, publishable).undeclared.filter((file) => {
    const address = asciiFileName(file);
    return !addresses.has(address) && addresses.add(address);
  });
}

function declaration(data: object, files: readonly string[]): Edit {
  const rows = [...entries(data, 'attachments'), ...entries(data, 'withdrawn')];
  const taken = new Set(rows.map((row) => textOf(row, 'id')));
  const documents = files.map((file) => {
    const document = { ...proposeEntry(file, taken), file };
    taken.add(document.id);
    return document;
  });
  return declare(documents);
}
