// npm run import -- <giấy mời> [tài liệu kèm theo…]: makes the folder of a meeting from an invitation.
import { parseArgs } from 'node:util';
import { isProblem } from '../src/attachments/describe.ts';
import { told } from '../src/attachments/inspect/finding.ts';
import { readDocument } from '../src/attachments/read-document.ts';
import { importInvitation, ImportRefused } from '../src/invitation/import.ts';
import { readInvitation } from '../src/invitation/extract.ts';
import { readInvitationFile, UnreadableFile } from '../src/invitation/read-file.ts';
import { writeJson } from '../src/invitation/report.ts';
import { readRegisters } from '../src/meetings/read-registers.ts';

const HELP = `Cách dùng: npm run import -- <giấy mời> [tài liệu…] [--json]

Đọc giấy mời (.docx, .doc, .odt, .pdf, .rtf, .txt, .md), tạo thư mục content/meetings/<năm>/<ngày>-<tên>/
gồm index.md (điền sẵn), attachments/ (các tệp đã đưa vào), và doi-chieu.html trong thư mục .import/
để so văn bản gốc với các trường đã đọc.

  --json     chỉ in kết quả đọc ra màn hình, không ghi tệp nào
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
    if (args.json) {
      const text = await readInvitationFile(invitation, open);
      process.stdout.write(writeJson(readInvitation(text)));
      return 0;
    }
    const root = process.cwd();
    const { organisations } = await readRegisters(root);
    const { folder, report, advice } = await importInvitation(invitation, files, {
      root,
      organisations,
      open,
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
    if (!(error instanceof UnreadableFile || error instanceof ImportRefused)) throw error;
    console.error(error.message);
    return 1;
  }
}

function parse(
  argv: string[],
): { positionals: string[]; json: boolean; help: boolean } | undefined {
  try {
    const { positionals, values } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return { positionals, json: values.json, help: values.help };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    return undefined;
  }
}

/** The reading of a file, or in words why it cannot be read. */
async function open(path: string) {
  const document = await readDocument(path);
  if (!isProblem(document)) return document;
  const { message, repair } = told(document, { file: path });
  return { message: `${message} ${repair}` };
}
