/** The files beside the meetings: who publishes, which agencies and levels there are. */
import type { z } from 'zod';
import { closest } from '../../text/suggest.ts';
import { abbreviationsOf, type AbbreviationEntry } from './read-abbreviations.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { readList, readYamlFile, type DeclaredIds, type List } from './read-list.ts';
import { loopFrom } from '../rules/loop.ts';
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
import { judgePeriods } from '../rules/periods.ts';
import { settingsSchema, type Settings } from '../schema/settings.ts';
import { rootsOf, type ContentRoot } from './roots.ts';

export interface Registers {
  settings: Settings | undefined;
  organisations: Organisation[];
  levels: Level[];
  /** what meetings may refer to, whether or not its entry is right otherwise */
  ids: { organisations: DeclaredIds; levels: DeclaredIds };
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
  judgePeriods(organisations.source, problems);
  judgePeriods(levels.source, problems);
  judgeLinks(organisations, 'successor', organisations.ids, problems);
  judgeLinks(organisations, 'parent', organisations.ids, problems);
  judgeLinks(organisations, 'level', levels.ids, problems);
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
    ids: { organisations: organisations.ids, levels: levels.ids },
    roots: rootsOf(project, settings.data, site, problems),
    problems,
  };
}

function judgeLinks(
  { source, entries }: List<Organisation>,
  field: 'successor' | 'parent' | 'level',
  ids: DeclaredIds,
  problems: Problem[],
): void {
  const told = new Set<string>();
  const next = new Map(entries.map((entry) => [entry.id ?? '', entry[field]]));
  entries.forEach((entry, index) => {
    const name = entry[field];
    if (name === undefined || !ids) return;
    const loop = field === 'level' ? [] : loopFrom(entry.id ?? '', next);
    if (loop.length > 0 && !loop.some((id) => told.has(id))) {
      const line = source.lineOf([index, field]);
      const place = { file: source.file, line, field: `[${index}].${field}` };
      problems.push(problem('ID_LOOP', place, { name, field }));
    }
    for (const id of loop) told.add(id);
    if (ids.has(name)) return;
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
