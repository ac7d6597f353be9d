// npm run withdraw: takes a document back; its address then says that it was withdrawn, and why.
import { askText, askYes, canAsk } from '../src/cli/ask.ts';
import { required, runCommand } from '../src/cli/command.ts';
import { MEETING_ARGUMENT } from '../src/cli/meeting-argument.ts';
import { findDocument, withdrawDocument } from '../src/editing/documents.ts';
import { editMeeting, readMeetingText } from '../src/editing/edit-meeting.ts';
import { findMeeting } from '../src/editing/find-meeting.ts';
import { storedAttachment } from '../src/editing/stored-attachment.ts';
import { dayOf } from '../src/text/instant.ts';

await runCommand({
  name: 'withdraw',
  description: 'Rút một tài liệu đã đăng; địa chỉ cũ sẽ báo là đã rút và vì sao.',
  example:
    'npm run withdraw -- 2021-11-30-giao-ban "Báo cáo Sở Y tế.pdf" --reason "Đăng nhầm bản chưa duyệt"',
  args: {
    id: MEETING_ARGUMENT,
    document: {
      type: 'positional',
      valueHint: 'tài liệu',
      required: false,
      description: 'Mã, tên tệp hoặc tên tài liệu.',
    },
    reason: { type: 'string', valueHint: 'lý do', description: 'Một câu cho người đã tải về.' },
  },
  async run(args) {
    const root = process.cwd();
    const place = await findMeeting(root, required(args.id, 'tên cuộc họp'));
    const text = await readMeetingText(root, place);
    const document = findDocument(text, required(args.document, 'tài liệu cần rút'));
    const given = args.reason ?? (canAsk() ? await askText('Vì sao rút?') : undefined);
    const reason = required(given, '--reason (vì sao rút)');
    if (canAsk() && !(await askYes(`Rút “${document.title}”?`))) return false;
    const stored = await storedAttachment(place, document.file);
    await editMeeting(root, place, {
      text: withdrawDocument(text, document, reason, dayOf(Date.now())),
      remove: stored === undefined ? [] : [stored],
    });
    console.log(`Đã rút “${document.title}”. Đăng lên cổng: npm run publish`);
    console.log(
      'Tệp vẫn còn trong lịch sử git. Nếu đó là bí mật hoặc dữ liệu cá nhân, báo ngay người quản trị.',
    );
    return true;
  },
});
