/** The YAML parser's errors in words, and how to mend each; several mean the same to a clerk. */
import type { ErrorCode, YAMLParseError } from 'yaml';

export interface YamlFault {
  /** goes on a sentence: “… quy tắc YAML: {reason}.” */
  reason: string;
  suggestion: string;
}

/** A fault and the line of the YAML on which it is to be mended, counted from 0. */
interface PlacedFault {
  fault: YamlFault;
  line: number;
}

const QUOTE = 'Đặt cả giá trị trong dấu ngoặc kép, ví dụ: title: "Họp: giao ban tháng 11"';
const ALIGN =
  'Thụt dòng này bằng dấu cách, thẳng cột với trường cùng mục ở dòng trên; mục con thụt thêm hai dấu cách.';
const CLOSE =
  'Xem dấu mở ở dòng này hay dòng trên đã có dấu đóng chưa, ví dụ: levels: ["province"]';

const INDENT: YamlFault = {
  reason: 'thụt đầu dòng không thẳng với các dòng cùng mục',
  suggestion: ALIGN,
};
const BRACKET: YamlFault = {
  reason: 'dấu ngoặc vuông hoặc ngoặc nhọn chưa đóng',
  suggestion: CLOSE,
};
const TAB: YamlFault = {
  reason: 'thụt đầu dòng bằng phím Tab, phải dùng dấu cách',
  suggestion: ALIGN,
};
const DASH: YamlFault = {
  reason: 'gạch đầu dòng phải là dấu trừ (-) và một dấu cách',
  suggestion: 'Gõ lại chỗ đầu dòng, ví dụ: - id: "bao-cao"',
};
const FIRST_DASH: YamlFault = {
  reason: 'mục này không thẳng với mục ở trên, hoặc mục ở trên thiếu gạch đầu dòng',
  suggestion:
    'Dòng đầu của mỗi mục trong danh sách bắt đầu bằng dấu trừ và một dấu cách, thẳng cột với nhau, ví dụ: - id: "bao-cao"',
};
const ODD_SPACE: YamlFault = {
  reason: 'có khoảng trống lạ, dán từ Word hoặc trang web',
  suggestion: 'Xóa khoảng trống ở đầu dòng và sau dấu hai chấm, gõ lại bằng phím cách.',
};
const ONE_QUOTE: YamlFault = {
  reason: 'thiếu dấu ngoặc kép ở một đầu của giá trị',
  suggestion: 'Đặt dấu " ở cả hai đầu, ví dụ: title: "Họp giao ban"',
};
const INNER_QUOTE: YamlFault = {
  reason: 'có dấu " ở giữa giá trị, hoặc có chữ sau dấu " đóng',
  suggestion:
    'Dấu " chỉ đứng ở đầu và cuối giá trị; ở giữa thì dùng “ ”, ví dụ: title: "Họp về “chuyển đổi số” của tỉnh"',
};

const CURLY_QUOTES: YamlFault = {
  reason: 'giá trị nằm trong dấu ngoặc cong “ ” hoặc ‘ ’, cổng sẽ coi đó là chữ',
  suggestion: 'Gõ lại thành dấu ngoặc kép thẳng, ví dụ: kind: "briefing"',
};
const LOST_TO_NOTE: YamlFault = {
  reason: 'từ dấu # trở đi bị coi là ghi chú, không được đăng',
  suggestion: `${QUOTE}; nếu đúng là ghi chú thì thêm một dấu cách sau dấu #.`,
};

const BY_CODE: Partial<Record<ErrorCode, YamlFault>> = {
  BAD_ALIAS: { reason: 'dấu * ở đầu giá trị có nghĩa riêng', suggestion: QUOTE },
  BAD_DQ_ESCAPE: {
    reason: 'dấu \\ trong ngoặc kép phải viết thành \\\\',
    suggestion:
      'Ở trường file chỉ ghi tên tệp, không ghi đường dẫn: file: "Báo cáo.pdf"; ở chỗ khác viết \\\\ thay cho \\.',
  },
  BAD_INDENT: INDENT,
  BAD_SCALAR_START: {
    reason: 'giá trị bắt đầu bằng ký tự có nghĩa riêng (@, %, `)',
    suggestion: QUOTE,
  },
  BLOCK_AS_IMPLICIT_KEY: {
    reason: 'có dấu hai chấm trong giá trị chưa đặt trong ngoặc kép',
    suggestion: QUOTE,
  },
  BLOCK_IN_FLOW: BRACKET,
  MISSING_CHAR: { reason: 'thiếu dấu ngoặc kép, dấu phẩy hoặc dấu hai chấm', suggestion: CLOSE },
  MULTILINE_IMPLICIT_KEY: {
    reason: 'thiếu dấu hai chấm, hoặc giá trị nhiều dòng chưa đặt trong ngoặc kép',
    suggestion: 'Sau tên trường phải có dấu hai chấm và một dấu cách, ví dụ: title: "Họp giao ban"',
  },
  TAB_AS_INDENT: TAB,
  UNEXPECTED_TOKEN: {
    reason: 'có chữ thừa sau giá trị, hoặc thiếu dấu ngoặc kép',
    suggestion: QUOTE,
  },
};

const UNREADABLE: YamlFault = { reason: 'không đọc được', suggestion: QUOTE };

/** `-id: …`, `– id: …`, `• id: …` */
const BAD_DASH = /^\s*(?:-[^\s-]|[–—•·]|\p{Co})/u;
const UNCLOSED_BRACKET = /[:-] +(?:\[[^\]]*|\{[^}]*)$/u;
const SPACE_FROM_WORD =
  /^[ ]*[\u00A0\u2000-\u200A\u202F\u3000]|:[\u00A0\u2000-\u200A\u202F\u3000]/u;
const QUOTED = /^\s*(?:- +)?(?:[\w.-]+: +)?"/u;

/**
 * What is to be mended, and where: the parser says where it could not go on, the slip often stands in what was typed
 * there or on the line before. `lines` are those of the YAML, `line` the one of the error, `column` from 1.
 */
export function yamlFault(
  code: ErrorCode,
  lines: readonly string[],
  { line, column }: { line: number; column: number },
): PlacedFault {
  const typed = lines[line] ?? '';
  const before = lines[line - 1] ?? '';
  const here = (fault: YamlFault): PlacedFault => ({ fault, line });
  if (code === 'TAB_AS_INDENT') return here(TAB);
  if (SPACE_FROM_WORD.test(typed)) return here(ODD_SPACE);
  if (SPACE_FROM_WORD.test(before)) return { fault: ODD_SPACE, line: line - 1 };
  if (BAD_DASH.test(typed)) return here(DASH);
  if (BAD_DASH.test(before)) return { fault: DASH, line: line - 1 };
  if (code === 'BAD_INDENT' && UNCLOSED_BRACKET.test(before)) {
    return { fault: BRACKET, line: line - 1 };
  }
  if (hasOddQuotes(before)) return { fault: ONE_QUOTE, line: line - 1 };
  if (hasOddQuotes(typed)) return here(ONE_QUOTE);
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /^\s*- /u.test(typed)) return here(FIRST_DASH);
  if (code === 'MISSING_CHAR' && column === 1) return here(INDENT);
  if (code === 'UNEXPECTED_TOKEN' && QUOTED.test(typed)) return here(INNER_QUOTE);
  return here(BY_CODE[code] ?? UNREADABLE);
}

function hasOddQuotes(line: string): boolean {
  return (line.match(/"/gu)?.length ?? 0) % 2 === 1;
}

/** A whole value between quotes as Word curls them; “words” in quotes at both ends of a “sentence” are none. */
const CURLED = /^(?:[“”„‟][^“”„‟"]*[“”„‟"]|[‘’‚‛][^‘’‚‛']*[‘’‚‛'])$/u;
const QUOTE_AT_THE_END = /^(?:[^"]+"|[^"“”„‟]+”)$/u;
const QUOTE_AT_THE_START = /^[“„‟][^"“”„‟]*$/u;

/** A note stands apart from its #; `Phòng #5` was meant to be read. */
const NOTE_WITHOUT_SPACE = /^[ \t]+#[^\s#]/u;

/** `briefing`, `2021-11-30T07:30`: no words that could go on behind a #, … */
const CODE = /^[\w.:+-]+$/u;
/** … unless it is the name of a file: `bao-cao #2.pdf` */
const FILE_ENDING = /\.\w+$/u;

/** What YAML reads without a word, but not as it was meant. */
interface Misread {
  fault: YamlFault;
  /** what the value becomes when it is mended as the fault says; undefined: what was read may stand */
  meant?: string;
}

/** Judges a value without quotes; `after` is what follows on its line. */
export function misreadValue(value: string, after: string): Misread | undefined {
  if (CURLED.test(value)) return { fault: CURLY_QUOTES, meant: value.slice(1, -1) };
  if (QUOTE_AT_THE_END.test(value)) return { fault: ONE_QUOTE, meant: value.slice(0, -1) };
  if (QUOTE_AT_THE_START.test(value)) return { fault: ONE_QUOTE, meant: value.slice(1) };
  if (!NOTE_WITHOUT_SPACE.test(after)) return undefined;
  const isNote = CODE.test(value) && !FILE_ENDING.test(after.trimEnd());
  return { fault: LOST_TO_NOTE, ...(isNote ? {} : { meant: value + after.trimEnd() }) };
}

/**
 * After a Tab the parser takes the levels of all that follows for wrong, and after a wrong level those of the lines
 * below: only what comes first is to be mended.
 */
export function withoutIndentTrouble(errors: readonly YAMLParseError[]): readonly YAMLParseError[] {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  if (tabs.length > 0) return tabs;
  return errors.filter(({ code }, index) => index === 0 || code !== 'BAD_INDENT');
}
