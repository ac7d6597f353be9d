import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { asciiFileName, isPortableName, NAME_LIMIT_BYTES } from '../../text/file-name.ts';
import { nfc } from '../../text/normalize.ts';
import { SLUG, slugify } from '../../text/slug.ts';
import { closest } from '../../text/suggest.ts';
import { readFrontmatter } from './frontmatter.ts';
import { judgeMarkdown } from '../markdown/judge-markdown.ts';
import { INTERNAL_FOLDER } from '../audience.ts';
import { lineFinder } from './line-of.ts';
import type { Meeting } from '../meeting.ts';
import { plainFields } from './plain-fields.ts';
import { judgeWords } from '../sensitive/judge-meeting.ts';
import { visibilityOf, type Visibility } from '../visibility.ts';
import { isError, problem, type Problem } from '../problems/problem.ts';
import { documentRules } from '../rules/document.ts';
import { linkRules } from '../rules/links.ts';
import { runRules, type Report } from '../rules/rule.ts';
import { timeRules } from '../rules/time.ts';
import { fieldName, parseBySchema } from './schema-problems.ts';
import { proposeEntry } from '../propose-entry.ts';
import { meetingSchema } from '../schema/meeting.ts';
import type { Attachment } from '../schema/attachment.ts';
import type { Withdrawn } from '../schema/withdrawn.ts';
import { readTextFile } from './text-file.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

const MEETING_ID = /^\d{4}-\d{2}-\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Files that may stand in a meeting's folder beside `attachments/`. */
const PLAIN_FILES = new Set(['index.md', 'agenda.md']);

/** One meeting's folder, read and judged. `meeting` is undefined when something is wrong with it. */
export interface FolderReading {
  id: string;
  meeting: Meeting | undefined;
  problems: Problem[];
  visibility: Visibility;
}

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
  if (!MEETING_ID.test(id)) {
    problems.push(problem('ID_FORMAT', { file: name }, { name: id, suggestion: suggestId(id) }));
  }
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries) {
    const place = { file: `${name}/${entry.name}` };
    if (entry.isSymbolicLink()) problems.push(problem('SYMLINK', place, { name: entry.name }));
    else if (entry.isDirectory() ? entry.name !== 'attachments' : !PLAIN_FILES.has(entry.name)) {
      problems.push(problem('STRAY_FILE', place, { name: entry.name }));
    }
  }
  const files = await readAttachmentNames(join(folder, 'attachments'), name, problems);
  if (!entries.some((entry) => entry.name === 'index.md' && entry.isFile())) {
    return {
      id,
      visibility,
      meeting: undefined,
      problems: [...problems, problem('INDEX_MISSING', { file: name })],
    };
  }

  const source = await readTextFile(join(folder, 'index.md'), file);
  problems.push(...source.problems);
  if (
    source.problems.some(
      ({ code }) => code === 'ENCODING' || code === 'LFS_POINTER' || code === 'CONFLICT_MARKER',
    )
  ) {
    return { id, meeting: undefined, problems, visibility };
  }
  const { yaml, body, bodyLine, problems: broken } = readFrontmatter(source.text, file);
  problems.push(...broken);
  visibility = visibilityOf(yaml.data ?? plainFields(source.text), inInternalFolder);
  if (broken.some(isError)) return { id, meeting: undefined, problems, visibility };
  if (inInternalFolder && plainFields(source.text)['access'] === 'public') {
    const place = { file, line: yaml.lineOf(['access']), field: 'access' };
    problems.push(problem('ACCESS_CONFLICT', place));
  }

  const { data, partial, problems: fieldProblems } = parseBySchema(meetingSchema, yaml);
  problems.push(...fieldProblems);
  const report = reporter(yaml, problems);
  runRules([...timeRules, ...documentRules, ...linkRules], partial, report);
  if (partial.attachments && partial.withdrawn) {
    judgeFiles(partial.attachments, partial.withdrawn, files, report);
  }
  const names = [...files.keys()];
  const text = judgeMarkdown(body, { file, firstLine: bodyLine, attachments: names, ownHost });
  problems.push(...text.problems);
  const circulation = {
    internal: visibility.internal,
    allowed: new Set(partial.allow?.map(({ code }) => code)),
    mailDomains,
  };
  problems.push(...judgeWords({ yaml, body, bodyLine, files: names }, circulation));
  if (entries.some((entry) => entry.name === 'agenda.md' && entry.isFile())) {
    const place = `${name}/agenda.md`;
    const agenda = await readTextFile(join(folder, 'agenda.md'), place);
    const none = readYaml('', place);
    const words = { yaml: none, body: agenda.text, bodyLine: 1, files: [] };
    problems.push(...agenda.problems, ...judgeWords(words, circulation));
  }
  if (body.trim() === '') problems.push(problem('BODY_EMPTY', { file, line: bodyLine }));
  if (!data || problems.some(isError)) return { id, meeting: undefined, problems, visibility };

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

function reporter(yaml: YamlSource, problems: Problem[]): Report {
  return (code, path, ...facts) => {
    const place = { file: yaml.file, line: yaml.lineOf(path), field: fieldName(path) };
    problems.push(problem(code, place, ...(facts as never)));
  };
}

/** The files in `attachments/`: NFC name → name on the disk. */
async function readAttachmentNames(
  folder: string,
  name: string,
  problems: Problem[],
): Promise<Map<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files = new Map<string, string>();
  for (const entry of entries) {
    const place = { file: `${name}/attachments/${nfc(entry.name)}` };
    const bytes = Buffer.byteLength(nfc(entry.name));
    if (entry.isSymbolicLink()) problems.push(problem('SYMLINK', place, { name: entry.name }));
    else if (!entry.isFile() || isClutter(entry.name)) {
      problems.push(problem('STRAY_FILE', place, { name: entry.name }));
    } else {
      if (bytes > NAME_LIMIT_BYTES) problems.push(problem('NAME_LONG', place, { bytes }));
      if (!isPortableName(entry.name)) problems.push(problem('NAME_HIDDEN', place));
      files.set(nfc(entry.name), entry.name);
    }
  }
  return files;
}

/** What systems and Office leave behind: hidden files, lock files, thumbnails. */
function isClutter(name: string): boolean {
  return (
    name.startsWith('.') || name.startsWith('~$') || /^(?:thumbs\.db|desktop\.ini)$/iu.test(name)
  );
}

/** Declared and present must be the same files, each with an address of its own. */
function judgeFiles(
  attachments: readonly Attachment[],
  withdrawn: readonly Withdrawn[],
  files: ReadonlyMap<string, string>,
  report: Report,
): void {
  const declared = new Set(attachments.map(({ file }) => nfc(file)));
  const gone = new Map(withdrawn.map(({ file }) => [asciiFileName(file), file]));
  withdrawn.forEach(({ file }, index) => {
    const stays = files.has(nfc(file)) && !declared.has(nfc(file));
    if (stays) report('WITHDRAWN_FILE', ['withdrawn', index, 'file'], { name: file });
    declared.add(nfc(file));
  });
  const undeclared = [...files.keys()].filter((file) => !declared.has(file)).sort();
  const addresses = new Map<string, string>();
  attachments.forEach(({ file }, index) => {
    const path = ['attachments', index, 'file'];
    if (/[/\\]/u.test(file) || file.startsWith('.')) {
      report('ATTACH_PATH', path, { name: file });
    } else if (!files.has(nfc(file))) {
      const meant = closest(file, undeclared);
      report('ATTACH_MISSING', path, {
        name: file,
        suggestion: meant
          ? `Ý bạn là “${meant}”?`
          : 'Chép tệp vào attachments/, hoặc xóa mục này nếu không đăng nữa.',
      });
    }
    const address = asciiFileName(file);
    const other = addresses.get(address);
    if (other !== undefined) report('ATTACH_ADDRESS', path, { name: file, other });
    addresses.set(address, file);
    const former = gone.get(address);
    if (former !== undefined) report('WITHDRAWN_ADDRESS', path, { name: file, other: former });
  });
  for (const file of undeclared) {
    report('ATTACH_UNLISTED', ['attachments'], { name: file, yaml: entryFor(file) });
  }
}

/** The YAML that declares a file, ready to paste. */
function entryFor(file: string): string {
  const { id, title, type } = proposeEntry(file);
  return [
    `  - id: "${id}"`,
    `    file: "${file}"`,
    `    title: "${title}"`,
    `    type: "${type}"`,
  ].join('\n');
}

function suggestId(name: string): string {
  const slug = slugify(name);
  if (MEETING_ID.test(slug)) return slug;
  return `2021-11-30-${SLUG.test(slug) ? slug.replace(/^[\d-]+/u, '') || 'giao-ban' : 'giao-ban'}`;
}
