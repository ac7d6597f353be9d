import { z } from 'zod';
import { editorSchema } from './editor.ts';
import { count, line, mailbox, phoneNumber, webAddress } from './fields.ts';
import { rootSchema } from './root.ts';

/** What follows the @ of a mailbox. */
const DOMAIN = /^[\w-]+(?:\.[\w-]+)+$/u;

/** `content/site.yaml`: who publishes the portal and its limits. Nothing about a province is in code. */
export const settingsSchema = z.strictObject({
  name: line({ label: 'Tên cổng', help: 'Tên đầy đủ.', example: '"Cổng tài liệu họp"' }, 120),
  short_name: line({ label: 'Tên ngắn', help: 'Tên ở đầu trang.', example: '"Tài liệu họp"' }, 40),
  organisation: z
    .strictObject({
      name: line({
        label: 'Cơ quan quản lý',
        help: 'Cơ quan quản lý cổng.',
        example: '"Văn phòng UBND tỉnh"',
      }),
      address: line({ label: 'Địa chỉ', help: 'Địa chỉ trụ sở.', example: '"Số 1 đường A"' }),
      phone: phoneNumber({
        label: 'Điện thoại',
        help: 'Số liên hệ.',
        example: '"0204 3854 000"',
      }).optional(),
      email: mailbox({
        label: 'Hộp thư',
        help: 'Hộp thư liên hệ.',
        example: '"vp@example.gov.vn"',
      }),
      responsible: line({
        label: 'Người chịu trách nhiệm',
        help: 'Người chịu trách nhiệm nội dung.',
        example: '"Chánh Văn phòng UBND tỉnh"',
      }),
    })
    .meta({
      label: 'Cơ quan quản lý',
      help: 'In ở chân trang.',
      example: 'name: "Văn phòng UBND tỉnh"',
    }),
  portal_url: webAddress('Địa chỉ cổng'),
  /** where the build for the office's own network stands; a host of its own, closed to everybody else */
  internal_url: webAddress('Địa chỉ bản nội bộ').optional(),
  parent_portal: z
    .strictObject({
      name: line({ label: 'Cổng cấp trên', help: 'Tên cổng.', example: '"Cổng thông tin tỉnh"' }),
      url: webAddress('Địa chỉ cổng cấp trên'),
    })
    .meta({
      label: 'Cổng cấp trên',
      help: 'Cổng thông tin điện tử mà cổng này thuộc về.',
      example: 'name: "Cổng thông tin tỉnh"',
    })
    .optional(),
  signing_key: line(
    {
      label: 'Khóa công khai minisign',
      help: 'Khi cơ quan ký danh sách mã tệp (content/SHA256SUMS.minisig), để trang Kiểm tra tệp xác minh.',
      example: '"RWSZ/HsbkLmwliZ52F+KFY/CbYRYUaKkIA11hxjoJcG+J3Pav/tDf8K3"',
    },
    60,
  )
    .refine((text) => /^RW[A-Za-z0-9+/]{54}$/u.test(text), {
      params: {
        code: 'FIELD_VALUE',
        hint: 'Chép nguyên dòng thứ hai của tệp khóa công khai (.pub).',
      },
    })
    .optional(),
  limits: z
    .strictObject({
      file_warn_mb: count(1, 10_000, {
        label: 'Mức nhắc',
        help: 'Tệp nặng hơn (MB) thì nhắc.',
        example: '50',
      }).default(50),
      file_max_mb: count(1, 10_000, {
        label: 'Mức chặn',
        help: 'Tệp nặng hơn (MB) thì không nhận.',
        example: '100',
      }).default(100),
      meeting_max_mb: count(1, 100_000, {
        label: 'Mức chặn của cuộc họp',
        help: 'Tổng dung lượng một cuộc họp (MB).',
        example: '300',
      }).default(300),
    })
    .meta({ label: 'Giới hạn dung lượng', help: 'Tính bằng MB.', example: 'file_warn_mb: 50' })
    .prefault({}),
  allowed_email_domains: z
    .array(
      line(
        { label: 'Tên miền thư', help: 'Tên miền hộp thư công vụ.', example: '"gov.vn"' },
        120,
      ).refine((text) => DOMAIN.test(text), {
        params: {
          code: 'FIELD_VALUE',
          hint: 'Chỉ ghi phần sau dấu @, ví dụ "bacgiang.gov.vn".',
        },
      }),
    )
    .meta({
      label: 'Tên miền thư',
      help: 'Thư điện tử có đuôi này được hiện thành liên kết.',
      example: '["gov.vn"]',
    })
    .default([]),
  editor: editorSchema.optional(),
  roots: z
    .array(rootSchema)
    .meta({
      label: 'Các kho khác',
      help: 'Cuộc họp để ngoài content/, mỗi kho một hoặc nhiều năm.',
      example: '[{ folder: "../tai-lieu-2020" }]',
    })
    .default([]),
});
export type Settings = z.infer<typeof settingsSchema>;
