/** Who may see a meeting, from when, and what of it was let pass with a reason. */
import { z } from 'zod';
import { choice, line, moment } from './fields.ts';

const ALLOWED_CODES = {
  CITIZEN_ID: 'số căn cước, chứng minh nhân dân, hộ chiếu',
  BANK_ACCOUNT: 'số tài khoản ngân hàng',
  CREDENTIAL: 'khóa, mã truy cập',
  PASSWORD: 'mật khẩu',
  MOBILE_NUMBER: 'số điện thoại di động',
  PRIVATE_MAIL: 'hộp thư riêng',
};

export const publicationFields = {
  draft: z
    .boolean()
    .meta({
      label: 'Bản nháp',
      help: 'Ghi true khi đang soạn: chỉ người soạn thấy, không lên cổng nào.',
      asked: 'Bật khi đang soạn: chỉ người soạn thấy, không lên cổng nào.',
      example: 'true',
    })
    .default(false),
  publish_at: moment({
    label: 'Thời điểm công bố',
    help: 'Trước lúc này cuộc họp không có trên cổng. Máy chủ riêng tự đăng trong vài phút sau đó; nơi khác thì ở lần đăng kế tiếp.',
    example: '"2021-11-25T08:00:00+07:00"',
  })
    .nullable()
    .default(null),
  access: choice(
    { public: 'Công khai', internal: 'Nội bộ' },
    {
      label: 'Phạm vi truy cập',
      help: 'Ghi internal thì cuộc họp chỉ có trong bản dựng nội bộ (npm run build -- --audience internal).',
      example: '"internal"',
    },
  )
    .meta({ asked: 'Chọn “Nội bộ” thì cuộc họp không có trên cổng công khai.' })
    .default('public'),
  allow: z
    .array(
      z.strictObject({
        code: choice(ALLOWED_CODES, {
          label: 'Mã lỗi được bỏ qua',
          help: 'Mã in trong thông báo; dấu mật và hạn chế lưu hành thì không bỏ qua được.',
          example: '"CITIZEN_ID"',
        }),
        reason: line({
          label: 'Lý do',
          help: 'Căn cứ để công bố, ví dụ văn bản nào cho phép.',
          example: '"Danh sách công khai theo Điều 5 Quyết định 12/2021/QĐ-UBND"',
        }),
      }),
    )
    .meta({
      label: 'Điều được bỏ qua',
      help: 'Lỗi về thông tin cá nhân được bỏ qua, kèm lý do.',
      example: '[]',
    })
    .default([]),
};
