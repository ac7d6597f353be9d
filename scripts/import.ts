// npm run import -- <giấy mời hoặc thư mục> [tài liệu kèm theo…]: makes the folder of a meeting from an invitation.
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { givenPath } from '../src/cli/paths.ts';
import {
  applyAct,
  describeChange,
  findChangedMeeting,
  type ActOfChange,
} from '../src/editing/act-of-change.ts';
import { proposeDocuments } from '../src/editing/attach.ts';
import { EditError } from '../src/editing/edit-error.ts';
import { editMeeting, readMeetingText, refuseUnpublishable } from '../src/editing/edit-meeting.ts';
import type { MeetingPlace } from '../src/editing/find-meeting.ts';
import { readDocument } from '../src/attachments/read-document.ts';
import { describeAct } from '../src/invitation/describe-act.ts';
import { importInvitation, ImportRefused, isPlainText } from '../src/invitation/import.ts';
import { gather } from '../src/invitation/gather.ts';
import { readInvitation } from '../src/invitation/extract.ts';
import { readInvitationFile, UnreadableFile } from '../src/invitation/read-file.ts';
import { writeJson } from '../src/invitation/report.ts';
import { readRegisters } from '../src/meetings/reading/read-registers.ts';
import { dayOf, toIso } from '../src/text/instant.ts';

const HELP = `Cách dùng: npm run import -- <giấy mời> [tài liệu…] [--json | --apply]
          npm run import -- <thư mục> [--json | --apply]

Đọc giấy mời (.docx, .doc, .odt, .pdf, .rtf, .txt, .md), tạo thư mục content/meetings/<năm>/<ngày>-<tên>/
gồm index.md (điền sẵn), attachments/ (các tệp đã đưa vào), và doi-chieu.html trong thư mục .import/
để so văn bản gốc với các trường đã đọc.

Tên một thư mục thay cho mọi tệp trong đó; giấy mời là tệp có “giấy mời” hoặc “GM” trong tên.

Văn bản hoãn, hủy, thay thế, bổ sung một cuộc họp đã có trên cổng không tạo cuộc họp mới: lệnh in ra mục changes
của cuộc họp đó; thêm --apply để ghi luôn vào index.md của nó.

  --json     chỉ in kết quả đọc ra màn hình, không ghi tệp nào
  --apply    ghi thay đổi vào cuộc họp đã có
  --help     in hướng dẫn này

Mã thoát: 0 xong; 1 không đọc được hoặc thư mục đã có; 2 gõ lệnh sai.`;

process.exitCode = await run(process.argv.slice(2));

async function run(argv: string[]): Promise<number> {
  const args = parse(argv);
  if (!args) return 2;
  const [invitation, ...files] = args.positionals;
  if (args.help || invitation === undefined) {
    (args.help ? console.log : console.error)(HELP);
    return args.help ? 0 : 2;
  }
  try {
    const { invitation: path, files: enclosed } = await gather(
      givenPath(invitation),
      files.map(givenPath),
    );
    const extraction = readInvitation(await readInvitationFile(path, readDocument));
    if (args.json) {
      process.stdout.write(writeJson(extraction));
      return 0;
    }
    const root = process.cwd();
    const registers = await readRegisters(root);
    const sources = [path, ...enclosed];
    const act = describeAct(extraction, registers.organisations, dayOf(Date.now()));
    const meeting = act && (await findChangedMeeting(root, act));
    if (act && meeting) {
      console.log(await changeMeeting(root, meeting, act, sources, args.apply));
      return 0;
    }
    const published = sources.filter((source) => !isPlainText(source));
    await refuseUnpublishable(
      root,
      'cuộc họp mới',
      published.map((from) => ({ from, name: basename(from) })),
    );
    const { folder, report, advice } = await importInvitation(extraction, path, enclosed, {
      root,
      registers,
    });
    console.log(
      [
        `Đã tạo ${folder}`,
        ...advice,
        `Đối chiếu với bản gốc: ${report}`,
        'Sửa index.md, rồi chạy: npm run check',
      ].join('\n'),
    );
    return 0;
  } catch (error) {
    if (!(
      error instanceof UnreadableFile ||
      error instanceof ImportRefused ||
      error instanceof EditError
    ))
      throw error;
    console.error(error.message);
    return 1;
  }
}

/** The letter changes a meeting that is on the portal: shown, or with `apply` written. */
async function changeMeeting(
  root: string,
  place: MeetingPlace,
  act: ActOfChange,
  sources: readonly string[],
  apply: boolean,
): Promise<string> {
  const text = await readMeetingText(root, place);
  const files = sources.filter((source) => !isPlainText(source));
  const proposals = await proposeDocuments(text, files, toIso(Date.now()));
  const changed = applyAct(
    text,
    act,
    proposals.map(({ document }) => document),
  );
  const add = proposals.map(({ from, document }) => ({ from, name: document.file }));
  const yaml = describeChange(text, changed);
  if (!apply) {
    const command = ['npm run import --', ...sources.map((source) => `"${source}"`), '--apply'];
    return `Văn bản này thay đổi ${place.name}, không phải cuộc họp mới. Chưa ghi gì; sẽ ghi vào index.md:\n\n${yaml}\nĐúng thì chạy: ${command.join(' ')}`;
  }
  await editMeeting(root, place, { text: changed, add });
  return `Đã ghi vào ${place.name}/index.md:\n\n${yaml}\nXem lại bằng npm run check, rồi đăng: npm run publish`;
}

function parse(
  argv: string[],
): { positionals: string[]; json: boolean; apply: boolean; help: boolean } | undefined {
  try {
    const { positionals, values } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        apply: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return { positionals, ...values };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    return undefined;
  }
}
