/** What is wrong with a line of YAML in words, and how to mend it; several errors of the parser mean the same to a clerk. */
import type { ErrorCode } from 'yaml';

export interface YamlFault {
  /** goes on a sentence: “… quy tắc YAML: {reason}.” */
  reason: string;
  /** what to do, a sentence without its end: the line as it should be follows, … */
  how: string;
  /** … or this where nobody knows it */
  example?: string;
  /** what else there is to say */
  besides?: string;
}

/** What the clerk reads; `mended` is the clerk’s own line as it should be. */
export function toldFault(
  { reason, how, example, besides }: YamlFault,
  mended: string | undefined,
): { reason: string; suggestion: string } {
  const shown =
    mended === undefined || mended.trim() === ''
      ? example === undefined
        ? ''
        : `, ví dụ: ${example}`
      : `: ${mended.trim()}`;
  return { reason, suggestion: `${how}${shown}${besides ?? (shown === '' ? '.' : '')}` };
}

const QUOTE = {
  how: 'Đặt cả giá trị trong dấu ngoặc kép',
  example: 'title: "Họp: giao ban tháng 11"',
};
const ALIGN = {
  how: 'Thụt dòng này bằng dấu cách, thẳng cột với trường cùng mục ở dòng trên; mục con thụt thêm hai dấu cách',
};
const CLOSE = {
  how: 'Xem dấu mở ở dòng này hay dòng trên đã có dấu đóng chưa',
  example: 'levels: ["province"]',
};

export const INDENT: YamlFault = {
  reason: 'thụt đầu dòng không thẳng với các dòng cùng mục',
  ...ALIGN,
};
export const BRACKET: YamlFault = {
  reason: 'dấu ngoặc vuông hoặc ngoặc nhọn chưa đóng',
  ...CLOSE,
};
export const TAB: YamlFault = {
  reason: 'thụt đầu dòng bằng phím Tab, phải dùng dấu cách',
  ...ALIGN,
};
export const DASH: YamlFault = {
  reason: 'gạch đầu dòng phải là dấu trừ (-) và một dấu cách',
  how: 'Gõ lại chỗ đầu dòng',
  example: '- id: "bao-cao"',
};
export const SURPLUS_DASH: YamlFault = {
  reason: 'có gạch đầu dòng thừa, trường này không phải là mục của danh sách',
  how: 'Xóa dấu trừ ở đầu dòng',
};
export const FIRST_DASH: YamlFault = {
  reason: 'mục này không thẳng với mục ở trên, hoặc mục ở trên thiếu gạch đầu dòng',
  how: 'Dòng đầu của mỗi mục trong danh sách bắt đầu bằng dấu trừ và một dấu cách, thẳng cột với nhau',
  example: '- id: "bao-cao"',
};
export const ODD_SPACE: YamlFault = {
  reason: 'có khoảng trống lạ, dán từ Word hoặc trang web',
  how: 'Xóa khoảng trống ở đầu dòng và sau dấu hai chấm, gõ lại bằng phím cách',
};
export const ONE_QUOTE: YamlFault = {
  reason: 'thiếu dấu ngoặc kép ở một đầu của giá trị',
  how: 'Đặt dấu " ở cả hai đầu',
  example: 'title: "Họp giao ban"',
};
export const BROKEN_LINE: YamlFault = {
  reason: 'giá trị bị ngắt sang dòng dưới',
  how: 'Nối dòng dưới vào cuối dòng này',
};
export const INNER_QUOTE: YamlFault = {
  reason: 'có dấu " ở giữa giá trị, hoặc có chữ sau dấu " đóng',
  how: 'Dấu " chỉ đứng ở đầu và cuối giá trị; ở giữa thì dùng “ ”',
  example: 'title: "Họp về “chuyển đổi số” của tỉnh"',
};

export const SURPLUS: YamlFault = {
  reason: 'có dấu thừa sau giá trị',
  how: 'Xóa dấu phẩy, chấm phẩy hay dấu chấm ở cuối dòng',
};
export const COLON: YamlFault = {
  reason: 'sau tên trường phải có dấu hai chấm (:) và một dấu cách',
  how: 'Gõ lại dấu hai chấm và dấu cách',
  example: 'title: "Họp giao ban"',
};

export const END: YamlFault = {
  reason: 'dòng chỉ có ... kết thúc phần khai báo, các trường ở dưới sẽ không được đọc',
  how: 'Xóa dòng này',
};

export const CURLY_QUOTES: YamlFault = {
  reason: 'giá trị nằm trong dấu ngoặc cong “ ” hoặc ‘ ’, cổng sẽ coi đó là chữ',
  how: 'Gõ lại thành dấu ngoặc kép thẳng',
};
export const LOST_TO_NOTE: YamlFault = {
  reason: 'từ dấu # trở đi bị coi là ghi chú, không được đăng',
  ...QUOTE,
  besides: '; nếu đúng là ghi chú thì thêm một dấu cách sau dấu #.',
};
export const NOTE: YamlFault = {
  reason: LOST_TO_NOTE.reason,
  how: 'Nếu đúng là ghi chú thì thêm một dấu cách sau dấu #',
  besides: '; nếu không thì đặt cả giá trị trong dấu ngoặc kép.',
};

/** By what the parser says, where the line itself does not say more. */
export const FAULTS: Partial<Record<ErrorCode, YamlFault>> = {
  BAD_ALIAS: { reason: 'dấu * ở đầu giá trị có nghĩa riêng', ...QUOTE },
  BAD_DQ_ESCAPE: {
    reason: 'dấu \\ trong ngoặc kép phải viết thành \\\\',
    how: 'Ở trường file chỉ ghi tên tệp, không ghi đường dẫn: file: "Báo cáo.pdf"; ở chỗ khác viết \\\\ thay cho \\',
  },
  BAD_INDENT: INDENT,
  BAD_SCALAR_START: {
    reason: 'giá trị bắt đầu bằng ký tự có nghĩa riêng (@, %, `)',
    ...QUOTE,
  },
  BLOCK_AS_IMPLICIT_KEY: {
    reason: 'có dấu hai chấm trong giá trị chưa đặt trong ngoặc kép',
    ...QUOTE,
  },
  BLOCK_IN_FLOW: BRACKET,
  MISSING_CHAR: { reason: 'thiếu dấu ngoặc kép, dấu phẩy hoặc dấu hai chấm', ...CLOSE },
  MULTILINE_IMPLICIT_KEY: {
    reason: 'thiếu dấu hai chấm, hoặc giá trị nhiều dòng chưa đặt trong ngoặc kép',
    how: 'Nếu dòng này nối tiếp giá trị ở trên thì đưa lên cuối dòng trên, trong cùng dấu ngoặc kép; nếu là một trường thì sau tên trường phải có dấu hai chấm và một dấu cách',
    example: 'title: "Họp giao ban"',
  },
  TAB_AS_INDENT: TAB,
  UNEXPECTED_TOKEN: {
    reason: 'có chữ thừa sau giá trị, hoặc thiếu dấu ngoặc kép',
    ...QUOTE,
  },
};

export const UNREADABLE: YamlFault = { reason: 'không đọc được', ...QUOTE };
