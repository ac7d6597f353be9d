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
  FROZEN_MISSING: {
    severity: 'error',
    what: 'Kho đã đóng {name} không có ở đây, mà bản đăng trước cũng không có danh sách của nó.',
    repair:
      'Lấy kho đó về cạnh thư mục của cổng, dựng và đăng một lần với dòng frozen: true; từ lần sau mới bỏ thư mục đi được.',
    example: 'thêm frozen: true rồi xóa ngay thư mục khi chưa dựng lần nào',
    sample: { name: '../tai-lieu-2020' },
  },
  FROZEN_UNSEEN: {
    severity: 'warning',
    what: 'Kho đã đóng {name} không có trên máy này, nên không xem được các cuộc họp của nó.',
    repair:
      'Không phải làm gì: máy chủ lấy chúng từ bản đăng trước. Liên kết tới các cuộc họp ấy được xem theo content/addresses.txt.',
    example: 'máy của văn thư chỉ có content/ của năm nay',
    sample: { name: '../tai-lieu-2020' },
  },
  FROZEN_MANIFEST: {
    severity: 'error',
    what: 'Danh sách {name} trong bản đăng trước {reason}, không dùng thay cho kho {root} được.',
    repair: 'Lấy kho đó về cạnh thư mục của cổng rồi dựng lại; danh sách sẽ được ghi mới.',
    example: 'bản công khai được chỉ nhầm sang bản nội bộ',
    sample: { name: '/luu-tru/tai-lieu-2020.json', reason: 'bị hỏng', root: '../tai-lieu-2020' },
  },
  FROZEN_ALTERED: {
    severity: 'error',
    what: 'Tệp {name} của kho đã đóng {root} trong bản đăng trước đã mất hoặc khác với lúc đăng (tất cả {count} tệp).',
    repair:
      'Lấy kho đó về cạnh thư mục của cổng rồi dựng lại, hoặc quay về một bản còn nguyên. Chưa rõ vì sao tệp khác đi thì báo người quản trị.',
    example: 'đĩa của máy chủ hỏng, hoặc ai đó sửa tay một tệp đã đăng',
    sample: { name: '/hop/2020-08-06-giao-ban/tat-ca.zip', root: '../tai-lieu-2020', count: '1' },
  },
} as const satisfies ProblemTable;
