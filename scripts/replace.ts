// npm run replace: adds the newer version of a document; the older stays, marked as replaced.
import { askText, canAsk } from '../src/cli/ask.ts';
import { required, runCommand } from '../src/cli/command.ts';
import { MEETING_ARGUMENT } from '../src/cli/meeting-argument.ts';
import { givenPath } from '../src/cli/paths.ts';
import { proposeDocuments } from '../src/editing/attach.ts';
import { findDocument, replaceDocument } from '../src/editing/documents.ts';
import { editMeeting, readMeetingText } from '../src/editing/edit-meeting.ts';
import { findMeeting } from '../src/editing/find-meeting.ts';
import { toIso } from '../src/text/instant.ts';

await runCommand({
  name: 'replace',
  description: 'Thay một tài liệu bằng bản mới; bản cũ vẫn giữ để đối chiếu.',
  example:
    'npm run replace -- 2021-11-30-giao-ban bao-cao-so-y-te "Báo cáo Sở Y tế (lần 2).pdf" --note "Cập nhật số liệu đến 26/11"',
  args: {
    id: MEETING_ARGUMENT,
    old: {
      type: 'positional',
      valueHint: 'tài liệu cũ',
      required: false,
      description: 'Mã, tên tệp hoặc tên tài liệu đang có.',
    },
    file: {
      type: 'positional',
      valueHint: 'tệp mới',
      required: false,
      description: 'Tệp của bản mới, tên khác tệp cũ.',
    },
    note: { type: 'string', valueHint: 'lý do', description: 'Vì sao thay; đại biểu đọc được.' },
    title: { type: 'string', valueHint: 'tên', description: 'Tên bản mới, nếu khác bản cũ.' },
  },
  async run(args) {
    const root = process.cwd();
    const place = await findMeeting(root, required(args.id, 'tên cuộc họp'));
    const text = await readMeetingText(root, place);
    const old = findDocument(text, required(args.old, 'tài liệu cũ'));
    const file = givenPath(required(args.file, 'tệp mới'));
    const note = args.note ?? (canAsk() ? await askText('Vì sao thay?') : undefined);
    const reason = required(note, '--note (vì sao thay)');
    const [proposal] = await proposeDocuments(text, [file], toIso(Date.now()));
    if (!proposal) return false;
    const { from, document } = proposal;
    const fresh = { ...document, ...old.inherited, title: args.title ?? old.title };
    await editMeeting(root, place, {
      text: replaceDocument(text, old.id, fresh, reason),
      add: [{ from, name: document.file }],
    });
    console.log(`Đã thay “${old.file}” bằng “${document.file}”.\nĐăng lên cổng: npm run publish`);
    return true;
  },
});
