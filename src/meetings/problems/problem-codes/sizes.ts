/** How much a delegate must download. */
import type { ProblemTable } from './kind.ts';

export const SIZE_CODES = {
  SIZE_LIMIT: {
    severity: 'error',
    what: 'Tệp nặng {size}, quá mức {limit} của cổng này.',
    repair: 'Giảm dung lượng (quét ở 200 dpi, nén ảnh) hoặc chia thành nhiều tệp.',
    example: 'bản quét 120 MB',
    sample: { size: '120 MB', limit: '100 MB' },
  },
  MEETING_SIZE: {
    severity: 'error',
    what: 'Các tài liệu của cuộc họp nặng tổng cộng {size}, quá mức {limit}.',
    repair: 'Giảm dung lượng các tệp lớn nhất: {largest}.',
    example: 'ba mươi bản quét trong một cuộc họp',
    sample: { size: '420 MB', limit: '300 MB', largest: 'Báo cáo.pdf' },
  },
  SIZE_LARGE: {
    severity: 'warning',
    what: 'Tệp nặng {size}, đại biểu dùng mạng yếu sẽ tải rất lâu.',
    repair: 'Nên giảm dung lượng xuống dưới {limit}.',
    example: 'bản quét 60 MB',
    sample: { size: '60 MB', limit: '50 MB' },
  },
} as const satisfies ProblemTable;
