/**
 * Marks of secrecy in what is pushed: refused before it counts, since the history keeps what it was given once. Text, Office
 * files and names are looked at; what is in a PDF or a picture the check of the content sees, before it is live.
 */
import { INTERNAL_FOLDER } from '../../meetings/audience.ts';
import { plainFields } from '../../meetings/reading/plain-fields.ts';
import type { Problem } from '../../meetings/problems/problem.ts';
import { judgeSighting } from '../../meetings/sensitive/judge-sightings.ts';
import { linesOfName, sensitiveIn } from '../../meetings/sensitive/sensitive.ts';
import { visibilityOf } from '../../meetings/visibility.ts';
import { officeLines } from './office-lines.ts';

export interface PushedFile {
  /** from the top of the repository */
  path: string;
  content: () => Promise<Uint8Array>;
  /** the text of another file of the same commit, if it is there */
  read: (path: string) => Promise<string | undefined>;
}

const CONTENT = new RegExp(`^(?:content|${INTERNAL_FOLDER})/`, 'u');
const TEXT = /\.(?:md|ya?ml|txt|csv|json)$/iu;
const OFFICE = /\.(?:docx|xlsx|pptx|odt|ods|odp)$/iu;
const MEETING = /^.*?\/meetings\/\d+\/[^/]+\//u;

/** One problem for each mark and line. */
export async function judgeSecrecy({ path, content, read }: PushedFile): Promise<Problem[]> {
  if (!CONTENT.test(path)) return [];
  const found: { code: string; problems: Problem[] }[] = [];
  const circulation = { internal: false, allowed: new Set<string>(), mailDomains: [] };
  const look = (text: string, where: string, hasLines = false) => {
    for (const sighting of sensitiveIn(text)) {
      if (sighting.code !== 'SECRET_MARK' && sighting.code !== 'INTERNAL_MARK') continue;
      const place = { file: path, ...(hasLines && { line: sighting.line }) };
      found.push({
        code: sighting.code,
        problems: judgeSighting(sighting, place, where, circulation),
      });
    }
  };
  look(linesOfName(path.split('/').at(-1) ?? ''), 'trong tên tệp');
  if (TEXT.test(path)) {
    const text = new TextDecoder().decode(await content());
    look(text, 'trong nội dung', true);
    look(valuesOf(text), 'trong nội dung', true);
  }
  if (OFFICE.test(path)) {
    for (const text of officeLines(await content())) look(text, 'trong nội dung');
  }
  const limited = found.some(({ code }) => code === 'INTERNAL_MARK');
  const internal = limited && (await isInternal(path, read));
  const told = found
    .filter(({ code }) => code === 'SECRET_MARK' || !internal)
    .flatMap(({ problems }) => problems);
  return [...new Map(told.map((one) => [`${one.code} ${one.line ?? one.message}`, one])).values()];
}

/** The values of YAML's lines, each on its own line, without quotes. */
function valuesOf(text: string): string {
  return text.replace(/^\s*(?:- *)?(?:[\w-]+:)?\s*["']?(.*?)["']?\s*$/gmu, '$1');
}

async function isInternal(path: string, read: PushedFile['read']): Promise<boolean> {
  const [folder] = MEETING.exec(path) ?? [];
  const index = folder === undefined ? undefined : await read(`${folder}index.md`);
  const inInternalFolder = path.startsWith(`${INTERNAL_FOLDER}/`);
  return visibilityOf(plainFields(index ?? ''), inInternalFolder).internal;
}
