/**
 * What can be wrong with an attachment. Checking makes data, printing is elsewhere; the sentence for the
 * clerk stands beside its code, so that no code can lack one. `found` is the detail a check saw.
 */
import { EXTENSIONS } from './kinds.ts';

const MESSAGES = {
  FILE_MISSING: () => 'Không đọc được tệp này. Kiểm tra tên tệp và quyền đọc tệp.',
  FILE_EMPTY: () => 'Tệp rỗng (0 byte). Chép lại tệp gốc vào thư mục.',
  FILE_TOO_LARGE: (found) =>
    `Tệp lớn ${found}, quá giới hạn 100 MB. Giảm dung lượng ảnh trong tệp hoặc tách thành nhiều tệp.`,
  EXT_NOT_ALLOWED: (found) =>
    `Không đăng được tệp ${found ? `đuôi .${found}` : 'không có đuôi'}. Các đuôi được dùng: ${EXTENSIONS.join(', ')}.`,
  TYPE_MISMATCH: (found) =>
    `Đuôi tệp không đúng với nội dung: bên trong là ${found}. Mở tệp rồi lưu lại (Save As) đúng định dạng, hoặc sửa đuôi tệp.`,
  ENCRYPTED: () => 'Tệp đặt mật khẩu, đại biểu không mở được. Bỏ mật khẩu rồi lưu lại.',
  TRUNCATED: () => 'Tệp bị cụt, thiếu phần cuối (thường do tải hoặc chép dở). Chép lại tệp gốc.',
  BROKEN: (found) =>
    `Tệp hỏng, không mở được${found ? ` (${found})` : ''}. Mở thử tệp gốc rồi xuất hoặc chép lại.`,
  NO_PAGES: () => 'Tệp PDF không có trang nào. Xuất lại PDF từ văn bản gốc.',
  SIGNATURE_BROKEN: (found) =>
    `Chữ ký số trong tệp đã hỏng: ${found}. Đăng đúng tệp nhận sau khi ký, không mở ra lưu lại, không nén, không ghép thêm.`,
  OFFICE_MACRO: () =>
    'Tệp có chứa macro (chương trình nhúng), không được đăng. Lưu lại dưới dạng không có macro (.docx, .xlsx, .pptx) hoặc PDF.',
  ZIP_BOMB: (found) =>
    `Nội dung nén bung ra quá lớn (${found}). Đây không phải tài liệu bình thường; không đăng tệp này.`,
  ZIP_NESTED: (found) =>
    `Trong tệp nén lại có tệp nén “${found}”. Giải nén rồi đăng từng tài liệu để đại biểu mở được trên điện thoại.`,
  ZIP_PATH: (found) =>
    `Trong tệp nén có đường dẫn không an toàn “${found}”. Nén lại từ một thư mục bình thường.`,
  ZIP_EXECUTABLE: (found) =>
    `Trong tệp nén có chương trình “${found}”, không được đăng. Bỏ tệp đó ra rồi nén lại.`,
  XML_DTD: () =>
    'Tệp chứa khai báo thực thể XML (DTD), thứ chỉ có ở tệp tấn công. Không đăng tệp này; xin lại từ nơi gửi.',
  IMAGE_TOO_LARGE: (found) =>
    `Ảnh quá lớn (${found} điểm ảnh). Thu nhỏ ảnh xuống dưới 100 triệu điểm ảnh.`,
  TIME_LIMIT: (found) =>
    `Đọc tệp quá ${found} mà chưa xong nên đã dừng. Tệp có thể hỏng hoặc được làm ra để gây treo máy; xuất lại từ văn bản gốc.`,
  MEMORY_LIMIT: (found) =>
    `Đọc tệp cần quá ${found} bộ nhớ nên đã dừng. Tệp có thể hỏng hoặc được làm ra để gây treo máy; xuất lại từ văn bản gốc.`,
  CRASHED: () => 'Tệp làm chương trình đọc bị dừng đột ngột. Xuất lại tệp từ văn bản gốc.',
} satisfies Record<string, (found: string) => string>;

export type ProblemCode = keyof typeof MESSAGES;

/** What a look at the bytes alone can say; the file's name is added by the caller. */
export interface Finding {
  code: ProblemCode;
  found?: string;
}

/** One file that cannot be published as it is. */
export interface FileProblem extends Finding {
  file: string;
  /** One or more whole Vietnamese sentences: what is wrong and how to mend it. */
  message: string;
}

export function problem(file: string, { code, found }: Finding): FileProblem {
  const message = MESSAGES[code](found ?? '');
  return found === undefined ? { code, file, message } : { code, file, message, found };
}

export function isProblem(value: object): value is FileProblem {
  return 'code' in value && 'message' in value;
}

/** A finding on its way up from deep inside a reader. */
export class FindingError extends Error {
  readonly finding: Finding;

  constructor(code: ProblemCode, found?: string) {
    super(found ? `${code}: ${found}` : code);
    this.finding = found === undefined ? { code } : { code, found };
  }
}
