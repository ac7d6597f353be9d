/** A portal of three roots, of which one is frozen: built with its folder, then from what the last release holds of it. */
import assert from 'node:assert/strict';
import { appendFile, mkdir, mkdtemp, readFile, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Rendered } from '../../src/page-cache/page-cache.ts';
import { openSite } from '../../src/release/gate/built-site.ts';
import { searchRecords } from '../../src/release/gate/search-records.ts';
import {
  put,
  writeMeeting,
  writeRegisters,
  yaml,
  type MeetingFolder,
} from '../fixtures/content.ts';
import { docx, pdf, picture } from '../fixtures/files.ts';
import { fingerprints } from '../fixtures/fingerprint.ts';
import { copyProject, runCommand } from '../fixtures/portal/project.ts';

const FROZEN = '../tai-lieu-2022';
const PLAIN = '../tai-lieu-2024';
const ALONE = '2022-03-02-hop-chuyen-de';
const DRAWN = '2022-05-04-hop-so-do';
const SERIES = '2022-07-06-giao-ban';
const OPEN = '2024-02-07-hop-giua-nam';
const HERE = '2026-01-08-hop-nam-nay';
const NEW = '2026-03-02-giao-ban';

function meeting(
  id: string,
  files: Readonly<Record<string, Uint8Array>>,
  more: Partial<MeetingFolder['frontmatter']> = {},
  body = 'Kính mời các đại biểu dự họp.\n',
): MeetingFolder {
  const attachments = Object.keys(files).map((file, index) => ({
    id: `tai-lieu-${index + 1}`,
    file,
    title: `Tài liệu ${index + 1} của ${id}`,
    type: 'report' as const,
  }));
  return {
    id,
    body,
    files,
    frontmatter: {
      title: `Họp ${id}`,
      kind: 'briefing',
      issuer: 'ubnd-tinh-mau',
      number: id.slice(5, 7),
      symbol: 'GM-UBND',
      date_issued: `${id.slice(0, 8)}01`,
      starts_at: `${id.slice(0, 10)}T08:00:00+07:00`,
      ends_at: `${id.slice(0, 10)}T10:00:00+07:00`,
      sites: [{ name: null, location: 'Phòng họp', participants: ['Các sở'] }],
      attachments,
      ...more,
    },
  };
}

let top = '';
let project = '';

before(async () => {
  top = await mkdtemp(join(tmpdir(), 'portal-frozen-'));
  project = join(top, 'Cổng tài liệu');
  await copyProject(project);
  await writeRegisters(project);
  const site = await readFile(join(project, 'content/site.yaml'), 'utf8');
  const roots = [{ folder: PLAIN }, { folder: FROZEN, frozen: true }];
  await put(project, 'content/site.yaml', site + yaml({ roots }));
  await mkdir(join(top, 'elsewhere'));
  await fetchFrozen();
  const papers = { 'Báo cáo.pdf': pdf(2, 'Lan 1'), 'Phụ lục.docx': docx('Phụ lục một') };
  const series = { series: 'giao-ban' };
  const drawn = 'Xem ![sơ đồ chỗ ngồi](<attachments/Sơ đồ.png>)\n';
  await writeMeeting(project, meeting(ALONE, papers), FROZEN);
  await writeMeeting(
    project,
    meeting(DRAWN, { 'Sơ đồ.png': await picture('png') }, {}, drawn),
    FROZEN,
  );
  await writeMeeting(project, meeting(SERIES, {}, series), FROZEN);
  await writeMeeting(project, meeting(OPEN, { 'Biểu.pdf': pdf(1, 'Bieu') }), PLAIN);
  await writeMeeting(project, meeting(HERE, {}));
});

after(() => rm(top, { recursive: true, force: true }));

/** A link, as an administrator puts a repository of another disk beside the project. */
const fetchFrozen = () => symlink(join(top, 'elsewhere'), join(project, FROZEN), 'junction');

/** On a server `.cache` is a link out of the project. */
async function forget(): Promise<void> {
  await rm(join(project, '.cache'), { recursive: true });
  const cache = await mkdtemp(join(top, 'cache-'));
  await symlink(cache, join(project, '.cache'), 'junction');
}

const dist = (name = '') => join(project, 'dist', name);
const read = (name: string) => readFile(dist(name), 'utf8');
const build = () => runCommand(project, ['build']);

/** Builds, and returns the addresses that were rendered. */
async function rendered(): Promise<string[]> {
  const { code, output } = await build();
  assert.equal(code, 0, output);
  const told = await readFile(join(project, '.cache/kept/public/rendered.json'), 'utf8');
  return (JSON.parse(told) as Rendered).rendered;
}

/** Address of the style sheet: its name follows from what stands in it. */
const styleOf = (page: string) => /href="(\/_astro\/[^"]+\.css)"/u.exec(page)?.[1] ?? page;

const isOf = (id: string) => (url: string) => url.startsWith(`/hop/${id}/`);

test('without its folder a frozen root is what the last release holds of it', async () => {
  await rendered();
  const first = await fingerprints(dist());
  const zip = await stat(dist(`hop/${ALONE}/tat-ca.zip`), { bigint: true });

  // Another machine: neither the folder nor anything remembered, only the release.
  await rm(join(project, FROZEN));
  await forget();
  await writeMeeting(project, meeting(NEW, { 'Mới.pdf': pdf(1, 'Moi') }, { series: 'giao-ban' }));
  const pages = await rendered();
  const second = await fingerprints(dist());

  assert.deepEqual(pages.filter(isOf(ALONE)), []);
  assert.ok(!pages.includes('/nam/2022/thang-3/'));
  assert.ok(pages.some(isOf(SERIES)), 'its neighbour is new');
  assert.match(await read(`hop/${SERIES}/index.html`), new RegExp(`/hop/${NEW}/`, 'u'));
  for (const [name, sha256] of first) {
    if (name.startsWith(`hop/${ALONE}/`)) assert.equal(second.get(name), sha256, name);
  }
  const { ino } = await stat(dist(`hop/${ALONE}/tat-ca.zip`), { bigint: true });
  assert.equal(ino, zip.ino, 'the archive was not packed again');

  const ids = [ALONE, DRAWN, SERIES, OPEN, HERE, NEW];
  for (const list of ['api/meetings.json', 'tin/cuoc-hop.xml', 'don-vi/ubnd-tinh-mau/index.html']) {
    const text = await read(list);
    for (const id of ids) assert.ok(text.includes(id), `${list}: ${id}`);
  }
  const files = JSON.parse(await read('files.json')) as { url: string }[];
  const searchable = ids.map((id) => ({
    id,
    documents: files.filter(({ url }) => url.startsWith(`/hop/${id}/`)),
  }));
  const site = openSite(dist(), { origin: 'https://tailieuhop.example.gov.vn', base: '/' });
  assert.deepEqual(searchRecords(site, searchable).end(), []);
  assert.equal(files.length, 5);

  const idle = await rendered();
  assert.deepEqual(idle.filter(isOf(ALONE)), []);
  assert.deepEqual(idle.filter(isOf(SERIES)), []);
  assert.deepEqual(await fingerprints(dist()), second);
});

test('after a change of the program it is made anew from the same facts, and with its folder would be the same', async () => {
  const old = await read(`hop/${ALONE}/index.html`);
  await appendFile(join(project, 'src/styles/base.css'), '\nmain { outline: 0 }\n');
  await appendFile(join(project, 'src/components/MeetingFacts.astro'), '\n<p>Dòng mới</p>\n');
  assert.ok((await rendered()).some(isOf(ALONE)));
  const page = await read(`hop/${ALONE}/index.html`);
  assert.match(page, /Dòng mới/u);
  assert.notEqual(styleOf(page), styleOf(old));
  const without = await fingerprints(dist());
  await fetchFrozen();
  await forget();
  await rendered();
  const whole = await fingerprints(dist());
  const names = new Set([...without.keys(), ...whole.keys()]);
  assert.deepEqual(
    [...names].filter((name) => without.get(name) !== whole.get(name)),
    [],
  );
  await rm(join(project, FROZEN));
});

test('a file of the last release that is not what it was stops the build', async () => {
  await appendFile(dist(`hop/${ALONE}/tat-ca.zip`), 'x');
  await rm(dist(`hop/${SERIES}/index.html`));
  const before = await fingerprints(dist());
  const { code, output } = await build();
  assert.equal(code, 1);
  assert.match(
    output,
    /content\/site\.yaml:\d+ roots\[1\]\.folder: Tệp \/hop\/2022-[^ ]+ của kho/u,
  );
  assert.match(output, /tất cả 2 tệp/u);
  assert.deepEqual(await fingerprints(dist()), before);
});
