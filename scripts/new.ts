// npm run new: makes a meeting's folder with an index.md that explains itself.
import { readRegisters } from '../src/meetings/reading/read-registers.ts';
import { MEETING_KINDS, MEETING_MODES } from '../src/meetings/vocabulary.ts';
import { askChoice, askText, canAsk } from '../src/cli/ask.ts';
import { choiceFlag, required, runCommand, UsageError } from '../src/cli/command.ts';
import { momentFlag, momentFrom } from '../src/cli/moment.ts';
import { createMeeting } from '../src/editing/new-meeting.ts';
import { nfc } from '../src/text/normalize.ts';
import { SLUG } from '../src/text/slug.ts';

await runCommand({
  name: 'new',
  description: 'Tạo thư mục cho một cuộc họp mới.',
  example:
    'npm run new -- --title "Giao ban tháng 12/2021" --starts "30/12/2021 07:30" --kind briefing --issuer ubnd-tinh-bac-giang --location "Phòng họp tầng 4"',
  args: {
    title: { type: 'string', valueHint: 'trích yếu', description: 'Họp về việc gì.' },
    starts: { type: 'string', valueHint: 'ngày giờ', description: 'Ví dụ "30/12/2021 07:30".' },
    kind: { type: 'string', valueHint: 'loại', description: Object.keys(MEETING_KINDS).join(', ') },
    mode: { type: 'string', valueHint: 'cách', description: Object.keys(MEETING_MODES).join(', ') },
    issuer: {
      type: 'string',
      valueHint: 'mã',
      description: 'Mã cơ quan trong organisations.yaml.',
    },
    location: { type: 'string', valueHint: 'nơi', description: 'Phòng họp, trụ sở.' },
    id: { type: 'string', valueHint: 'tên', description: 'Tên thư mục, nếu muốn tự đặt.' },
  },
  async run(args) {
    const root = process.cwd();
    const ask = canAsk();
    const { organisations } = await readRegisters(root);
    const current = organisations.filter(({ valid_to }) => valid_to === undefined);
    const issuers = Object.fromEntries(current.map(({ id, name }) => [id, name]));

    const title = args.title ?? (ask ? await askText('Họp về việc gì (trích yếu)?') : undefined);
    const starts =
      args.starts ??
      (ask
        ? await askText('Bắt đầu lúc nào? Ví dụ: 30/12/2021 07:30', '', (typed) =>
            momentFrom(typed) === undefined ? 'Chưa phải ngày giờ.' : undefined,
          )
        : undefined);
    const startsAt = momentFlag(required(starts, '--starts (ngày giờ bắt đầu)'), '--starts');
    const kind =
      choiceFlag(args.kind, '--kind', MEETING_KINDS) ??
      (ask ? await askChoice('Loại cuộc họp?', MEETING_KINDS, 'working') : 'working');
    const mode =
      choiceFlag(args.mode, '--mode', MEETING_MODES) ??
      (ask ? await askChoice('Họp theo cách nào?', MEETING_MODES, 'in_person') : 'in_person');
    const first = current[0]?.id ?? '';
    const issuer =
      args.issuer ?? (ask ? await askChoice('Cơ quan nào mời?', issuers, first) : undefined);
    const location = args.location ?? (ask ? await askText('Họp ở đâu?') : '');
    if (args.id !== undefined && !SLUG.test(args.id)) {
      throw new UsageError('--id chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.');
    }

    const place = await createMeeting(
      root,
      {
        title: nfc(required(title, '--title (trích yếu)')),
        startsAt,
        kind,
        mode,
        issuer: required(issuer, '--issuer (mã cơ quan mời)'),
        location: location === '' ? null : nfc(location),
      },
      args.id,
    );
    console.log(`Đã tạo ${place.name}/index.md. Mở tệp này để điền tiếp.`);
    console.log(`Thêm tài liệu: npm run add -- ${place.id} <tệp…>`);
    return true;
  },
});
