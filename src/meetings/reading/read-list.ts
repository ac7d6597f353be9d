/** A file of YAML beside the meetings, and one that is a list of entries with ids. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { slugify } from '../../text/slug.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { parseBySchema } from './schema-problems.ts';
import { isNoText, readTextFile } from './text-file.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

export interface List<Item> {
  source: YamlSource;
  /** the entries that are right */
  items: Item[];
  /** of every entry, in the order of the file, the fields that are right */
  entries: Partial<Item>[];
  ids: DeclaredIds;
}

/**
 * The ids that a file gives, also to entries in which something else is wrong; one that is mistyped, as its repair says.
 * Undefined while nobody knows them all: then nothing can be said of who refers to them.
 */
export type DeclaredIds = ReadonlySet<string> | undefined;

/** Reads a file below `root`. What is not there, and must be, or cannot be read has no data. */
export async function readYamlFile(
  root: string,
  file: string,
  problems: Problem[],
  optional = false,
): Promise<YamlSource> {
  const path = join(root, file);
  const nothing = { ...readYaml('', file), data: undefined };
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  if (!exists) {
    if (!optional) problems.push(problem('REGISTER_MISSING', { file }, { name: file }));
    return nothing;
  }
  const { text, problems: textProblems } = await readTextFile(path, file);
  problems.push(...textProblems);
  if (textProblems.some(isNoText)) return nothing;
  const source = readYaml(text, file);
  problems.push(...source.problems);
  return source;
}

/** Reads a list, every entry by the schema. A file without anything is an empty list. */
export async function readList<Schema extends z.ZodObject>(
  root: string,
  file: string,
  schema: Schema,
  problems: Problem[],
  { optional = false } = {},
): Promise<List<z.infer<Schema>>> {
  const source = await readYamlFile(root, file, problems, optional);
  const data = source.data === null ? [] : source.data;
  const list: List<z.infer<Schema>> = { source, items: [], entries: [], ids: undefined };
  if (!Array.isArray(data)) {
    if (data !== undefined) problems.push(problem('REGISTER_LIST', { file, line: 1 }));
    return list;
  }
  list.ids = declaredIds(data);
  const seen = new Set<unknown>();
  data.forEach((_, index) => {
    const parsed = parseBySchema(schema, source, [index]);
    problems.push(...parsed.problems);
    list.entries.push(parsed.partial);
    if (parsed.data) list.items.push(parsed.data);
    const key = 'id' in schema.shape ? 'id' : 'from';
    const id = (parsed.partial as Record<string, unknown>)[key];
    if (id !== undefined && seen.has(id)) {
      const place = { file, line: source.lineOf([index, key]), field: `[${index}].${key}` };
      problems.push(problem('ID_REPEATED', place, { name: String(id) }));
    }
    seen.add(id);
  });
  return list;
}

/** Where an id is missing or stands twice, one that is referred to may be the one that was meant. */
function declaredIds(data: readonly unknown[]): DeclaredIds {
  const ids = data.map((entry) => {
    const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
    return typeof id === 'string' || typeof id === 'number' ? slugify(String(id)) : '';
  });
  const different = new Set(ids);
  return different.has('') || different.size < ids.length ? undefined : different;
}
