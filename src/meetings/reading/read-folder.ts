import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { formatDay } from '../../text/dates.ts';
import { dayOf, isMoment } from '../../text/instant.ts';
import { nfc } from '../../text/normalize.ts';
import { SLUG, slugify } from '../../text/slug.ts';
import { readFrontmatter } from './frontmatter.ts';
import { judgeFiles, namesIn, readAttachmentNames } from './attachment-files.ts';
import { judgeEntries } from './folder-entries.ts';
import { judgeMarkdown } from '../markdown/judge-markdown.ts';
import { INTERNAL_FOLDER } from '../audience.ts';
import { lineFinder } from './line-of.ts';
import type { Meeting, UnfitFolder } from '../meeting.ts';
import { plainFields } from './plain-fields.ts';
import { judgeWords } from '../sensitive/judge-meeting.ts';
import { visibilityOf, type Visibility } from '../visibility.ts';
import { isError, problem, type Problem } from '../problems/problem.ts';
import { documentRules } from '../rules/document.ts';
import { linkRules } from '../rules/links.ts';
import { runRules, type Report } from '../rules/rule.ts';
import { timeRules } from '../rules/time.ts';
import { fieldName } from './field-path.ts';
import { parseBySchema } from './schema-problems.ts';
import { meetingSchema, type MeetingData } from '../schema/meeting.ts';
import { isNoText, readTextFile } from './text-file.ts';
import { meetingsWithin, misplaced } from './strays.ts';
import { isUnread, type YamlSource } from './yaml-source.ts';

/** One meeting's folder, read and judged. `meeting` is undefined when something is wrong with it. */
export interface FolderReading {
  id: string;
  meeting: Meeting | undefined;
  problems: Problem[];
  visibility: Visibility;
  /** of a meeting with something wrong: what lies in `attachments/`, and what it may hold */
  documents?: Documents;
  /** of a meeting with something wrong, what is right: what it refers to elsewhere can be judged all the same */
  right?: Partial<MeetingData> & Pick<Meeting, 'links'>;
}

type Documents = Omit<UnfitFolder, 'folder' | 'file'>;

/** What a reading must know of the portal around the folder. */
export interface Surroundings {
  /** host of the portal */
  ownHost?: string | undefined;
  /** domains of the office's mail besides gov.vn */
  mailDomains?: readonly string[] | undefined;
}

/** Reads the folder at `folder`; `name` is its path from the repository's root, for messages. */
export async function readFolder(
  folder: string,
  name: string,
  { ownHost, mailDomains = [] }: Surroundings = {},
): Promise<FolderReading> {
  const inInternalFolder = name.startsWith(`${INTERNAL_FOLDER}/`);
  let visibility = visibilityOf(undefined, inInternalFolder);
  const id = name.split('/').at(-1) ?? '';
  const file = `${name}/index.md`;
  const problems: Problem[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  const { isIndexMisnamed, inside, strays, besides } = await judgeEntries(
    folder,
    name,
    entries,
    problems,
  );
  const files = await readAttachmentNames(
    join(folder, inside),
    `${name}/${inside}`,
    problems,
    strays,
  );
  const unread = (): FolderReading => ({
    ...{ id, visibility, problems, meeting: undefined },
    documents: {
      files,
      inside,
      circulation: { internal: visibility.internal, allowed: undefined, mailDomains },
    },
  });
  if (!entries.some((entry) => entry.name === 'index.md' && entry.isFile())) {
    const within = isIndexMisnamed ? [] : await meetingsWithin(folder);
    if (within.length > 0) {
      const own = isMeetingId(id) ? id : undefined;
      const found = within.map((path) => misplaced(`${name}/${path}`, own));
      return { ...unread(), problems: found };
    }
    if (!isIndexMisnamed) problems.push(problem('INDEX_MISSING', { file: name }));
    judgeId(id, name, undefined, problems);
    return unread();
  }

  const source = await readTextFile(join(folder, 'index.md'), file);
  problems.push(...source.problems);
  if (source.problems.some(isNoText)) {
    judgeId(id, name, undefined, problems);
    return unread();
  }
  const { yaml, body, bodyLine, problems: broken } = readFrontmatter(source.text, file);
  problems.push(...broken);
  const said = broken.length > 0 ? plainFields(source.text) : {};
  visibility = visibilityOf(Object.assign({}, yaml.data, said), inInternalFolder);
  if (yaml.data === undefined) {
    judgeId(id, name, undefined, problems);
    return unread();
  }
  if (inInternalFolder && plainFields(source.text)['access'] === 'public') {
    const place = { file, line: yaml.lineOf(['access']), field: 'access' };
    problems.push(problem('ACCESS_CONFLICT', place));
  }

  const { data, partial, problems: fieldProblems } = parseBySchema(meetingSchema, yaml);
  // What is seen in the text is told of the text, with its column.
  const seen = new Set(problems.filter(({ code }) => code === 'CONTROL_CHAR').map(lineOfProblem));
  problems.push(
    ...fieldProblems.filter((one) => one.code !== 'CONTROL_CHAR' || !seen.has(lineOfProblem(one))),
  );
  const report = reporter(yaml, problems);
  runRules([...timeRules, ...documentRules, ...linkRules], partial, report);
  judgeId(id, name, partial.starts_at ?? undefined, problems);
  judgeDay(id, partial, report);
  if (partial.attachments && partial.withdrawn) {
    const elsewhere = new Set([...(await namesIn(strays)), ...besides.map(nfc)]);
    judgeFiles(partial.attachments, partial.withdrawn, { files, elsewhere }, report);
  }
  const names = [...files.keys()];
  const text = judgeMarkdown(body, { file, firstLine: bodyLine, attachments: names, ownHost });
  problems.push(...text.problems);
  const circulation = {
    internal: visibility.internal,
    allowed: isUnread(yaml, 'allow') ? undefined : new Set(partial.allow?.map(({ code }) => code)),
    mailDomains,
  };
  problems.push(...judgeWords({ yaml, body, bodyLine, files: names }, circulation));
  if (body.trim() === '') problems.push(problem('BODY_EMPTY', { file, line: bodyLine }));
  if (!data || problems.some(isError)) {
    const right = { ...partial, links: text.links };
    return { ...unread(), documents: { files, inside, circulation }, right };
  }

  const lineOf = lineFinder(join(folder, 'index.md'), file);
  return {
    id,
    problems,
    visibility,
    meeting: {
      ...data,
      ...{ id, folder, file, body, bodyLine, lineOf, files },
      links: text.links,
      visibility,
      circulation,
    },
  };
}

function lineOfProblem({ line }: Problem): number | undefined {
  return line;
}

/** The day in the folder's name is that of the invitation, or was before the meeting was moved. */
function judgeDay(
  id: string,
  { starts_at, sites, changes }: Partial<MeetingData>,
  report: Report,
): void {
  if (!starts_at || !sites || !changes || !isMeetingId(id)) return;
  const moments = [
    starts_at,
    ...sites.map((site) => site.starts_at),
    ...changes.map(({ previous_starts_at }) => previous_starts_at),
  ];
  if (moments.some((moment) => moment && dayOf(moment) === id.slice(0, 10))) return;
  report('ID_DAY', ['starts_at'], {
    found: formatDay(id.slice(0, 10)),
    day: formatDay(starts_at),
    suggestion: `${dayOf(starts_at)}${id.slice(10)}`,
  });
}

function reporter(yaml: YamlSource, problems: Problem[]): Report {
  return (code, path, ...facts) => {
    const place = { file: yaml.file, line: yaml.lineOf(path), field: fieldName(path) };
    problems.push(problem(code, place, ...(facts as never)));
  };
}

/** Is it a day of the calendar and a name? The day makes addresses of years and months. */
function isMeetingId(name: string): boolean {
  return isMoment(name.slice(0, 10)) && name[10] === '-' && SLUG.test(name.slice(11));
}

/** `start`: when the meeting begins, if that is known. */
function judgeId(id: string, file: string, start: string | undefined, problems: Problem[]): void {
  if (isMeetingId(id)) return;
  const slug = slugify(id);
  const [, day = '', month = '', year = '', rest = ''] =
    /^(\d{1,2})-(\d{1,2})-(\d{4})(?:-(.*))?$/u.exec(slug) ?? [];
  const turned = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}-${rest || 'hop'}`;
  const words = slug.replace(/^[\d-]+/u, '') || 'hop';
  const likely =
    [slug, turned].find(isMeetingId) ?? `${start ? dayOf(start) : '2021-11-30'}-${words}`;
  const surplus = /-(?:copy|ban-sao)(?:-\d+)?$/u.test(slug);
  const suggestion = surplus ? `${likely}. Nếu là bản chép thừa thì xóa thư mục này.` : likely;
  problems.push(problem('ID_FORMAT', { file }, { name: id, suggestion }));
}
