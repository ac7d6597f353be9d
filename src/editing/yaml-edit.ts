/**
 * Changes of a meeting's frontmatter that touch only what they change: the YAML document says where things stand, and
 * the text is cut there, so that comments, order, quotes and blank lines elsewhere stay to the byte. What comes out is
 * read again and must mean exactly what the same change means to the document.
 */
import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { EditError } from './edit-error.ts';
import { openMeeting, type MeetingSource } from './meeting-source.ts';
import {
  entryInline,
  entryLines,
  fieldsOf,
  valueText,
  type Entry,
  type Scalar,
  type Value,
} from './yaml-text.ts';

export type Path = readonly (string | number)[];

/** A field that is set, or entries appended to a list. What is missing is written after the field `after`, else at the end. */
export type Edit = { path: Path; after?: string | undefined } & (
  { value: Value } | { append: readonly (Entry | Scalar)[] }
);

/** Makes all the edits, none of which lies within another. Throws an EditError when one of them cannot be made. */
export function edited(text: string, edits: readonly Edit[]): string {
  const source = openMeeting(text);
  const splices = edits
    .map((edit) => spliceFor(source, edit))
    .sort((one, other) => one.start - other.start);
  let changed = '';
  let end = 0;
  for (const one of splices) {
    if (one.start < end) throw unchanged();
    changed += text.slice(end, one.start) + one.replacement;
    end = one.end;
  }
  return verified(source, changed + text.slice(end), (document) => {
    for (const edit of edits) applyTo(document, edit);
  });
}

/** Sets a field. One that is missing is written after the field `after`, else at the end of its group. */
export function setField(text: string, path: Path, value: Value, after?: string): string {
  return edited(text, [{ path, value, after }]);
}

/** Appends an entry to a list, which is made (after the field `after`) when it is missing. */
export function appendEntry(
  text: string,
  path: Path,
  entry: Entry | Scalar,
  after?: string,
): string {
  return edited(text, [{ path, append: [entry], after }]);
}

/** Removes an entry of a list. A list that is empty then stays as `[]`. */
export function removeEntry(text: string, path: Path): string {
  const source = openMeeting(text);
  const list = source.document.getIn(path.slice(0, -1), true);
  const index = Number(path.at(-1));
  const item = isSeq(list) ? (list.items[index] as Node | undefined) : undefined;
  if (!isSeq(list) || !item) throw unchanged();
  const { start, end } = source.spanOf(item);
  let changed: string;
  if (list.flow) {
    const rest = list.items.filter((_, position) => position !== index) as Node[];
    const texts = rest.map((node) =>
      text.slice(source.spanOf(node).start, source.spanOf(node).end),
    );
    changed = splice(source, source.spanOf(list), `[${texts.join(', ')}]`);
  } else {
    const first = text.lastIndexOf('\n', start) + 1;
    const next = text.indexOf('\n', end) + 1;
    changed = text.slice(0, first) + text.slice(next);
    if (list.items.length === 1) {
      const colon = text.slice(0, source.spanOf(list).start).lastIndexOf(':') + 1;
      changed = `${changed.slice(0, colon)} []${changed.slice(colon)}`;
    }
  }
  return verified(source, changed, (document) => {
    document.deleteIn(path);
  });
}

// ---------------------------------------------------------------------------------------------------------------------

interface Place {
  start: number;
  end: number;
}

interface Splice extends Place {
  replacement: string;
}

function spliceFor(source: MeetingSource, edit: Edit): Splice {
  const { path, after } = edit;
  const name = String(path.at(-1));
  const parent = path.length === 1 ? source.fields : source.document.getIn(path.slice(0, -1), true);
  if (isSeq(parent) && 'value' in edit) {
    const item = parent.items[Number(name)] as Node | undefined;
    if (!item) throw unchanged();
    return { ...source.spanOf(item), replacement: valueText(edit.value) };
  }
  if (!isMap(parent)) throw unchanged();
  const map = parent as YAMLMap;
  const pair = pairOf(map, name);
  const list = pair?.value;
  if ('append' in edit && isSeq(list) && list.items.length > 0) {
    return appendToList(source, list, edit.append);
  }
  const indent = columnOf(source, map) + 2;
  const value =
    'value' in edit
      ? ` ${valueText(edit.value)}`
      : ['', ...edit.append.flatMap((entry) => entryLines(entry, indent))].join(source.eol);
  return pair
    ? { ...valuePlace(source, pair), replacement: value }
    : insertField(source, map, name, value, after);
}

function applyTo(document: MeetingSource['document'], edit: Edit): void {
  const { path } = edit;
  if ('value' in edit) document.setIn(path, edit.value);
  else if (isSeq(document.getIn(path, true))) {
    for (const entry of edit.append) document.addIn(path, plain(entry));
  } else document.setIn(path, edit.append.map(plain));
}

function splice({ text }: MeetingSource, { start, end }: Place, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/** From behind the colon to the end of the value, so that empty values and lists can be replaced alike. */
function valuePlace(source: MeetingSource, pair: Pair): Place {
  const key = source.spanOf(pair.key as Node);
  const colon = source.text.indexOf(':', key.end) + 1;
  const value = pair.value as Node | null;
  return { start: colon, end: value ? Math.max(colon, source.spanOf(value).end) : colon };
}

function insertField(
  source: MeetingSource,
  map: YAMLMap,
  name: string,
  value: string,
  after: string | undefined,
): Splice {
  const anchor =
    (after !== undefined && pairOf(map, after)) || (map.items.at(-1) as Pair | undefined);
  if (!anchor) throw unchanged();
  const end = lineEnd(source.text, valuePlace(source, anchor).end);
  const blanks = ' '.repeat(columnOf(source, map));
  return { start: end, end, replacement: `${source.eol}${blanks}${name}:${value}` };
}

function appendToList(
  source: MeetingSource,
  list: YAMLSeq,
  entries: readonly (Entry | Scalar)[],
): Splice {
  const last = source.spanOf(list.items.at(-1) as Node);
  if (list.flow) {
    const replacement = entries.map((entry) => `, ${entryInline(entry)}`).join('');
    return { start: last.end, end: last.end, replacement };
  }
  const first = source.spanOf(list.items[0] as Node).start;
  const dash = source.text.lastIndexOf('-', first - 1);
  const indent = dash - (source.text.lastIndexOf('\n', dash) + 1);
  const end = lineEnd(source.text, last.end);
  const lines = entries.flatMap((entry) => entryLines(entry, indent));
  return { start: end, end, replacement: ['', ...lines].join(source.eol) };
}

function pairOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === name);
}

function columnOf(source: MeetingSource, map: YAMLMap): number {
  const { start } = source.spanOf(map);
  return start - (source.text.lastIndexOf('\n', start - 1) + 1);
}

function lineEnd(text: string, from: number): number {
  return from + (/\r?\n|$/u.exec(text.slice(from))?.index ?? 0);
}

function plain(entry: Entry | Scalar): unknown {
  return typeof entry === 'object' && entry !== null ? Object.fromEntries(fieldsOf(entry)) : entry;
}

/** The changed text, when it reads as the document changed in the same way; throws when it does not. */
function verified(
  source: MeetingSource,
  changed: string,
  change: (document: MeetingSource['document']) => void,
): string {
  change(source.document);
  const meant: unknown = source.document.toJS();
  const read: unknown = openMeeting(changed).document.toJS();
  if (!isDeepStrictEqual(read, meant)) throw unchanged();
  return changed;
}

function unchanged(): EditError {
  return new EditError('Không sửa tự động được vì index.md trình bày khác thường; xin sửa tay.');
}
