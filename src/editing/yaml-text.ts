/** Values as the content writes them: every text in double quotes, so that no YAML rule can change its meaning. */

export type Scalar = string | number | null;
export type Value = Scalar | readonly string[];
/** An entry of a list; fields that are undefined are left out. */
export type Entry = Readonly<Record<string, Value | undefined>>;

/** `"Báo cáo"`, `5`, `null`, `["a", "b"]`. JSON's double quotes are YAML's. */
export function valueText(value: Value): string {
  if (typeof value === 'object' && value !== null) return `[${value.map(valueText).join(', ')}]`;
  return JSON.stringify(value);
}

/** The lines of a list's entry, its dash at column `indent`. */
export function entryLines(entry: Entry | Scalar, indent: number): string[] {
  const blanks = ' '.repeat(indent);
  if (typeof entry !== 'object' || entry === null) return [`${blanks}- ${valueText(entry)}`];
  return fieldsOf(entry).map(
    ([name, value], index) => `${blanks}${index === 0 ? '- ' : '  '}${name}: ${valueText(value)}`,
  );
}

/** The same entry on one line, for lists that are written between brackets. */
export function entryInline(entry: Entry | Scalar): string {
  if (typeof entry !== 'object' || entry === null) return valueText(entry);
  const fields = fieldsOf(entry).map(([name, value]) => `${name}: ${valueText(value)}`);
  return `{ ${fields.join(', ')} }`;
}

export function fieldsOf(entry: Entry): [name: string, value: Value][] {
  return Object.entries(entry).filter((field): field is [string, Value] => field[1] !== undefined);
}
