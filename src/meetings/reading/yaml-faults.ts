/** The YAML parser's errors in words, and how to mend each; several mean the same to a clerk. */
import type { YAMLParseError } from 'yaml';

interface YamlFault {
  /** goes on a sentence: “… quy tắc YAML: {reason}.” */
  reason: string;
  suggestion: string;
}

const QUOTE = 'Đặt cả giá trị trong dấu ngoặc kép, ví dụ: title: "Họp: giao ban tháng 11"';
const ALIGN =
  'Thụt dòng này bằng dấu cách, thẳng cột với trường cùng mục ở dòng trên; mục con thụt thêm hai dấu cách.';
const CLOSE =
  'Xem dấu mở ở dòng này hay dòng trên đã có dấu đóng chưa, ví dụ: levels: ["province"]';

const FAULTS: Readonly<Record<string, YamlFault>> = {
  BAD_ALIAS: { reason: 'dấu * ở đầu giá trị có nghĩa riêng', suggestion: QUOTE },
  BAD_DQ_ESCAPE: {
    reason: 'dấu \\ trong ngoặc kép phải viết thành \\\\',
    suggestion: 'Viết \\\\ thay cho \\, ví dụ: title: "Tệp C:\\\\Họp"',
  },
  BAD_INDENT: { reason: 'thụt đầu dòng không thẳng với các dòng cùng mục', suggestion: ALIGN },
  BAD_SCALAR_START: {
    reason: 'giá trị bắt đầu bằng ký tự có nghĩa riêng (@, %, `)',
    suggestion: QUOTE,
  },
  BLOCK_AS_IMPLICIT_KEY: {
    reason: 'có dấu hai chấm trong giá trị chưa đặt trong ngoặc kép',
    suggestion: QUOTE,
  },
  BLOCK_IN_FLOW: { reason: 'dấu ngoặc vuông hoặc ngoặc nhọn chưa đóng', suggestion: CLOSE },
  MISSING_CHAR: { reason: 'thiếu dấu ngoặc kép, dấu phẩy hoặc dấu hai chấm', suggestion: CLOSE },
  MULTILINE_IMPLICIT_KEY: {
    reason: 'thiếu dấu hai chấm, hoặc giá trị nhiều dòng chưa đặt trong ngoặc kép',
    suggestion: 'Sau tên trường phải có dấu hai chấm và một dấu cách, ví dụ: title: "Họp giao ban"',
  },
  TAB_AS_INDENT: {
    reason: 'thụt đầu dòng bằng phím Tab, phải dùng dấu cách',
    suggestion: ALIGN,
  },
  UNEXPECTED_TOKEN: {
    reason: 'có chữ thừa sau giá trị, hoặc thiếu dấu ngoặc kép',
    suggestion: QUOTE,
  },
};

/** What is wrong by the parser's error code. */
export function yamlFault(code: string): { reason: string; suggestion: string } {
  return FAULTS[code] ?? { reason: 'không đọc được', suggestion: QUOTE };
}

/** After a Tab the parser takes the levels of all that follows for wrong: only the Tabs themselves are to be mended. */
export function withoutTabTrouble(errors: readonly YAMLParseError[]): readonly YAMLParseError[] {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  return tabs.length > 0 ? tabs : errors;
}
