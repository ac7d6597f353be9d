// npm run check: judges content/ and says which line to mend; --fix mends what needs no judgement.
import { basename } from 'node:path';
import { readContent } from '../src/attachments/read-content.ts';
import { askYes, canAsk } from '../src/cli/ask.ts';
import { runCommand, UsageError } from '../src/cli/command.ts';
import { undoHalfDone } from '../src/cli/recover.ts';
import { applyFix, proposeFixes, proposeFixesOf } from '../src/editing/fixes.ts';
import { isError, type Problem } from '../src/meetings/problems/problem.ts';
import { formatReport } from '../src/meetings/problems/report.ts';
import { forgetOldNames, withStaged } from '../src/release/staged.ts';
import { formatDiff } from '../src/cli/show-diff.ts';

await runCommand({
  name: 'check',
  description: 'Kiểm tra nội dung, chỉ rõ tệp, dòng và cách sửa.',
  example: 'npm run check -- --fix',
  args: {
    fix: {
      type: 'boolean',
      description:
        'Tự sửa dấu ngoặc, dấu hai chấm, thụt dòng, ngày tháng, số 0 đứng đầu, chữ NFD, tệp chưa khai, tên thư mục tài liệu; cho xem trước.',
    },
    yes: { type: 'boolean', description: 'Sửa luôn, không hỏi lại.' },
    json: { type: 'boolean', description: 'In kết quả dạng JSON.' },
    staged: { type: 'boolean', description: 'Kiểm tra những gì sắp commit (cho móc pre-commit).' },
  },
  async run({ fix, yes, json, staged }) {
    const root = process.cwd();
    await undoHalfDone(root);
    if (fix) await mend(root, yes === true);
    const { problems, meetings } = staged
      ? await withStaged(root, (folder) => readContent(folder, { project: root }))
      : await readContent(root);
    if (json) console.log(JSON.stringify(problems, null, 2));
    else console.log(`${formatReport(problems)}\n${meetings.length} cuộc họp sẵn sàng đăng.`);
    if (!json && !fix) await offerFixes(root, problems);
    return !problems.some(isError);
  },
});

/** Nobody need type what the command can. */
async function offerFixes(root: string, problems: readonly Problem[]): Promise<void> {
  const { length } = await proposeFixesOf(root, problems);
  if (length > 0) {
    console.log(`${length} tệp có chỗ máy sửa hộ được, cho xem trước: npm run check -- --fix`);
  }
}

async function mend(root: string, yes: boolean): Promise<void> {
  const fixes = await proposeFixes(root);
  for (const { file, before, after, rename } of fixes) {
    console.log(`\n${file}`);
    for (const line of formatDiff(before, after)) console.log(line);
    for (const { from, to } of rename) console.log(`  Đổi tên: ${from} → ${basename(to)}`);
  }
  if (fixes.length === 0) console.log('Không có gì để tự sửa.');
  else if (!yes && !canAsk()) throw new UsageError('Chưa sửa gì. Thêm --yes để sửa như trên.');
  else if (yes || (await askYes('Sửa như trên?'))) {
    for (const fix of fixes) {
      await applyFix(root, fix);
      forgetOldNames(root, fix.rename);
    }
    console.log(`Đã sửa ${fixes.length} tệp.\n`);
  }
}
