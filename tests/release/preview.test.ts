import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { inFolder, writeMeeting, writeRegisters } from '../fixtures/content.ts';
import { copyProject } from '../fixtures/portal/project.ts';
import { answers, freePort, stop } from './support.ts';

const DRAFT = /Bản nháp – chưa đăng/u;
const LATER = /Hẹn đăng 08:00, 25\/11\/2099 – chưa đến giờ/u;
const INTERNAL = /Nội bộ – không có trên cổng công khai/u;

const MEETINGS = [
  { id: '2026-05-04-hop-mo', title: 'Họp mở', fields: {}, marks: [] },
  { id: '2026-05-05-hop-nhap', title: 'Họp nháp', fields: { draft: true }, marks: [DRAFT] },
  {
    id: '2026-05-06-hop-hen',
    title: 'Họp hẹn giờ',
    fields: { publish_at: '2099-11-25T08:00:00+07:00' },
    marks: [LATER],
  },
  {
    id: '2026-05-07-hop-kin',
    title: 'Họp trong cơ quan',
    fields: { access: 'internal', draft: true },
    marks: [DRAFT, INTERNAL],
  },
] as const;

test('preview shows what readers do not see yet, and says so in the list and on the page', async () => {
  await inFolder(async (root) => {
    await copyProject(root);
    await writeRegisters(root);
    for (const { id, title, fields } of MEETINGS) {
      await writeMeeting(root, {
        id,
        frontmatter: {
          title,
          kind: 'working',
          issuer: 'ubnd-tinh-mau',
          starts_at: `${id.slice(0, 10)}T07:30:00+07:00`,
          sites: [{ name: null, location: 'Phòng họp', participants: ['Các sở'] }],
          ...fields,
        },
      });
    }
    const port = await freePort();
    const child = spawn(
      process.execPath,
      [join('scripts', 'preview.ts'), '--port', String(port), '--no-open'],
      { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    const url = `http://localhost:${port}`;
    try {
      await answers(url, child, () => errors);
      const list = await (await fetch(`${url}/nam/2026/`)).text();
      for (const { id, title, marks } of MEETINGS) {
        const page = await (await fetch(`${url}/hop/${id}/`)).text();
        const rows = list.split('<li class="row"').filter((row) => row.includes(`/hop/${id}/`));
        assert.equal(rows.length, 1, title);
        for (const text of [page, rows[0] ?? '']) {
          assert.ok(text.includes(title));
          for (const mark of [DRAFT, LATER, INTERNAL]) {
            const expected = (marks as readonly RegExp[]).includes(mark);
            assert.equal(mark.test(text.split('</main>')[0] ?? ''), expected, `${title}: ${mark}`);
          }
        }
      }
    } finally {
      await stop(child);
    }
  });
});
