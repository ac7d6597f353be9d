/** The text of an invitation. */
import type { ProblemTable } from './kind.ts';

export const MARKDOWN_CODES = {
  RAW_HTML: {
    severity: 'error',
    what: 'Có mã HTML “{found}”; cổng không nhận HTML trong lời giấy mời.',
    repair:
      'Viết lại bằng Markdown (bảng, in đậm, danh sách); dấu < của chữ thường thì viết là \\<',
    example: '<b>Kính gửi</b>, <script>…</script>, <!-- ghi chú -->',
    sample: { found: '<b>' },
  },
  TEXT_DEEP: {
    severity: 'error',
    what: 'Chỗ này lồng quá nhiều lớp trích dẫn, danh sách hoặc dấu nhấn mạnh.',
    repair: 'Bỏ bớt các dấu > ở đầu dòng, các dấu * liền nhau hoặc khoảng thụt đầu dòng.',
    example: 'thư chuyển tiếp nhiều lần, đầu dòng có hàng trăm dấu >',
  },
  URL_SCHEME: {
    severity: 'error',
    what: 'Liên kết bắt đầu bằng “{found}” không an toàn cho người đọc.',
    repair: 'Chỉ dùng https://, http://, mailto:, tel: hoặc attachments/<tên tệp>.',
    example: '[xem](javascript:…), [tải](file:///C:/…), [tại đây](//trang-la.example)',
    sample: { found: 'javascript:' },
  },
  URL_OWN_ABSOLUTE: {
    severity: 'warning',
    what: 'Liên kết “{found}” ghi cả tên miền của chính cổng này; khi đổi tên miền sẽ hỏng.',
    repair: 'Ghi từ dấu gạch chéo, ví dụ: /hop/2021-11-30-giao-ban/',
    example: '[cuộc họp trước](https://tailieuhop.example.gov.vn/hop/…)',
    sample: { found: 'https://tailieuhop.example.gov.vn/hop/…' },
  },
  LINK_DEAD: {
    severity: 'error',
    what: 'Liên kết “{found}” không dẫn tới đâu.',
    repair: '{suggestion}',
    example: '[Báo cáo](Báo cáo.pdf)',
    sample: {
      found: 'Báo cáo.pdf',
      suggestion: 'Ghi: [tên hiện ra](<attachments/Báo cáo.pdf>)',
    },
  },
  IMAGE_URL: {
    severity: 'error',
    what: 'Địa chỉ ảnh “{found}” có dấu % không hợp lệ, cả trang sẽ bị trống.',
    repair: 'Đổi tên tệp ảnh cho không có dấu %, hoặc viết dấu đó thành %25.',
    example: '![Sơ đồ](attachments/so-do-100%.png)',
    sample: { found: 'attachments/so-do-100%.png' },
  },
  IMAGE_PATH: {
    severity: 'error',
    what: 'Ảnh “{found}” không nằm trong thư mục attachments/ của cuộc họp.',
    repair:
      'Chép ảnh (.png, .jpg) vào attachments/, khai trong index.md, ghi: ![mô tả](<attachments/tên ảnh>)',
    example: '![Sơ đồ](../so-do.png), ![Sơ đồ](https://…)',
    sample: { found: '../so-do.png' },
  },
} as const satisfies ProblemTable;
