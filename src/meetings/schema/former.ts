import { z } from 'zod';
import { day, line, slug } from './fields.ts';

/** A whole meeting that was public and was taken back. Its folder is deleted; its address says so for ever. */
export const withdrawnMeetingSchema = z.strictObject({
  id: slug({
    label: 'Mã cuộc họp',
    help: 'Tên thư mục của cuộc họp, đã xóa khỏi content/meetings/.',
    example: '"2021-11-30-giao-ban"',
  }),
  title: line(
    {
      label: 'Tên cuộc họp',
      help: 'Chỉ ghi khi tên cuộc họp vẫn được công khai.',
      example: '"Giao ban tháng 11"',
    },
    300,
  ).optional(),
  reason: line({
    label: 'Lý do rút',
    help: 'Một câu cho người tìm cuộc họp này.',
    example: '"Giấy mời đăng nhầm"',
  }),
  date: day({ label: 'Ngày rút', help: 'Ngày cuộc họp được rút.', example: '"2021-12-01"' }),
});

export type WithdrawnMeeting = z.infer<typeof withdrawnMeetingSchema>;

const address = (label: string, help: string, example: string) =>
  z
    .string()
    .refine((text) => /^\/(?!\/)\S*$/u.test(text), {
      params: { code: 'FIELD_VALUE', hint: 'Ghi địa chỉ từ gốc của cổng, bắt đầu bằng dấu /.' },
    })
    .meta({ label, help, example });

/** An address that moved. Everything below it moves along. */
export const redirectSchema = z.strictObject({
  from: address('Địa chỉ cũ', 'Địa chỉ đã từng đăng.', '"/hop/2021-11-29-giao-ban/"'),
  to: address('Địa chỉ mới', 'Nơi nội dung đang ở.', '"/hop/2021-11-30-giao-ban/"'),
});

export type Redirect = z.infer<typeof redirectSchema>;
