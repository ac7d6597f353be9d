/** Meetings that stand apart from `content/`, and those that are taken from the last release. */
import type { ProblemTable } from './kind.ts';

export const ROOT_CODES = {
  ROOT_REPEATED: {
    severity: 'error',
    what: 'Thư mục “{name}” là chính thư mục của cổng, hoặc đã ghi ở một mục khác của roots.',
    repair: 'Xóa mục này, hoặc đặt tên thư mục khác hẳn (không chỉ khác dấu, khác chữ hoa).',
    example: 'hai mục cùng ghi folder: "../tai-lieu-2020"',
    sample: { name: '../tai-lieu-2020' },
  },
  ROOT_MISSING: {
    severity: 'error',
    what: 'Không có thư mục {name}/meetings/.',
    repair:
      'Chép hoặc git clone kho đó về cạnh thư mục của cổng. Năm đã đóng và đã từng đăng thì thêm dòng frozen: true.',
    example: 'roots có "../tai-lieu-2021" mà máy này chưa có kho đó',
    sample: { name: '../tai-lieu-2021' },
  },
} as const satisfies ProblemTable;
