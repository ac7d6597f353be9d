// npm run ocr [-- <meeting, folder or file> …]: reads the letters off scanned pages, for search. Commit what it writes.
import { basename } from 'node:path';
import { isProblem } from '../src/attachments/describe.ts';
import { told } from '../src/attachments/inspect/finding.ts';
import { findAttachments } from '../src/attachments/find-attachments.ts';
import { pagesToRead, recognise } from '../src/attachments/ocr/recognise.ts';
import { OCR_FOLDER } from '../src/attachments/ocr/sidecar.ts';
import { readDocument } from '../src/attachments/read-document.ts';
import { formatProblem } from '../src/meetings/problems/report.ts';

const paths = await findAttachments(process.cwd(), process.argv.slice(2));
const answers = await Promise.all(paths.map((path) => readDocument(path)));
let read = 0;
let left = 0;

for (const [index, document] of answers.entries()) {
  const path = paths[index] ?? '';
  if (isProblem(document)) {
    console.error(formatProblem(told(document, { file: path })));
    continue;
  }
  const pages = await pagesToRead(OCR_FOLDER, document);
  if (pages.length === 0) continue;
  const name = `[${index + 1}/${paths.length}] ${basename(path).normalize('NFC')}`;
  console.error(`${name}: nhận dạng ${pages.length} trang`);
  const done = await recognise(OCR_FOLDER, path, document, pages, (count) => {
    console.error(`${name}: xong ${count}/${pages.length} trang`);
  });
  read += done;
  left += pages.length - done;
}
console.log(
  read + left === 0
    ? 'Không có trang nào cần nhận dạng.'
    : `Đã nhận dạng ${read} trang vào ${OCR_FOLDER}/.${left > 0 ? ` Còn ${left} trang chưa xong, chạy lại lệnh này.` : ' Hãy commit thư mục đó.'}`,
);
process.exitCode = left > 0 ? 1 : 0;
