import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { gitLine } from '../../src/release/git.ts';
import { needs, program } from './support.ts';
import { openOffice, RECEIVED } from './walk/office.ts';
import { walk } from './walk/walk.ts';

const MOST_COMMANDS = 6;

test('from the Word file that came by mail to the meeting on the portal, as a clerk types it', async (context) => {
  if (!needs(context, 'git', 'flock', program('nginx') ? 'nginx' : 'caddy')) return;
  const office = await openOffice(context, 2);
  const steps = await walk(office);
  for (const { command, code, output } of steps) assert.equal(code, 0, `${command}\n${output}`);
  assert.ok(steps.length <= MOST_COMMANDS, `${steps.length} commands`);
  assert.match(
    steps.at(-1)?.output ?? '',
    /ĐÃ LÊN CỔNG: bản 000002[\s\S]*Đã lên cổng sau \d+ giây/u,
  );

  const live = (await (await fetch(`${office.url}release.json`)).json()) as { commit: string };
  assert.equal(live.commit, await gitLine(office.clone, ['rev-parse', 'HEAD']));
  const [, folder = ''] = /Đã tạo (\S+)/u.exec(steps[0]?.output ?? '') ?? [];
  const page = await fetch(`${office.url}hop/${folder.split('/').at(-1)}/`);
  assert.equal(page.status, 200);
  const html = await page.text();
  for (const received of RECEIVED) {
    const [, link = ''] =
      new RegExp(`href="([^"]+)"[^>]*download="${received}"`, 'u').exec(html) ?? [];
    const bytes = Buffer.from(await (await fetch(new URL(link, office.url))).arrayBuffer());
    assert.deepEqual(bytes, await readFile(join(office.documents, received)), received);
  }
});
