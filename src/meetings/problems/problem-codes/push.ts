/** What is pushed to the office's repository. */
import type { ProblemTable } from './kind.ts';

export const PUSH_CODES = {
  PUSH_BRANCH: {
    severity: 'error',
    what: 'Kho chung chỉ nhận nhánh {branch}, không nhận “{name}”.',
    repair: 'Gửi bằng lệnh: npm run publish',
    example: 'git push origin thu-nghiem',
    sample: { branch: 'main', name: 'thu-nghiem' },
  },
  PUSH_FORCE: {
    severity: 'error',
    what: 'Lần gửi này xóa bớt lịch sử đã có trên kho chung.',
    repair: 'Chạy lệnh: npm run publish; không dùng --force.',
    example: 'git push --force',
  },
  PUSH_INTERNAL: {
    severity: 'error',
    what: 'Kho của cổng công khai không nhận cuộc họp nội bộ: lịch sử của kho không xóa được.',
    repair:
      'Bỏ thư mục content-internal/ khỏi lần gửi này; cuộc họp nội bộ gửi lên kho riêng của cổng nội bộ.',
    example: 'git add -f content-internal/',
  },
  LFS_MISSING: {
    severity: 'error',
    what: 'Tệp chỉ là con trỏ Git LFS, kho chung chưa nhận được nội dung thật.',
    repair: 'Chạy lệnh: git lfs push --all origin, rồi gửi lại.',
    example: 'git push trên máy chưa cài Git LFS',
  },
} as const satisfies ProblemTable;
