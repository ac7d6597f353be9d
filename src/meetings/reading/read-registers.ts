/** The files beside the meetings: who publishes, which agencies and levels there are. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { closest } from '../../text/suggest.ts';
import { abbreviationsOf, type AbbreviationEntry } from './read-abbreviations.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { parseBySchema } from './schema-problems.ts';
import {
  levelSchema,
  organisationSchema,
  type Level,
  type Organisation,
} from '../schema/organisation.ts';
import {
  redirectSchema,
  withdrawnMeetingSchema,
  type Redirect,
  type WithdrawnMeeting,
} from '../schema/former.ts';
import { settingsSchema, type Settings } from '../schema/settings.ts';
import { rootsOf, type ContentRoot } from './roots.ts';
import { readTextFile } from './text-file.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

export interface Registers {
  settings: Settings | undefined;
  organisations: Organisation[];
  levels: Level[];
  /** what searchers abbreviate */
  abbreviations: AbbreviationEntry[];
  /** meetings that were taken back as a whole */
  withdrawnMeetings: WithdrawnMeeting[];
  /** addresses that moved */
  redirects: Redirect[];
  /** folders of meetings beside `content/` */
  roots: ContentRoot[];
  problems: Problem[];
}

/**
 * Reads `content/site.yaml`, `organisations.yaml`, `levels.yaml`, and where they are there `abbreviations.yaml`,
 * `withdrawn.yaml` and `redirects.yaml`. `project`: the folder of the programs, where the content is read from a copy.
 */
export async function readRegisters(root: string, project = root): Promise<Registers> {
  const problems: Problem[] = [];
  const site = await readYamlFile(root, 'content/site.yaml', problems);
  const settings = parseBySchema(settingsSchema, site);
  problems.push(...settings.problems);
  const organisations = await readList(
    root,
    'content/organisations.yaml',
    organisationSchema,
    problems,
  );
  const levels = await readList(root, 'content/levels.yaml', levelSchema, problems);
  judgeLinks(organisations, 'successor', organisations.items, problems);
  judgeLinks(organisations, 'parent', organisations.items, problems);
  judgeLinks(organisations, 'level', levels.items, problems);
  const abbreviations = await readYamlFile(root, 'content/abbreviations.yaml', problems, true);
  const former = <Schema extends z.ZodObject>(file: string, schema: Schema) =>
    readList(root, file, schema, problems, { optional: true });
  const withdrawn = await former('content/withdrawn.yaml', withdrawnMeetingSchema);
  const redirects = await former('content/redirects.yaml', redirectSchema);
  return {
    withdrawnMeetings: withdrawn.items,
    redirects: redirects.items,
    abbreviations: abbreviationsOf(abbreviations, problems),
    settings: settings.data,
    organisations: organisations.items,
    levels: levels.items,
    roots: rootsOf(project, settings.data, site, problems),
    problems,
  };
}

interface List<Item> {
  source: YamlSource;
  items: Item[];
}

async function readYamlFile(
  root: string,
  file: string,
  problems: Problem[],
  optional = false,
): Promise<YamlSource> {
  const path = join(root, file);
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  if (!exists) {
    if (!optional) problems.push(problem('REGISTER_MISSING', { file }, { name: file }));
    return readYaml('', file);
  }
  const { text, problems: textProblems } = await readTextFile(path, file);
  const source = readYaml(text, file);
  problems.push(...textProblems, ...source.problems);
  return source;
}

async function readList<Schema extends z.ZodObject>(
  root: string,
  file: string,
  schema: Schema,
  problems: Problem[],
  { optional = false } = {},
): Promise<List<z.infer<Schema>>> {
  const source = await readYamlFile(root, file, problems, optional);
  if (source.data === undefined || source.data === null) return { source, items: [] };
  if (!Array.isArray(source.data)) {
    problems.push(problem('REGISTER_LIST', { file, line: 1 }));
    return { source, items: [] };
  }
  const items: z.infer<Schema>[] = [];
  const seen = new Set<unknown>();
  source.data.forEach((_, index) => {
    const parsed = parseBySchema(schema, source, [index]);
    problems.push(...parsed.problems);
    if (!parsed.data) return;
    const key = 'id' in schema.shape ? 'id' : 'from';
    const id = (parsed.data as Record<string, unknown>)[key];
    if (seen.has(id)) {
      const place = { file, line: source.lineOf([index, key]), field: `[${index}].${key}` };
      problems.push(problem('ID_REPEATED', place, { name: String(id) }));
    }
    seen.add(id);
    items.push(parsed.data);
  });
  return { source, items };
}

function judgeLinks(
  { source, items }: List<Organisation>,
  field: 'successor' | 'parent' | 'level',
  targets: readonly { id: string }[],
  problems: Problem[],
): void {
  const ids = targets.map(({ id }) => id);
  items.forEach((item, index) => {
    const name = item[field];
    if (name === undefined || ids.includes(name)) return;
    const meant = closest(name, ids);
    problems.push(
      problem(
        'ID_DANGLING',
        { file: source.file, line: source.lineOf([index, field]), field: `[${index}].${field}` },
        {
          label: field === 'level' ? 'cấp' : 'cơ quan',
          name,
          suggestion: meant ? `Ý bạn là “${meant}”?` : 'Thêm vào danh mục trước.',
        },
      ),
    );
  });
}
