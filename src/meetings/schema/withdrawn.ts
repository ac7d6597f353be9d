import { z } from 'zod';
import { extensionOf } from '../../text/file-name.ts';
import { day, line, slug } from './fields.ts';

/** A document that was public and was taken back. Its file is gone; its address says so for ever. */
export const withdrawnSchema = z.strictObject({
  id: slug({
    label: 'Mã tài liệu',
    help: 'Mã cũ của tài liệu, để chương trình và bản thay thế vẫn trỏ tới được.',
    example: '"bao-cao-so-y-te"',
  }),
  file: line(
    {
      label: 'Tên tệp',
      help: 'Tên tệp khi còn trong attachments/; địa chỉ cũ sẽ báo là đã rút.',
      example: '"Báo cáo Sở Y tế.pdf"',
    },
    255,
  )
    .refine((name) => extensionOf(name) !== '', {
      params: {
        code: 'FIELD_VALUE',
        hint: 'Ghi cả đuôi tệp như khi đã đăng, ví dụ "Báo cáo.pdf".',
      },
    })
    .meta({ asked: 'Tên tệp khi còn trên cổng; địa chỉ cũ sẽ báo là đã rút.' }),
  title: line(
    {
      label: 'Tên tài liệu',
      help: 'Tên đại biểu đã đọc thấy.',
      example: '"Báo cáo tình hình phòng, chống dịch"',
    },
    300,
  ),
  reason: line({
    label: 'Lý do rút',
    help: 'Một câu cho người đã tải tài liệu về.',
    example: '"Đăng nhầm bản chưa duyệt"',
  }),
  date: day({ label: 'Ngày rút', help: 'Ngày tài liệu được rút.', example: '"2021-11-29"' }),
});

export type Withdrawn = z.infer<typeof withdrawnSchema>;
