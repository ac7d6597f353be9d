// npm run documents [-- <meeting, folder or file> …]: what was understood of each attached file.
import { relative } from 'node:path';
import { findAttachments } from '../src/attachments/find-attachments.ts';
import { isProblem } from '../src/attachments/describe.ts';
import { formatOverview } from '../src/attachments/overview.ts';
import { readDocument } from '../src/attachments/read-document.ts';

const root = process.cwd();
const paths = await findAttachments(root, process.argv.slice(2));
const answers = await Promise.all(paths.map((path) => readDocument(path)));

answers.forEach((answer, index) => {
  console.log(`${formatOverview(relative(root, paths[index] ?? '').normalize('NFC'), answer)}\n`);
});
const wrong = answers.filter(isProblem).length;
console.log(
  paths.length === 0
    ? 'Không thấy tệp đính kèm nào. Ghi tên cuộc họp, thư mục hoặc tệp sau “--”.'
    : `${paths.length} tệp, ${wrong} tệp có lỗi.`,
);
process.exitCode = paths.length === 0 || wrong > 0 ? 1 : 0;
