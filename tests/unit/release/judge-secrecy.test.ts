import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeSecrecy } from '../../../src/release/server/judge-secrecy.ts';
import { docx } from '../../fixtures/files.ts';

const FOLDER = 'content/meetings/2026/2026-05-05-hop';

async function codes(path: string, bytes: string | Uint8Array, index = ''): Promise<string[]> {
  const problems = await judgeSecrecy({
    path,
    content: () => Promise.resolve(typeof bytes === 'string' ? Buffer.from(bytes) : bytes),
    read: (name) => Promise.resolve(name === `${FOLDER}/index.md` ? index : undefined),
  });
  return problems.map(({ code, line }) => (line === undefined ? code : `${code}:${line}`));
}

test('marks in text, values of fields, tables and names', async () => {
  const index = `${FOLDER}/index.md`;
  for (const [path, text, expected] of [
    [index, 'Kính mời.\n\nTỐI MẬT\n', ['SECRET_MARK:3']],
    [index, 'title: "Họp"\nlocation: "Mật"\nnote: "TUYỆT MẬT"\n', ['SECRET_MARK:3']],
    [index, '  - MẬT\n', ['SECRET_MARK:1']],
    [index, '| Số | MẬT |\n', ['SECRET_MARK:1']],
    [index, 'Độ mật: Tối mật\n', ['SECRET_MARK:1']],
    [index, 'TO\u0302\u0301I MA\u0323\u0302T\n', ['SECRET_MARK:1']],
    [index, 'Giữ bí mật nhà nước; nuôi ong lấy mật.\n', []],
    [`${FOLDER}/attachments/a [TỐI MẬT].pdf`, '%PDF-', ['SECRET_MARK']],
    [`${FOLDER}/attachments/Mật ong.pdf`, '%PDF-', []],
    ['content/organisations.yaml', '- name: "TỐI MẬT"\n', ['SECRET_MARK:1']],
    ['content-internal/meetings/2026/x/index.md', 'TỐI MẬT\n', ['SECRET_MARK:1']],
    ['tests/fixtures/marks.txt', 'TỐI MẬT\n', []],
  ] as const) {
    assert.deepEqual(await codes(path, text), expected, `${path}: ${text}`);
  }
});

test('marks in Office files: text, letterheads, split letters; a broken file is left to the check', async () => {
  const path = `${FOLDER}/attachments/a.docx`;
  assert.deepEqual(await codes(path, docx('TỐI MẬT')), ['SECRET_MARK']);
  assert.deepEqual(await codes(path, docx('T&#7888;I M&#x1EAC;T')), ['SECRET_MARK']);
  const split = docx('Báo cáo', {
    'word/header1.xml':
      '<w:hdr><w:p><w:r><w:t>TUYỆT </w:t></w:r><w:r><w:t>MẬT</w:t></w:r></w:p></w:hdr>',
  });
  assert.deepEqual(await codes(path, split), ['SECRET_MARK']);
  assert.deepEqual(await codes(path, docx('Báo cáo công tác giữ bí mật')), []);
  assert.deepEqual(await codes(path, docx('MẬT').subarray(0, 200)), []);
});

test('what only the office may read passes where only the office reads', async () => {
  const path = `${FOLDER}/attachments/a.docx`;
  const limited = docx('LƯU HÀNH NỘI BỘ');
  assert.deepEqual(await codes(path, limited, '---\ntitle: "Họp"\n---\n'), ['INTERNAL_MARK']);
  assert.deepEqual(await codes(path, limited, '---\naccess: "internal"\n---\n'), []);
  assert.deepEqual(await codes(path, docx('MẬT'), '---\naccess: "internal"\n---\n'), [
    'SECRET_MARK',
  ]);
  assert.deepEqual(await codes('content-internal/meetings/2026/x/index.md', 'LƯU HÀNH NỘI BỘ'), []);
});
