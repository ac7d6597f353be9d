// npm run check [-- --json] [-- --fix]: judges content/ and says which line to mend.
import { parseArgs } from 'node:util';
import { readContent } from '../src/attachments/read-content.ts';
import { isError } from '../src/meetings/problem.ts';
import { formatReport } from '../src/meetings/report.ts';
import { composeText } from '../src/meetings/fix-text.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    fix: { type: 'boolean', default: false },
  },
});
const root = process.cwd();

if (values.fix) {
  for (const file of await composeText(root)) console.log(`Đã sửa chữ có dấu: ${file}`);
}
const { problems, meetings } = await readContent(root);
if (values.json) console.log(JSON.stringify(problems, null, 2));
else console.log(`${formatReport(problems)}\n${meetings.length} cuộc họp sẵn sàng đăng.`);
process.exitCode = problems.some(isError) ? 1 : 0;
