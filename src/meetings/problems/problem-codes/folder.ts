/** Folders and names. */
import type { ProblemTable } from './kind.ts';

export const FOLDER_CODES = {
  ID_FORMAT: {
    severity: 'error',
    what: 'Tên thư mục “{name}” không dùng làm địa chỉ được.',
    repair: 'Đặt tên dạng năm-tháng-ngày-tên-việc, chữ thường không dấu, ví dụ: {suggestion}',
    example: 'thư mục content/meetings/2021/Họp 11/',
    sample: { name: 'Họp 11', suggestion: '2021-11-30-hop' },
  },
  ID_DATE: {
    severity: 'error',
    what: 'Thư mục “{name}” nằm trong năm {folder}, nhưng ngày đầu tên là {day}.',
    repair: 'Chuyển thư mục sang content/meetings/{year}/.',
    example: 'thư mục content/meetings/2020/2021-11-30-giao-ban/',
    sample: { name: '2021-11-30-giao-ban', folder: '2020', day: '2021-11-30', year: '2021' },
  },
  ID_DAY: {
    severity: 'warning',
    what: 'Tên thư mục ghi ngày {found}, nhưng cuộc họp bắt đầu ngày {day}.',
    repair:
      'Chưa đăng thì đổi tên thư mục thành {suggestion}. Đã đăng thì giữ tên, vì địa chỉ không đổi, và ghi ngày cũ vào changes (previous_starts_at).',
    example: 'thư mục 2021-11-29-giao-ban của cuộc họp ngày 30/11/2021',
    sample: { found: '29/11/2021', day: '30/11/2021', suggestion: '2021-11-30-giao-ban' },
  },
  ID_DUPLICATE: {
    severity: 'error',
    what: 'Cuộc họp “{name}” có hai thư mục: {other} và thư mục này.',
    repair: 'Giữ một thư mục, hoặc đặt tên khác cho một trong hai.',
    example: 'chép cả thư mục cuộc họp sang một năm khác',
    sample: { name: '2021-11-30-giao-ban', other: 'content/meetings/2020/2021-11-30-giao-ban' },
  },
  MEETING_PLACE: {
    severity: 'error',
    what: 'Ở đây có index.md, nhưng cổng không đọc thư mục này nên cuộc họp không được đăng.',
    repair: 'Chuyển cả thư mục của cuộc họp thành: {target}',
    example: 'content/2021-11-30-giao-ban/, content/meetings/2021/11/2021-11-30-giao-ban/',
    sample: { target: 'content/meetings/2021/2021-11-30-giao-ban/' },
  },
  INDEX_MISSING: {
    severity: 'error',
    what: 'Thư mục cuộc họp không có tệp index.md.',
    repair: 'Thêm index.md, hoặc xóa thư mục nếu không dùng.',
    example: 'thư mục cuộc họp chỉ có attachments/',
  },
  NAME_MEANT: {
    severity: 'error',
    what: '“{name}” phải có tên đúng là “{meant}”.',
    repair:
      'Đổi tên thành {meant}; nếu Windows giấu đuôi tệp, bật View > File name extensions để thấy.',
    example: 'index.md.txt do Notepad lưu, thư mục content/meeting',
    sample: { name: 'index.md.txt', meant: 'index.md' },
  },
  ATTACH_FOLDER: {
    severity: 'error',
    what: 'Thư mục “{name}” phải có tên là attachments thì cổng mới đọc được tài liệu bên trong.',
    repair: '{suggestion}',
    example: 'thư mục Tài liệu, tai-lieu, Attachments nằm cạnh index.md',
    sample: {
      name: 'Tài liệu',
      suggestion:
        'Chạy lệnh: npm run check -- --fix; hoặc đổi tên: git -C "content/meetings/2021/2021-11-30-giao-ban" mv "Tài liệu" attachments',
    },
  },
  STRAY_FILE: {
    severity: 'error',
    what: '“{name}” không thuộc về thư mục này.',
    repair: '{suggestion}',
    example: 'Thumbs.db, ~$Báo cáo.docx, .env nằm trong thư mục cuộc họp',
    sample: {
      name: 'Thumbs.db',
      suggestion:
        'Đây là tệp riêng của máy hoặc tệp tạm của Word, Excel: đóng văn bản đang mở rồi xóa nó đi.',
    },
  },
  SYMLINK: {
    severity: 'error',
    what: '“{name}” là liên kết tới chỗ khác, không phải tệp thật.',
    repair: 'Chép tệp thật vào đúng chỗ này.',
    example: 'attachments/x.pdf trỏ tới một tệp trên máy',
    sample: { name: 'x.pdf' },
  },
  NAME_LONG: {
    severity: 'error',
    what: 'Tên tệp dài {bytes} byte, quá 180.',
    repair: 'Rút ngắn tên tệp; tên đầy đủ ghi ở trường title.',
    example: 'tên tệp chép nguyên trích yếu dài ba dòng',
    sample: { bytes: '284' },
  },
  DOUBLE_EXTENSION: {
    severity: 'warning',
    what: 'Tên tệp có hai đuôi: “{name}”; máy ẩn đuôi sẽ hiện nhầm loại tệp.',
    repair: 'Bỏ đuôi thừa ở giữa, sửa cả tên ghi trong index.md.',
    example: 'Báo cáo.docx.pdf',
    sample: { name: 'Báo cáo.docx.pdf' },
  },
  NAME_HIDDEN: {
    severity: 'error',
    what: 'Tên tệp có ký tự ẩn hoặc ký tự mà Windows không cho phép.',
    repair: 'Đổi tên tệp, bỏ các ký tự < > : " / \\ | ? * và dấu chấm, khoảng trắng ở cuối.',
    example: 'con.pdf, Báo cáo?.pdf',
  },
  NAME_NFC: {
    severity: 'error',
    what: 'Tên “{name}” có dấu ở dạng tách rời (NFD), máy khác sẽ không tìm thấy.',
    repair: 'Chạy lệnh: npm run check -- --fix',
    example: 'tệp đặt tên trên máy Mac',
    sample: { name: 'Báo cáo.pdf' },
  },
  NAME_TWICE: {
    severity: 'error',
    what: 'Có hai tệp cùng tên “{name}”, trông như nhau; một tệp có dấu ở dạng tách rời (NFD) của máy Mac.',
    repair: 'Mở cả hai, xem tệp nào đúng, rồi xóa tệp kia hoặc đặt cho nó tên khác hẳn.',
    example: 'chép đè từ máy Mac mà thành hai tệp',
    sample: { name: 'Báo cáo.pdf' },
  },
  NAME_CASE: {
    severity: 'error',
    what: '“{name}” và “{other}” chỉ khác chữ hoa, chữ thường; Windows chỉ giữ được một tệp.',
    repair: 'Đổi tên một trong hai.',
    example: 'A.pdf và a.pdf',
    sample: { name: 'A.pdf', other: 'a.pdf' },
  },
} as const satisfies ProblemTable;
