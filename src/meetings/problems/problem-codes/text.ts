/** Text files: encoding, YAML, leftovers. */
import type { ProblemTable } from './kind.ts';

export const TEXT_CODES = {
  ENCODING: {
    severity: 'error',
    what: 'Tệp không phải UTF-8{guess}.',
    repair: 'Mở tệp bằng trình soạn thảo và lưu lại với mã UTF-8.',
    example: 'tệp lưu bằng Notepad với mã Windows-1258',
    sample: { guess: ', giống Windows-1258' },
  },
  TEXT_NFC: {
    severity: 'error',
    what: 'Chữ có dấu ở dạng tách rời (NFD), tìm kiếm sẽ không khớp.',
    repair: 'Chạy lệnh: npm run check -- --fix',
    example: 'chữ gõ trên máy Mac rồi dán vào',
  },
  CONTROL_CHAR: {
    severity: 'error',
    what: 'Có ký tự điều khiển không nhìn thấy ({name}).',
    repair:
      'Xóa ký tự đó: gõ lại đoạn chữ thay vì dán; dấu \\ trong ngoặc kép phải viết thành \\\\. Nếu là U+000D (dấu xuống dòng thừa) thì chạy: npm run check -- --fix',
    example: 'chữ dán từ một bảng trong Word',
    sample: { name: 'U+000B' },
  },
  HIDDEN_CHAR: {
    severity: 'warning',
    what: 'Có ký tự ẩn ({name}) dán từ Zalo hoặc trang web, tìm kiếm sẽ không khớp.',
    repair:
      'Xóa hai chữ ở hai bên chỗ đó rồi gõ lại. Ở các trường thì chạy: npm run check -- --fix',
    example: 'trích yếu chép từ tin nhắn Zalo',
    sample: { name: 'U+200B' },
  },
  SYMBOL_SIGN: {
    severity: 'warning',
    what: 'Có dấu của phông Symbol hoặc Wingdings ({name}), người đọc chỉ thấy một ô vuông.',
    repair:
      'Ở đầu dòng: thay bằng dấu trừ và một dấu cách (- ) để thành gạch đầu dòng. Ở chỗ khác: gõ lại bằng bàn phím hoặc xóa.',
    example: 'danh sách có dấu chấm tròn dán từ Word',
    sample: { name: 'U+F0B7' },
  },
  MOJIBAKE: {
    severity: 'warning',
    what: 'Chữ như “{found}” có vẻ là phông cũ (TCVN3 hoặc VNI) chưa chuyển sang Unicode.',
    repair: 'Chuyển mã bằng Unikey (Công cụ) rồi dán lại.',
    example: 'Giêy mêi hép, Uyû ban nhaân daân',
    sample: { found: 'Giêy mêi hép' },
  },
  CONFLICT_MARKER: {
    severity: 'error',
    what: 'Còn dấu vết trộn hai bản sửa của git (<<<<<<<, =======, >>>>>>>).',
    repair: 'Giữ lại một bản, xóa các dòng dấu đó.',
    example: '<<<<<<< HEAD',
  },
  LFS_POINTER: {
    severity: 'error',
    what: 'Tệp chỉ là con trỏ Git LFS, nội dung chưa được tải về.',
    repair: 'Chạy lệnh: git lfs pull',
    example: 'version https://git-lfs.github.com/spec/v1',
  },
  FRONTMATTER: {
    severity: 'error',
    what: 'Không thấy phần khai báo giữa hai dòng ---.',
    repair: '{suggestion}',
    example: 'tệp bắt đầu bằng +++, bằng một dòng trống hoặc bằng lời giấy mời',
    sample: {
      suggestion: 'Sửa dòng này thành đúng ba dấu trừ, phía trước và phía sau không có gì: ---',
    },
  },
  FRONTMATTER_TWICE: {
    severity: 'error',
    what: 'Sau dòng --- thứ hai còn các trường khai báo; cổng sẽ đăng chúng như lời giấy mời.',
    repair:
      'Chuyển các trường từ dòng này lên trên dòng --- thứ hai; cả tệp chỉ có hai dòng ---, mỗi trường chỉ ghi một lần.',
    example: 'dán phần khai báo của mẫu vào một tệp đã có khai báo',
  },
  BODY_EMPTY: {
    severity: 'warning',
    what: 'Phần lời của giấy mời đang trống.',
    repair: 'Ghi nội dung giấy mời bên dưới dòng --- thứ hai.',
    example: 'sau dòng --- thứ hai không còn gì',
  },
  YAML: {
    severity: 'error',
    what: 'Dòng này viết sai quy tắc YAML: {reason}.',
    repair: '{suggestion}',
    example: 'title: Họp: giao ban tháng 11',
    sample: {
      reason: 'có dấu hai chấm trong giá trị chưa đặt trong ngoặc kép',
      suggestion: 'Đặt cả giá trị trong dấu ngoặc kép, ví dụ: title: "Họp: giao ban tháng 11"',
    },
  },
  YAML_DUPLICATE: {
    severity: 'error',
    what: 'Trường “{name}” được khai hai lần.',
    repair:
      'Giữ lại một dòng. Nếu đây là mục tiếp theo của một danh sách, thêm “- ” vào trước trường đầu tiên của mục.',
    example: 'hai dòng mode trong một tệp',
    sample: { name: 'mode' },
  },
  YAML_ALIAS: {
    severity: 'error',
    what: 'Không dùng ký hiệu & và * (neo) của YAML.',
    repair: 'Ghi đầy đủ giá trị, trong dấu ngoặc kép.',
    example: 'number: *so',
  },
  YAML_TAG: {
    severity: 'error',
    what: 'Không dùng ký hiệu ! (thẻ) của YAML.',
    repair: 'Đặt giá trị trong dấu ngoặc kép.',
    example: 'number: !!int 5',
  },
} as const satisfies ProblemTable;
