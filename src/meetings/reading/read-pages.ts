/** The office's own pages in `content/pages/`: judged like the text of an invitation, rendered by Astro. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readFrontmatter } from './frontmatter.ts';
import { judgeMarkdown, type MeetingLink } from '../markdown/judge-markdown.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { Surroundings } from './read-folder.ts';
import { strayProblem } from './strays.ts';
import { judgeWords } from '../sensitive/judge-meeting.ts';
import { readTextFile } from './text-file.ts';

const FOLDER = 'content/pages';
/** Pages and their pictures; `.gitkeep` and the like are told nowhere beside the meetings. */
const BELONGS = /^\.|\.(?:md|png|jpe?g|webp|svg|gif|avif)$/u;

/** All that is wrong with the pages, and the meetings they link to. No folder, no pages. */
export async function judgePages(
  root: string,
  { ownHost, mailDomains = [] }: Surroundings,
): Promise<{ problems: Problem[]; links: MeetingLink[] }> {
  const problems: Problem[] = [];
  const links: MeetingLink[] = [];
  const entries = await readdir(join(root, FOLDER), { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const file = `${FOLDER}/${entry.name}`;
    if (entry.isSymbolicLink()) problems.push(problem('SYMLINK', { file }, { name: entry.name }));
    else if (entry.isFile() && /\.md\.txt$/iu.test(entry.name)) {
      const meant = entry.name.replace(/\.txt$/iu, '');
      problems.push(problem('NAME_MEANT', { file }, { name: entry.name, meant }));
    } else if (entry.isFile() && !BELONGS.test(entry.name)) {
      problems.push(strayProblem(entry, file, 'pages'));
    }
    if (!entry.isFile() || !entry.name.endsWith('.md')) continue;
    const source = await readTextFile(join(root, file), file);
    problems.push(...source.problems);
    if (source.text === '') continue;
    const { yaml, body, bodyLine, problems: broken } = readFrontmatter(source.text, file);
    const text = judgeMarkdown(body, { file, firstLine: bodyLine, ownHost });
    problems.push(...broken, ...text.problems);
    links.push(...text.links);
    const circulation = { internal: false, allowed: new Set<string>(), mailDomains };
    problems.push(...judgeWords({ yaml, body, bodyLine, files: [] }, circulation));
  }
  return { problems, links };
}
