import { z } from 'zod';
import { line } from './fields.ts';

/** Beside the project's own folder and nowhere else, so that the same words are true on every machine. */
const BESIDE = /^\.\.\/[^./\\][^/\\]*$/u;

/** A folder of meetings apart from `content/`: a repository of its own, for a year or for several. */
export const rootSchema = z.strictObject({
  folder: line(
    {
      label: 'Thư mục kho',
      help: 'Thư mục nằm cạnh thư mục của cổng, trong đó có meetings/ như content/.',
      example: '"../tai-lieu-2020"',
    },
    120,
  )
    .refine((text) => BESIDE.test(text), {
      params: {
        code: 'FIELD_VALUE',
        hint: 'Ghi ../ rồi tên một thư mục nằm cạnh thư mục của cổng, ví dụ "../tai-lieu-2020". Kho ở ổ đĩa khác thì đặt một liên kết thư mục vào đó.',
      },
    })
    .meta({ pattern: BESIDE.source }),
  frozen: z
    .boolean()
    .meta({
      label: 'Đã đóng',
      help: 'Ghi true thì khi không có thư mục này, các cuộc họp của nó được lấy từ bản đăng trước.',
      asked: 'Bật thì khi không có thư mục này, các cuộc họp của nó được lấy từ bản đăng trước.',
      example: 'true',
    })
    .default(false),
});
