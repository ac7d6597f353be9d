/** Addresses that were published once. */
import type { ProblemTable } from './kind.ts';

export const ADDRESS_CODES = {
  ADDRESS_VANISHED: {
    severity: 'error',
    what: 'Địa chỉ {name} đã từng đăng, nay không còn gì ở đó.',
    repair:
      'Nếu xóa nhầm: lấy lại bằng git. Nếu đổi tên thư mục hoặc tệp: ghi from, to vào content/redirects.yaml. Nếu rút tài liệu: npm run withdraw. Nếu rút cả cuộc họp: ghi id, reason, date vào content/withdrawn.yaml.',
    example: 'đổi tên thư mục của cuộc họp đã đăng',
    sample: { name: '/hop/2021-11-30-giao-ban/' },
  },
  ADDRESS_LINE: {
    severity: 'error',
    what: 'Dòng này không phải một địa chỉ của cổng.',
    repair: 'Xóa dòng này, rồi chạy lệnh: npm run addresses -- --fix',
    example: 'dấu vết trộn của git trong content/addresses.txt',
  },
  WITHDRAWN_FOLDER: {
    severity: 'error',
    what: 'Cuộc họp “{name}” đã ghi là rút nhưng vẫn được đăng từ content/meetings/.',
    repair: 'Xóa thư mục đó, hoặc xóa mục này nếu cuộc họp vẫn được đăng.',
    example: 'ghi cuộc họp vào withdrawn.yaml mà chưa xóa thư mục',
    sample: { name: '2021-11-30-giao-ban' },
  },
  REDIRECT_LIVE: {
    severity: 'error',
    what: 'Địa chỉ {name} vẫn có nội dung, không chuyển đi nơi khác được.',
    repair: 'Xóa mục này trong content/redirects.yaml.',
    example: 'redirects.yaml có from là một cuộc họp đang đăng',
    sample: { name: '/hop/2021-11-30-giao-ban/' },
  },
} as const satisfies ProblemTable;
