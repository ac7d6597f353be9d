/**
 * Other programs on the same meetings: one page a meeting, of the size of the portal's own, and a list a month. Head and
 * foot are the portal's, the middle is written anew for each, as its own people would.
 */
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What of the portal's own page stands around a meeting. */
export interface Shell {
  before: string;
  after: string;
}

/** A peer ready to run in a folder. */
export interface Peer {
  name: string;
  file: string;
  args: readonly string[];
  cwd: string;
  /** where its pages go, below `cwd` */
  out: string;
}

/** The head and foot of a built meeting's page. */
export async function shellOf(dist: string): Promise<Shell> {
  const [page = ''] = await Array.fromAsync(glob('hop/*/index.html', { cwd: dist }));
  const html = await readFile(join(dist, page), 'utf8');
  const start = html.indexOf('<h1');
  const end = html.indexOf('</main>');
  return { before: html.slice(0, start), after: html.slice(end) };
}

/** The texts of all meetings, each as `<id>.md` that names its month. */
async function copyTexts(root: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for await (const file of glob('content/meetings/*/*/index.md', { cwd: root })) {
    const id = basename(dirname(file));
    const text = await readFile(join(root, file), 'utf8');
    const month = `---\nmonths: ["${id.slice(0, 7)}"]\n`;
    await writeFile(join(to, `${id}.md`), text.replace(/^---\n/u, month));
  }
}

/** Plain Node: what it costs at least. */
export async function floor(root: string, folder: string, shell: Shell): Promise<Peer> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'shell.json'), JSON.stringify(shell));
  await copyTexts(root, join(folder, 'content'));
  const script = join(import.meta.dirname, 'peers/floor.ts');
  return { name: 'Node', file: process.execPath, args: [script], cwd: folder, out: 'out' };
}

export async function hugo(root: string, folder: string, shell: Shell): Promise<Peer> {
  await copyTexts(root, join(folder, 'content/hop'));
  const layouts = join(folder, 'layouts/_default');
  await mkdir(layouts, { recursive: true });
  const around = (middle: string) => `${shell.before}${middle}${shell.after}`;
  await writeFile(join(layouts, 'single.html'), around(await template('hugo-meeting.html')));
  await writeFile(join(layouts, 'list.html'), around(await template('hugo-list.html')));
  await writeFile(
    join(folder, 'hugo.toml'),
    'baseURL = "https://x.example/"\nignoreErrors = ["error-disable-taxonomy"]\ndisableKinds = ["RSS", "sitemap", "taxonomy", "section"]\n' +
      '[taxonomies]\nmonth = "months"\n',
  );
  const args = ['--config', 'hugo.toml', '--destination', 'out', '--quiet'];
  return { name: 'Hugo', file: 'hugo', args, cwd: folder, out: 'out' };
}

function template(name: string): Promise<string> {
  return readFile(join(import.meta.dirname, 'peers', name), 'utf8');
}
