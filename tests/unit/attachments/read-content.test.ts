import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { appendFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent } from '../../../src/attachments/read-content.ts';
import {
  forgetWhatWasRead,
  inFolder,
  put,
  writeMeeting,
  writeRegisters,
} from '../../fixtures/content.ts';
import { docx, pdf } from '../../fixtures/files.ts';

await forgetWhatWasRead();

const ID = '2021-11-30-giao-ban';
const FOLDER = `content/meetings/2021/${ID}`;

async function writeGood(root: string): Promise<void> {
  await writeRegisters(root);
  await writeMeeting(root, {
    id: ID,
    frontmatter: {
      title: 'Giao ban',
      kind: 'briefing',
      issuer: 'ubnd-tinh-mau',
      number: '05',
      date_issued: '2021-11-23',
      starts_at: '2021-11-30T07:30:00+07:00',
      sites: [{ name: null, location: null, participants: [] }],
      attachments: [
        { id: 'bao-cao', file: 'Báo cáo.pdf', title: 'Báo cáo của Sở Y tế', type: 'report' },
        { id: 'giay-moi', file: 'Giấy mời.docx', title: 'Giấy mời', type: 'invitation' },
      ],
    },
    files: { 'Báo cáo.pdf': pdf(3), 'Giấy mời.docx': docx() },
  });
}

test('every document comes with its facts, its address and its name', async () => {
  await inFolder(async (root) => {
    await writeGood(root);
    const { meetings, problems } = await readContent(root);
    assert.deepEqual(problems, []);
    const facts = meetings[0]?.documents.map(
      ({ bytes, sha256, kind, pages, url, downloadName }) => {
        return { bytes, sha256, kind, pages, url, downloadName };
      },
    );
    const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    assert.deepEqual(facts, [
      {
        bytes: pdf(3).length,
        sha256: sha256(pdf(3)),
        kind: 'pdf',
        pages: 3,
        url: `/hop/${ID}/tai-lieu/bao-cao.pdf`,
        downloadName: 'Báo cáo của Sở Y tế.pdf',
      },
      {
        bytes: docx().length,
        sha256: sha256(docx()),
        kind: 'docx',
        pages: null,
        url: `/hop/${ID}/tai-lieu/giay-moi.docx`,
        downloadName: 'Giấy mời.docx',
      },
    ]);
  });
});

test('a file name that macOS decomposed is the same file', async () => {
  await inFolder(async (root) => {
    await writeGood(root);
    const folder = join(root, FOLDER, 'attachments');
    await rename(join(folder, 'Báo cáo.pdf'), join(folder, 'Báo cáo.pdf'.normalize('NFD')));
    const { meetings, problems } = await readContent(root);
    assert.deepEqual(problems, []);
    assert.equal(meetings[0]?.documents[0]?.url, `/hop/${ID}/tai-lieu/bao-cao.pdf`);
  });
});

test('a meeting with a wrong file is left out whole, the others stay', async () => {
  await inFolder(async (root) => {
    await writeGood(root);
    await put(root, `${FOLDER}/attachments/Báo cáo.pdf`, pdf(3).subarray(0, 200));
    await writeMeeting(root, {
      id: '2021-12-01-hop-khac',
      frontmatter: {
        title: 'Họp khác',
        kind: 'working',
        issuer: 'so-y-te-mau',
        number: '10',
        date_issued: '2021-11-25',
        starts_at: '2021-12-01',
        sites: [{ name: null, location: null, participants: [] }],
      },
    });
    const { meetings, problems } = await readContent(root);
    assert.deepEqual(
      meetings.map(({ id }) => id),
      ['2021-12-01-hop-khac'],
    );
    assert.deepEqual(
      problems.map(({ code, file }) => [code, file]),
      [['TRUNCATED', `${FOLDER}/attachments/Báo cáo.pdf`]],
    );
  });
});

test('limits of size are the office’s own', async () => {
  await inFolder(async (root) => {
    await writeGood(root);
    const padding = Buffer.alloc(1_100_000, ' ');
    await appendFile(
      join(root, 'content/site.yaml'),
      'limits:\n  file_warn_mb: 1\n  file_max_mb: 2\n  meeting_max_mb: 3\n',
    );
    const codes = async () => (await readContent(root)).problems.map(({ code }) => code);
    assert.deepEqual(await codes(), []);
    await put(root, `${FOLDER}/attachments/Báo cáo.pdf`, Buffer.concat([pdf(3), padding]));
    assert.deepEqual(await codes(), ['SIZE_LARGE']);
    await put(root, `${FOLDER}/attachments/Báo cáo.pdf`, Buffer.concat([pdf(3), padding, padding]));
    assert.deepEqual(await codes(), ['SIZE_LIMIT']);
    await put(
      root,
      `${FOLDER}/attachments/Báo cáo.pdf`,
      Buffer.concat([pdf(3), padding, padding, padding]),
    );
    assert.deepEqual(await codes(), ['SIZE_LIMIT', 'MEETING_SIZE']);
  });
});

test('what cannot be published takes back its own advice only, not that of a file that names it', async () => {
  await inFolder(async (root) => {
    await writeGood(root);
    const other = 'Kèm “số liệu.rar”.pdf';
    await put(root, `${FOLDER}/attachments/${other}`, pdf(1));
    await put(root, `${FOLDER}/attachments/số liệu.rar`, 'x');
    const { problems } = await readContent(root);
    assert.deepEqual(
      problems.map(({ code, facts }) => [code, facts?.['name']]),
      [
        ['EXT_NOT_ALLOWED', undefined],
        ['ATTACH_UNLISTED', other],
      ],
    );
  });
});
