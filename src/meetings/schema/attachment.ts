import { z } from 'zod';
import { ATTACHMENT_TYPES } from '../vocabulary.ts';
import { choice, line, moment, slug, reference } from './fields.ts';

/** A document of the meeting: one file in `attachments/`. Size, pages and SHA-256 come from the build. */
export const attachmentSchema = z.strictObject({
  id: slug({
    label: 'Mã tài liệu',
    help: 'Tên ngắn để chương trình và nhiệm vụ trỏ tới; không trùng trong cuộc họp.',
    example: '"bao-cao-so-y-te"',
  }),
  file: line(
    {
      label: 'Tên tệp',
      help: 'Đúng như tên tệp trong thư mục attachments/.',
      example: '"Báo cáo Sở Y tế.pdf"',
    },
    255,
  ).meta({ input: 'file' }),
  title: line(
    {
      label: 'Tên tài liệu',
      help: 'Tên đầy đủ mà đại biểu đọc thấy.',
      example: '"Báo cáo tình hình phòng, chống dịch"',
    },
    300,
  ),
  type: choice(ATTACHMENT_TYPES, {
    label: 'Loại tài liệu',
    help: 'Báo cáo, dự thảo, chương trình…',
    example: '"report"',
  }),
  number: line(
    { label: 'Số, ký hiệu', help: 'Số và ký hiệu của tài liệu, nếu có.', example: '"245/BC-SYT"' },
    60,
  ).optional(),
  organisation: reference(
    {
      label: 'Cơ quan soạn',
      help: 'Mã cơ quan trong organisations.yaml.',
      example: '"so-y-te-bac-giang"',
    },
    'organisations',
  ).optional(),
  added: moment({
    label: 'Thời điểm đăng',
    help: 'Lúc tài liệu được đưa lên cổng.',
    example: '"2021-11-26T16:20:00+07:00"',
  }).optional(),
  replaces: slug({
    label: 'Thay cho tài liệu',
    help: 'Mã của tài liệu cũ; tệp cũ vẫn giữ lại.',
    example: '"bao-cao-so-y-te"',
  }).optional(),
  note: line({
    label: 'Ghi chú',
    help: 'Lý do thay, hoặc điều người đọc cần biết.',
    example: '"Cập nhật số liệu đến 26/11"',
  }).optional(),
});

export type Attachment = z.infer<typeof attachmentSchema>;
