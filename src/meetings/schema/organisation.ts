import { z } from 'zod';
import { day, line, slug, reference } from './fields.ts';

const validFrom = day({
  label: 'Có từ ngày',
  help: 'Ngày bắt đầu hoạt động.',
  example: '"2025-07-01"',
});
const validTo = day({
  label: 'Đến hết ngày',
  help: 'Ngày cuối cùng còn hoạt động.',
  example: '"2025-06-30"',
});

/** An agency as it was called in its time. Mergers and renamings are rows with dates and a successor, never code. */
export const organisationSchema = z.strictObject({
  id: slug({ label: 'Mã cơ quan', help: 'Tên ngắn, không đổi.', example: '"so-y-te-bac-giang"' }),
  name: line({ label: 'Tên cơ quan', help: 'Tên đầy đủ.', example: '"Sở Y tế tỉnh Bắc Giang"' }),
  short: line(
    { label: 'Tên ngắn', help: 'Tên dùng trong danh sách.', example: '"Sở Y tế"' },
    120,
  ).optional(),
  abbr: line({ label: 'Viết tắt', help: 'Chữ viết tắt.', example: '"SYT"' }, 30).optional(),
  level: reference(
    { label: 'Cấp', help: 'Mã trong levels.yaml.', example: '"province"' },
    'levels',
  ).optional(),
  parent: reference(
    {
      label: 'Cơ quan cấp trên',
      help: 'Mã cơ quan chủ quản.',
      example: '"ubnd-tinh-bac-giang"',
    },
    'organisations',
  ).optional(),
  valid_from: validFrom.optional(),
  valid_to: validTo.optional(),
  successor: reference(
    {
      label: 'Cơ quan kế thừa',
      help: 'Mã cơ quan sau khi sáp nhập, đổi tên.',
      example: '"ubnd-tinh-bac-ninh"',
    },
    'organisations',
  ).optional(),
  symbol_codes: z
    .array(line({ label: 'Ký hiệu', help: 'Phần cơ quan trong ký hiệu.', example: '"UBND"' }, 30))
    .meta({ label: 'Ký hiệu', help: 'Phần cơ quan trong ký hiệu văn bản.', example: '["UBND"]' })
    .default([]),
  aliases: z
    .array(line({ label: 'Tên gọi khác', help: 'Cách viết khác.', example: '"Sở YT"' }))
    .meta({ label: 'Tên gọi khác', help: 'Các cách viết khác.', example: '["Sở YT"]' })
    .default([]),
});
export type Organisation = z.infer<typeof organisationSchema>;

/** A level of government, dated: what exists and what it is called changes by law. */
export const levelSchema = z.strictObject({
  id: slug({ label: 'Mã cấp', help: 'Tên ngắn, không đổi.', example: '"commune"' }),
  label: line({ label: 'Tên cấp', help: 'Tên hiện nay.', example: '"xã, phường, đặc khu"' }, 120),
  short: line({ label: 'Tên ngắn', help: 'Tên ngắn.', example: '"cấp xã"' }, 60).optional(),
  valid_from: validFrom.optional(),
  valid_to: validTo.optional(),
  labels: z
    .array(
      z.strictObject({
        label: line(
          { label: 'Tên cấp', help: 'Tên trong thời gian này.', example: '"xã, phường, thị trấn"' },
          120,
        ),
        valid_from: validFrom.optional(),
        valid_to: validTo.optional(),
      }),
    )
    .meta({
      label: 'Tên trước đây',
      help: 'Tên của cấp này trong từng thời gian.',
      example: '- label: "xã, phường, thị trấn"',
    })
    .default([]),
});
export type Level = z.infer<typeof levelSchema>;
