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
import { plainText } from '../meetings/reading/text-file.ts';
import type { YamlSource } from '../meetings/reading/yaml-source.ts';
import type { FieldHelp, FieldInput } from '../meetings/schema/fields.ts';
import { meetingSchema } from '../meetings/schema/meeting.ts';
import { HIDDEN } from '../text/control.ts';
import { nfc } from '../text/normalize.ts';
import { addDocument, listedDocuments, takenIds } from './documents.ts';
import { EditError } from './edit-error.ts';
import { fixLines } from './fix-lines.ts';
import { setField, type Path } from './yaml-edit.ts';

/**
 * `index.md` with its fields as they were meant, the leading zero of its number, and every file declared. `day`: that of
 * the folder's name. The text of the invitation stays as it is.
 */
export function fixMeeting(text: string, files: readonly string[], day?: string): string {
  let fixed = fixLines(withoutHidden(text), (typed) => readFrontmatter(typed, '').yaml);
  try {
    for (const { path, value } of fixedValues(fixed, files, day)) {
      fixed = setField(fixed, path, value);
    }
    const number: unknown = (yamlOf(fixed).data as { number?: unknown } | undefined)?.number;
    if (typeof number === 'string' && printedNumber(number) !== number) {
      fixed = setField(fixed, ['number'], printedNumber(number));
    }
    return declareFiles(fixed, files);
  } catch (error) {
    // What cannot be mended by rule is left to the check, which names the line.
    if (error instanceof EditError) return fixed;
    throw error;
  }
}

/** Without characters of no width among the fields. */
function withoutHidden(text: string): string {
  const end = /\n---[ \t]*\r?\n/u.exec(text)?.index ?? 0;
  const hidden = new RegExp(`(?<=[^])${HIDDEN.source}`, 'gu');
  return text.slice(0, end).replace(hidden, '') + text.slice(end);
}

/** Fields whose value can have been meant in one way only. */
function fixedValues(
  text: string,
  files: readonly string[],
  day: string | undefined,
): { path: Path; value: string }[] {
  const yaml = yamlOf(text);
  const result = meetingSchema.safeParse(yaml.data);
  const wrong = result.error?.issues.flatMap((issue) => {
    const value = fixedValue(issue, yaml, issue.path[0] === 'starts_at' ? day : undefined);
    return value === undefined ? [] : [{ path: issue.path as Path, value }];
  });
  const named = listedDocuments(text).flatMap(({ index, file }) => {
    const value = fileMeant(nfc(file), files);
    return value === undefined ? [] : [{ path: ['attachments', index, 'file'], value }];
  });
  return yaml.data === undefined ? [] : [...(wrong ?? []), ...named];
}

function fixedValue(
  issue: z.core.$ZodIssue,
  yaml: YamlSource,
  day: string | undefined,
): string | undefined {
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

/** The file at the end of a path, or of a name that differs in what nobody sees. */
function fileMeant(name: string, files: readonly string[]): string | undefined {
  const last = name.split(/[/\\]/u).at(-1) ?? '';
  const same = files.filter((file) => looksSame(file, last));
  return files.includes(name) || same.length !== 1 ? undefined : same[0];
}

/** What an entry means, though by another name, is left for a person to mend there. */
function declareFiles(text: string, files: readonly string[]): string {
  const { undeclared } = matchFiles(
    listedDocuments(text),
    listedDocuments(text, 'withdrawn'),
    files.filter((file) => kindOfName(file) && !isClutter(file)),
  );
  // An entry that is none may be meant for any of them.
  if (listedDocuments(text).some(({ file }) => file === '')) return text;
  let fixed = text;
  for (const file of undeclared) {
    fixed = addDocument(fixed, { ...proposeEntry(file, takenIds(fixed)), file });
  }
  return fixed;
}

function yamlOf(text: string): YamlSource {
  return readFrontmatter(plainText(text), '').yaml;
}
