// npm run add: copies files into a meeting and declares them in its index.md.
import { ATTACHMENT_TYPES } from '../src/meetings/vocabulary.ts';
import { askChoice, askText, canAsk } from '../src/cli/ask.ts';
import { choiceFlag, required, runCommand, UsageError } from '../src/cli/command.ts';
import { MEETING_ARGUMENT } from '../src/cli/meeting-argument.ts';
import { givenPath } from '../src/cli/paths.ts';
import { proposeDocuments } from '../src/editing/attach.ts';
import { addDocument } from '../src/editing/documents.ts';
import { editMeeting, readMeetingText } from '../src/editing/edit-meeting.ts';
import { findMeeting } from '../src/editing/find-meeting.ts';
import { toIso } from '../src/text/instant.ts';

await runCommand({
  name: 'add',
  description: 'Thêm tài liệu vào một cuộc họp: chép tệp và khai trong index.md.',
  example: 'npm run add -- 2021-11-30-giao-ban "C:\\Tài liệu\\Báo cáo Sở Y tế.pdf" --item 2',
  args: {
    id: MEETING_ARGUMENT,
    files: {
      type: 'positional',
      valueHint: 'tệp…',
      required: false,
      description: 'Một hoặc nhiều tệp.',
    },
    type: {
      type: 'string',
      valueHint: 'loại',
      description: Object.keys(ATTACHMENT_TYPES).join(', '),
    },
    title: { type: 'string', valueHint: 'tên', description: 'Tên tài liệu, khi chỉ thêm một tệp.' },
    number: { type: 'string', valueHint: 'số', description: 'Số, ký hiệu, khi chỉ thêm một tệp.' },
    item: { type: 'string', valueHint: 'mục', description: 'Thuộc mục thứ mấy của chương trình.' },
  },
  async run(args) {
    const root = process.cwd();
    const [id, ...files] = args._;
    const place = await findMeeting(root, required(id, 'tên cuộc họp'));
    if (files.length === 0) throw new UsageError('Thiếu tệp cần thêm.');
    if (files.length > 1 && (args.title ?? args.number) !== undefined) {
      throw new UsageError('--title và --number chỉ dùng khi thêm một tệp.');
    }
    const type = choiceFlag(args.type, '--type', ATTACHMENT_TYPES);
    const item = itemFlag(args.item);

    let text = await readMeetingText(root, place);
    const proposals = await proposeDocuments(text, files.map(givenPath), toIso(Date.now()));
    for (const { document } of proposals) {
      document.type = type ?? document.type;
      document.title = args.title ?? document.title;
      if (args.number !== undefined) document.number = args.number;
      if (canAsk() && args.title === undefined) {
        document.title = await askText(`Tên tài liệu của “${document.file}”?`, document.title);
      }
      if (canAsk() && type === undefined) {
        document.type = await askChoice('Loại tài liệu?', ATTACHMENT_TYPES, document.type);
      }
      text = addDocument(text, document, item);
    }
    const add = proposals.map(({ from, document }) => ({ from, name: document.file }));
    await editMeeting(root, place, { text, add });
    for (const { document } of proposals) {
      console.log(
        `Đã thêm: ${document.title} (${ATTACHMENT_TYPES[document.type]}, ${document.file})`,
      );
    }
    console.log('Đăng lên cổng: npm run publish');
    return true;
  },
});

function itemFlag(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  const item = Number(typed);
  if (!Number.isInteger(item) || item < 1) {
    throw new UsageError(`--item “${typed}” không phải số thứ tự của mục.`);
  }
  return item;
}
