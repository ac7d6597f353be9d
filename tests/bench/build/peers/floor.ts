/** In a folder with `content/<id>.md` and `shell.json`: the same pages with nothing but Node, YAML and the portal's Markdown. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownToHtml } from 'satteri';
import { parse } from 'yaml';
import { listHtml, meetingHtml, type Told } from './meeting-html.ts';

const { before, after } = JSON.parse(readFileSync('shell.json', 'utf8')) as {
  before: string;
  after: string;
};

function write(address: string, middle: string): void {
  const folder = join('out', address);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), before + middle + after);
}

const meetings = readdirSync('content').map((name) => {
  const [, front = '', ...body] = readFileSync(join('content', name), 'utf8').split(/^---$/mu);
  const id = name.replace(/\.md$/u, '');
  const told = parse(front) as Told;
  write(`hop/${id}`, meetingHtml(id, told, markdownToHtml(body.join('---')).html));
  return { id, told };
});
for (const [month, list] of Map.groupBy(meetings, ({ id }) => id.slice(0, 7))) {
  write(`nam/${month}`, listHtml(month, list));
}
