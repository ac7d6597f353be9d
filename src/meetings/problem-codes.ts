/**
 * Every way content can be wrong, in one table: how serious, what the clerk reads, how to mend it.
 * `{name}` is filled in at the place that finds the problem; a missing one is a compile error.
 */
interface ProblemKind {
  readonly severity: 'error' | 'warning';
  readonly what: string;
  readonly repair: string;
}

export const PROBLEM_CODES = {
  // The folder and its files
  ID_FORMAT: {
    severity: 'error',
    what: 'Tên thư mục “{name}” không dùng làm địa chỉ được.',
    repair: 'Đặt tên dạng năm-tháng-ngày-tên-việc, chữ thường không dấu, ví dụ: {suggestion}',
  },
  ID_DATE: {
    severity: 'error',
    what: 'Thư mục “{name}” nằm trong năm {folder}, nhưng ngày đầu tên là {day}.',
    repair: 'Chuyển thư mục sang content/meetings/{year}/.',
  },
  ID_DUPLICATE: {
    severity: 'error',
    what: 'Cuộc họp “{name}” có hai thư mục: {other} và thư mục này.',
    repair: 'Giữ một thư mục, hoặc đặt tên khác cho một trong hai.',
  },
  INDEX_MISSING: {
    severity: 'error',
    what: 'Thư mục cuộc họp không có tệp index.md.',
    repair: 'Thêm index.md, hoặc xóa thư mục nếu không dùng.',
  },
  STRAY_FILE: {
    severity: 'error',
    what: '“{name}” không thuộc về thư mục này.',
    repair:
      'Xóa nó, hoặc chuyển vào thư mục attachments/ và khai trong index.md nếu là tài liệu họp.',
  },
  SYMLINK: {
    severity: 'error',
    what: '“{name}” là liên kết tới chỗ khác, không phải tệp thật.',
    repair: 'Chép tệp thật vào đúng chỗ này.',
  },
  NAME_LONG: {
    severity: 'error',
    what: 'Tên tệp dài {bytes} byte, quá 180.',
    repair: 'Rút ngắn tên tệp; tên đầy đủ ghi ở trường title.',
  },
  NAME_HIDDEN: {
    severity: 'error',
    what: 'Tên tệp có ký tự ẩn hoặc ký tự mà Windows không cho phép.',
    repair: 'Đổi tên tệp, bỏ các ký tự < > : " / \\ | ? * và dấu chấm, khoảng trắng ở cuối.',
  },
  NAME_NFC: {
    severity: 'error',
    what: 'Tên “{name}” có dấu ở dạng tách rời (NFD), máy khác sẽ không tìm thấy.',
    repair: 'Chạy lệnh: npm run check -- --fix',
  },
  NAME_CASE: {
    severity: 'error',
    what: '“{name}” và “{other}” chỉ khác chữ hoa, chữ thường; Windows chỉ giữ được một tệp.',
    repair: 'Đổi tên một trong hai.',
  },
  // What is pushed to the office's repository
  PUSH_BRANCH: {
    severity: 'error',
    what: 'Kho chung chỉ nhận nhánh {branch}, không nhận “{name}”.',
    repair: 'Gửi bằng lệnh: npm run publish',
  },
  PUSH_FORCE: {
    severity: 'error',
    what: 'Lần gửi này xóa bớt lịch sử đã có trên kho chung.',
    repair: 'Chạy lệnh: npm run publish; không dùng --force.',
  },
  LFS_MISSING: {
    severity: 'error',
    what: 'Tệp chỉ là con trỏ Git LFS, kho chung chưa nhận được nội dung thật.',
    repair: 'Chạy lệnh: git lfs push --all origin, rồi gửi lại.',
  },
  // Text files
  ENCODING: {
    severity: 'error',
    what: 'Tệp không phải UTF-8{guess}.',
    repair: 'Mở tệp bằng trình soạn thảo và lưu lại với mã UTF-8.',
  },
  TEXT_NFC: {
    severity: 'error',
    what: 'Chữ có dấu ở dạng tách rời (NFD), tìm kiếm sẽ không khớp.',
    repair: 'Chạy lệnh: npm run check -- --fix',
  },
  CONTROL_CHAR: {
    severity: 'error',
    what: 'Có ký tự điều khiển không nhìn thấy ({name}).',
    repair: 'Xóa ký tự đó: gõ lại đoạn chữ thay vì dán.',
  },
  CONFLICT_MARKER: {
    severity: 'error',
    what: 'Còn dấu vết trộn hai bản sửa của git (<<<<<<<, =======, >>>>>>>).',
    repair: 'Giữ lại một bản, xóa các dòng dấu đó.',
  },
  LFS_POINTER: {
    severity: 'error',
    what: 'Tệp chỉ là con trỏ Git LFS, nội dung chưa được tải về.',
    repair: 'Chạy lệnh: git lfs pull',
  },
  FRONTMATTER: {
    severity: 'error',
    what: 'Không thấy phần khai báo giữa hai dòng ---.',
    repair: 'Bắt đầu tệp bằng một dòng ---, sau các trường lại một dòng ---.',
  },
  BODY_EMPTY: {
    severity: 'warning',
    what: 'Phần lời của giấy mời đang trống.',
    repair: 'Ghi nội dung giấy mời bên dưới dòng --- thứ hai.',
  },
  // YAML
  YAML: {
    severity: 'error',
    what: 'Dòng này viết sai quy tắc YAML: {reason}.',
    repair: 'Đặt cả giá trị trong dấu ngoặc kép, ví dụ: title: "Họp: giao ban tháng 11"',
  },
  YAML_DUPLICATE: {
    severity: 'error',
    what: 'Trường “{name}” được khai hai lần.',
    repair: 'Giữ lại một dòng.',
  },
  YAML_ALIAS: {
    severity: 'error',
    what: 'Không dùng ký hiệu & và * (neo) của YAML.',
    repair: 'Ghi đầy đủ giá trị, trong dấu ngoặc kép.',
  },
  YAML_TAG: {
    severity: 'error',
    what: 'Không dùng ký hiệu ! (thẻ) của YAML.',
    repair: 'Đặt giá trị trong dấu ngoặc kép.',
  },
  // Fields
  FIELD_MISSING: {
    severity: 'error',
    what: 'Thiếu trường bắt buộc {name} ({label}).',
    repair: 'Thêm dòng: {example}',
  },
  FIELD_UNKNOWN: {
    severity: 'error',
    what: 'Không có trường nào tên là “{name}”.',
    repair: '{suggestion}',
  },
  FIELD_TYPE: {
    severity: 'error',
    what: '{label} phải là {expected}, đang ghi là {found}.',
    repair: '{suggestion}',
  },
  FIELD_VALUE: {
    severity: 'error',
    what: '{label}: không nhận giá trị “{found}”.',
    repair: '{suggestion}',
  },
  FIELD_EMPTY: {
    severity: 'error',
    what: '{label} đang để trống.',
    repair: 'Ghi giá trị, ví dụ: {example}; nếu chưa có thì ghi null hoặc bỏ dòng này.',
  },
  FIELD_LONG: {
    severity: 'error',
    what: '{label} dài quá {limit} ký tự.',
    repair: 'Rút ngắn; chi tiết để ở phần lời của giấy mời.',
  },
  FIELD_RANGE: {
    severity: 'error',
    what: '{label} phải từ {minimum} đến {maximum}.',
    repair: 'Sửa lại con số.',
  },
  LIST_EMPTY: {
    severity: 'error',
    what: '{label} phải có ít nhất một dòng.',
    repair: 'Thêm một dòng, ví dụ: {example}',
  },
  DATE_FORMAT: {
    severity: 'error',
    what: '{label} “{found}” không đúng dạng năm-tháng-ngày.',
    repair: '{suggestion}',
  },
  DATE_INVALID: {
    severity: 'error',
    what: '{label} “{found}” không có trong lịch.',
    repair: 'Xem lại ngày, tháng, giờ.',
  },
  DATE_RANGE: {
    severity: 'error',
    what: '{label} “{found}” quá xa, có lẽ gõ nhầm năm.',
    repair: 'Xem lại năm.',
  },
  DATE_ORDER: {
    severity: 'error',
    what: '{label} ({later}) phải sau {reference} ({earlier}).',
    repair: 'Xem lại hai thời điểm.',
  },
  START_MISSING: {
    severity: 'error',
    what: 'Chưa có thời gian bắt đầu.',
    repair:
      'Ghi starts_at: "2021-11-30T07:30:00+07:00"; chỉ cuộc họp hoãn hoặc hủy mới được để null.',
  },
  CHANGE_MISSING: {
    severity: 'error',
    what: 'Cuộc họp ghi là {status} nhưng trong changes không có lần thay đổi nào như vậy.',
    repair:
      'Thêm vào changes:\n  - date: "2021-11-29"\n    type: "{type}"\n    note: "Lý do, theo văn bản nào"',
  },
  // Links between things
  ID_REPEATED: {
    severity: 'error',
    what: 'Mã “{name}” được dùng hai lần trong cuộc họp.',
    repair: 'Đặt mã khác cho một trong hai.',
  },
  ID_DANGLING: {
    severity: 'error',
    what: 'Không có {label} nào mang mã “{name}”.',
    repair: '{suggestion}',
  },
  // Registers beside the meetings
  REGISTER_MISSING: {
    severity: 'error',
    what: 'Không có tệp {name}.',
    repair: 'Chép tệp này từ bản mẫu của cổng rồi sửa cho đúng cơ quan mình.',
  },
  REGISTER_LIST: {
    severity: 'error',
    what: 'Tệp này phải là một danh sách, mỗi mục bắt đầu bằng dấu gạch đầu dòng.',
    repair: 'Bắt đầu mỗi mục bằng: - id: "…"',
  },
  ABBREVIATION: {
    severity: 'error',
    what: 'Chữ viết tắt “{name}” chưa ghi đúng cách.',
    repair: 'Mỗi dòng một chữ viết tắt và dạng đầy đủ có ít nhất hai tiếng, ví dụ: {example}',
  },
  SIGNATURE_OUTDATED: {
    severity: 'warning',
    what: 'Chữ ký của danh sách mã không khớp với các tệp hiện có, nên không được đăng.',
    repair: 'Ký lại tệp SHA256SUMS của cổng bằng minisign rồi chép chữ ký vào content/.',
  },
  SIGNATURE_KEY: {
    severity: 'warning',
    what: 'Có chữ ký nhưng site.yaml chưa ghi khóa công khai.',
    repair: 'Thêm dòng signing_key vào content/site.yaml.',
  },
  // Attachments
  ATTACH_PATH: {
    severity: 'error',
    what: '“{name}” không phải là tên tệp đơn giản.',
    repair: 'Chỉ ghi tên tệp nằm trong thư mục attachments/, không có dấu / hay \\.',
  },
  ATTACH_MISSING: {
    severity: 'error',
    what: 'Không có tệp “{name}” trong thư mục attachments/.',
    repair: '{suggestion}',
  },
  ATTACH_UNLISTED: {
    severity: 'error',
    what: 'Tệp “{name}” chưa được khai trong index.md nên sẽ không ai thấy.',
    repair: 'Chép các dòng sau vào mục attachments:\n{yaml}',
  },
  ATTACH_ADDRESS: {
    severity: 'error',
    what: 'Hai tệp “{name}” và “{other}” có cùng một địa chỉ tải về.',
    repair: 'Đổi tên một trong hai tệp cho khác hẳn (không chỉ khác dấu, khác chữ hoa).',
  },
  WITHDRAWN_FILE: {
    severity: 'error',
    what: 'Tệp “{name}” đã ghi là rút nhưng vẫn còn trong thư mục attachments/.',
    repair: 'Xóa tệp đó, hoặc xóa mục này trong withdrawn nếu tài liệu vẫn được đăng.',
  },
  WITHDRAWN_ADDRESS: {
    severity: 'error',
    what: 'Tệp “{name}” có cùng địa chỉ tải về với tài liệu đã rút “{other}”.',
    repair: 'Đặt tên tệp khác, để địa chỉ cũ vẫn báo rằng tài liệu đã rút.',
  },
  REPLACE_NOTE: {
    severity: 'error',
    what: '“{name}” thay một tài liệu khác mà không nói vì sao.',
    repair: 'Thêm dòng note, ví dụ: note: "Cập nhật số liệu đến 26/11"',
  },
  // What is inside a file; `{found}` is the detail that was seen
  FILE_MISSING: {
    severity: 'error',
    what: 'Không đọc được tệp này.',
    repair: 'Kiểm tra tên tệp và quyền đọc tệp.',
  },
  FILE_EMPTY: {
    severity: 'error',
    what: 'Tệp rỗng (0 byte).',
    repair: 'Chép lại tệp gốc vào thư mục.',
  },
  FILE_TOO_LARGE: {
    severity: 'error',
    what: 'Tệp lớn {found}, quá giới hạn đọc được.',
    repair: 'Giảm dung lượng ảnh trong tệp hoặc tách thành nhiều tệp.',
  },
  EXT_NOT_ALLOWED: {
    severity: 'error',
    what: 'Không đăng được loại tệp này: “{found}”.',
    repair: 'Dùng một trong: pdf, docx, doc, xlsx, xls, pptx, ppt, odt, ods, odp, zip, png, jpg.',
  },
  TYPE_MISMATCH: {
    severity: 'error',
    what: 'Đuôi tệp không đúng với nội dung: bên trong là {found}.',
    repair: 'Mở tệp rồi lưu lại (Save As) đúng định dạng, hoặc sửa đuôi tệp.',
  },
  ENCRYPTED: {
    severity: 'error',
    what: 'Tệp đặt mật khẩu, đại biểu không mở được.',
    repair: 'Bỏ mật khẩu rồi lưu lại.',
  },
  TRUNCATED: {
    severity: 'error',
    what: 'Tệp bị cụt, thiếu phần cuối (thường do tải hoặc chép dở).',
    repair: 'Chép lại tệp gốc.',
  },
  BROKEN: {
    severity: 'error',
    what: 'Tệp hỏng, đại biểu không mở được{found}.',
    repair: 'Mở thử tệp gốc rồi xuất hoặc chép lại.',
  },
  NO_PAGES: {
    severity: 'error',
    what: 'Tệp PDF không có trang nào.',
    repair: 'Xuất lại PDF từ văn bản gốc.',
  },
  OFFICE_MACRO: {
    severity: 'error',
    what: 'Tệp có chứa macro (chương trình nhúng).',
    repair: 'Lưu lại dưới dạng không có macro (.docx, .xlsx, .pptx) hoặc PDF.',
  },
  ZIP_BOMB: {
    severity: 'error',
    what: 'Nội dung nén bung ra quá lớn ({found}); đây không phải tài liệu bình thường.',
    repair: 'Không đăng tệp này; xin lại từ nơi gửi.',
  },
  ZIP_NESTED: {
    severity: 'error',
    what: 'Trong tệp nén lại có tệp nén “{found}”.',
    repair: 'Giải nén rồi đăng từng tài liệu để đại biểu mở được trên điện thoại.',
  },
  ZIP_PATH: {
    severity: 'error',
    what: 'Trong tệp nén có đường dẫn không an toàn “{found}”.',
    repair: 'Nén lại từ một thư mục bình thường.',
  },
  ZIP_EXECUTABLE: {
    severity: 'error',
    what: 'Trong tệp nén có chương trình “{found}”.',
    repair: 'Bỏ tệp đó ra rồi nén lại.',
  },
  XML_DTD: {
    severity: 'error',
    what: 'Tệp chứa khai báo thực thể XML (DTD), thứ chỉ có ở tệp tấn công.',
    repair: 'Không đăng tệp này; xin lại từ nơi gửi.',
  },
  IMAGE_TOO_LARGE: {
    severity: 'error',
    what: 'Ảnh quá lớn ({found} điểm ảnh).',
    repair: 'Thu nhỏ ảnh xuống dưới 100 triệu điểm ảnh.',
  },
  TIME_LIMIT: {
    severity: 'error',
    what: 'Đọc tệp quá {found} mà chưa xong nên đã dừng.',
    repair: 'Tệp có thể hỏng hoặc được làm ra để gây treo máy; xuất lại từ văn bản gốc.',
  },
  MEMORY_LIMIT: {
    severity: 'error',
    what: 'Đọc tệp cần quá {found} bộ nhớ nên đã dừng.',
    repair: 'Tệp có thể hỏng hoặc được làm ra để gây treo máy; xuất lại từ văn bản gốc.',
  },
  CRASHED: {
    severity: 'error',
    what: 'Tệp làm chương trình đọc bị dừng đột ngột.',
    repair: 'Xuất lại tệp từ văn bản gốc.',
  },
  SIZE_LIMIT: {
    severity: 'error',
    what: 'Tệp nặng {size}, quá mức {limit} của cổng này.',
    repair: 'Giảm dung lượng (quét ở 200 dpi, nén ảnh) hoặc chia thành nhiều tệp.',
  },
  MEETING_SIZE: {
    severity: 'error',
    what: 'Các tài liệu của cuộc họp nặng tổng cộng {size}, quá mức {limit}.',
    repair: 'Giảm dung lượng các tệp lớn nhất: {largest}.',
  },
  SIZE_LARGE: {
    severity: 'warning',
    what: 'Tệp nặng {size}, đại biểu dùng mạng yếu sẽ tải rất lâu.',
    repair: 'Nên giảm dung lượng xuống dưới {limit}.',
  },
  // Worth a second look
  WEEKDAY_MISMATCH: {
    severity: 'warning',
    what: 'Giấy mời ghi {found}, nhưng {day} là {expected}.',
    repair: 'Hỏi lại đơn vị soạn giấy mời; cổng dùng ngày, không dùng thứ.',
  },
  DEADLINE_WEEKEND: {
    severity: 'warning',
    what: 'Hạn {due} rơi vào ngày nghỉ.',
    repair: 'Kiểm tra lại hạn; nếu đúng thì giữ nguyên.',
  },
  DEADLINE_LATE: {
    severity: 'warning',
    what: 'Hạn {due} sau khi cuộc họp bắt đầu ({start}).',
    repair: 'Kiểm tra lại hạn; nếu đúng thì giữ nguyên.',
  },
  NUMBER_ZERO: {
    severity: 'warning',
    what: 'Số “{found}” thiếu số 0 đứng trước (NĐ 30/2020: số dưới 10 phải ghi thêm số 0).',
    repair: 'Ghi number: "0{found}"',
  },
  NUMBER_BLANK: {
    severity: 'warning',
    what: 'Giấy mời chưa có số.',
    repair: 'Khi văn bản được cấp số, ghi vào number.',
  },
  NUMBER_DUPLICATE: {
    severity: 'warning',
    what: 'Số {number} năm {year} cũng là số của cuộc họp {other}.',
    repair: 'Xem lại một trong hai giấy mời.',
  },
  DATE_BLANK: {
    severity: 'warning',
    what: 'Giấy mời chưa có ngày ban hành.',
    repair: 'Khi văn bản được ký, ghi ngày vào date_issued.',
  },
  RETIRED: {
    severity: 'warning',
    what: '{label} “{name}” không còn từ sau {day}, trước ngày họp.',
    repair: 'Dùng {label} hiện nay nếu giấy mời không in như vậy.',
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEM_CODES;

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The values a code's sentences need, read from the sentences themselves. */
export type ProblemFacts<Code extends ProblemCode> = Record<
  Placeholders<(typeof PROBLEM_CODES)[Code]['what'] | (typeof PROBLEM_CODES)[Code]['repair']>,
  string | number
>;
