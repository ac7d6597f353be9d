/** The files the editor writes: which form each has, and how its text and its data become one another. */
import { parse } from 'yaml';
import { proposeEntry } from '../meetings/propose-entry.ts';
import type { FormField } from './form.ts';
import { mergeYaml, newYaml } from './merge-yaml.ts';
import { tidy, type Data } from './tidy.ts';

export type FileKind = 'meeting' | 'list' | 'record' | 'abbreviations';

/** The field that carries a file's text through the form, so that saving changes only what was changed. */
export const SOURCE = 'nguyen_ban';

/** Where a file that is a list of rows keeps them in the form. */
export const ROWS = 'rows';

/** A file's text as data for the form. Throws what `yaml` throws when the text is no YAML. */
export function toForm(kind: FileKind, text: string): Data {
  const { yaml, body } = split(kind, text);
  const data: unknown = parse(yaml, { schema: 'core' });
  const source = { [SOURCE]: text };
  if (kind === 'meeting') return { ...(data as Data), body, ...source };
  if (kind === 'list') return { [ROWS]: data ?? [], ...source };
  if (kind === 'abbreviations') return { [ROWS]: pairsToRows(data as Data), ...source };
  return { ...(data as Data), ...source };
}

/** The text of the file that says what the form says; without its old text, a new file. */
export function toFile(kind: FileKind, fields: readonly FormField[], form: Data): string {
  const old = typeof form[SOURCE] === 'string' ? split(kind, form[SOURCE]) : undefined;
  const before: unknown = old ? parse(old.yaml, { schema: 'core' }) : undefined;
  const data = dataOf(kind, fields, form, before);
  const yaml = old ? mergeYaml(old.yaml, data) : newYaml(data);
  if (kind !== 'meeting') return yaml;
  const body = typeof form['body'] === 'string' ? form['body'] : '';
  if (old && old.body.trim() === body.trim()) return `---\n${yaml}---${old.gap}${old.body}`;
  return `---\n${yaml}---\n\n${body.trim()}\n`;
}

function dataOf(
  kind: FileKind,
  fields: readonly FormField[],
  form: Data,
  before: unknown,
): unknown {
  if (kind === 'record') return tidy(fields, form, before as Data);
  if (kind === 'meeting') return named(tidy(fields, form, before as Data));
  const rows = kind === 'list' ? before : pairsToRows((before ?? {}) as Data);
  const list = tidy(fields, form, { [ROWS]: rows ?? [] })[ROWS] as Data[];
  return kind === 'list' ? list : rowsToPairs(list);
}

/** What the clerk did not say of a document its file's name says. */
function named(meeting: Data): Data {
  const documents = meeting['attachments'];
  if (!Array.isArray(documents)) return meeting;
  const taken = new Set(documents.map((document: Data) => String(document['id'] ?? '')));
  const attachments = documents.map((document: Data) => {
    const { id, title, type } = proposeEntry(String(document['file'] ?? ''), taken);
    const known = Object.entries(document).filter(([, value]) => value !== null);
    const whole = { id, file: '', title, type, ...Object.fromEntries(known) };
    taken.add(whole.id);
    return whole;
  });
  return { ...meeting, attachments };
}

interface Parts {
  yaml: string;
  /** line breaks between the frontmatter and the text */
  gap: string;
  body: string;
}

function split(kind: FileKind, text: string): Parts {
  const lines = `${text.trimEnd()}\n`;
  if (kind !== 'meeting') return { yaml: lines, gap: '', body: '' };
  const match = /^---[ \t]*\n(.*?\n)---[ \t]*(\n*)(.*)$/su.exec(lines);
  const [, yaml = '', gap = '\n', body = ''] = match ?? [];
  return { yaml, gap, body };
}

function pairsToRows(pairs: Data): Data[] {
  return Object.entries(pairs).map(([abbreviation, meaning]) => ({
    abbreviation,
    expansions: [meaning].flat(),
  }));
}

function rowsToPairs(rows: readonly Data[]): Data {
  return Object.fromEntries(
    rows.map(({ abbreviation, expansions }) => {
      const all = Array.isArray(expansions) ? (expansions as unknown[]) : [];
      return [String(abbreviation), all.length === 1 ? all[0] : all];
    }),
  );
}
