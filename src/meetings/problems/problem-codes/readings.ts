/** What a clerk should know about a file that can be published all the same. */
import type { ProblemTable } from './kind.ts';

export const READING_CODES = {
  SCANNED: {
    severity: 'warning',
    what: 'Tệp là ảnh chụp hoặc bản quét: không tìm được trong nội dung, và máy không thấy được dấu mật, số căn cước có trong ảnh.',
    repair: 'Cho người đọc lại; chạy “npm run ocr” để nhận dạng chữ.',
    example: 'bản quét có dấu đỏ',
  },
  SCANNED_PAGES: {
    severity: 'warning',
    what: 'Trang {found} là bản quét: không tìm được trong nội dung, và máy không thấy được dấu mật có trong ảnh.',
    repair: 'Cho người đọc lại các trang đó; chạy “npm run ocr” để nhận dạng chữ.',
    example: 'trang chữ ký được quét rồi ghép vào',
    sample: { found: '1–3, 7' },
  },
  RECOGNISED: {
    severity: 'warning',
    what: 'Chữ của {found} trang là do máy nhận dạng tự động, có thể sai.',
    repair: 'Nên đăng thêm bản PDF xuất từ văn bản gốc.',
    example: 'bản quét đã chạy npm run ocr',
    sample: { found: '4' },
  },
  NO_TEXT: {
    severity: 'warning',
    what: 'Tệp không có chữ nào để tìm kiếm.',
    repair: 'Mở thử xem có đúng tệp cần đăng không.',
    example: 'tệp chỉ có trang trắng',
  },
  LEGACY_CONVERTED: {
    severity: 'warning',
    what: 'Tệp dùng bảng mã cũ {found}; chữ dùng để tìm kiếm đã được chuyển sang Unicode.',
    repair: 'Máy của đại biểu có thể thiếu phông này: nên đăng thêm bản PDF.',
    example: 'văn bản gõ bằng phông .VnTime',
    sample: { found: 'TCVN3' },
  },
  LEGACY_UNREADABLE: {
    severity: 'warning',
    what: 'Một phần chữ trong tệp không đọc được (bảng mã cũ hoặc phông lạ).',
    repair: 'Không tìm kiếm được phần đó; nên xuất lại PDF với phông Unicode.',
    example: 'văn bản gõ bằng phông tự chế',
  },
  CAPPED: {
    severity: 'warning',
    what: 'Tệp quá dài, chỉ đọc đến trang {found}; phần sau không tìm kiếm được.',
    repair: 'Nên tách thành nhiều tệp.',
    example: 'tuyển tập hơn 2.000 trang',
    sample: { found: '2000' },
  },
  NO_PREVIEW: {
    severity: 'warning',
    what: 'Không vẽ được hình trang đầu.',
    repair: 'Trang web sẽ hiện biểu tượng thay thế; không cần làm gì nếu tệp mở được.',
    example: 'tệp Word có hình lạ ở trang đầu',
  },
} as const satisfies ProblemTable;
