/**
 * The title a document gives itself: what stands under its kind at the head of the first page (NĐ 30/2020, Phụ lục I,
 * ô 5b: the summary stands centred and bold below “BÁO CÁO”, “TỜ TRÌNH”, …).
 */
import { collapseSpaces, foldMarks, nfc } from '../text/normalize.ts';
import { capitalize } from '../text/dates.ts';

/** Kinds of document as they stand alone on a line. NĐ 30/2020, Điều 7. */
const KINDS = new Set(
  [
    'Nghị quyết, Quyết định, Chỉ thị, Quy chế, Quy định, Thông cáo, Thông báo, Hướng dẫn, Chương trình',
    'Kế hoạch, Phương án, Đề án, Dự án, Báo cáo, Biên bản, Tờ trình, Hợp đồng, Công điện, Bản ghi nhớ',
    'Bản thỏa thuận, Giấy ủy quyền, Giấy mời, Giấy giới thiệu, Phiếu gửi, Phiếu chuyển, Phiếu báo',
    'Báo cáo tóm tắt, Báo cáo tham luận, Tham luận, Phụ lục, Biểu mẫu, Dự thảo báo cáo',
  ].flatMap((kinds) => kinds.split(', ').map(foldMarks)),
);

/** What ends the summary: the address, the grounds, the first numbered section, a line under the heading. */
const AFTER_SUMMARY =
  /^(?:kinh gui|can cu|thuc hien|phan (?:i|thu)|[ivx]+[.)]|\d+[.)]|[-–—_*.\s]+$|\(|so:|ngay |de |nham |theo |hom nay)/u;

const LIMIT = 300;
const MOST_LINES = 5;

/** “Báo cáo kết quả …” from the lines of a first page, or undefined when no kind stands at its head. */
export function titleFromPage(text: string): string | undefined {
  const lines = nfc(text)
    .split('\n')
    .map((line) => collapseSpaces(line));
  const kind = lines.findIndex((line) => isUpperCase(line) && KINDS.has(foldMarks(line)));
  if (kind < 0) return undefined;
  const summary: string[] = [];
  for (const line of lines.slice(kind + 1, kind + 1 + MOST_LINES)) {
    if (line === '' && summary.length === 0) continue;
    if (line === '' || AFTER_SUMMARY.test(foldMarks(line))) break;
    summary.push(line);
  }
  if (summary.length === 0) return undefined;
  const title = trimEnd(
    `${lines[kind]?.toLocaleLowerCase('vi') ?? ''} ${lowerStart(summary.join(' '))}`,
  );
  return title.length > LIMIT ? undefined : capitalize(title);
}

function isUpperCase(line: string): boolean {
  return line !== '' && line === line.toLocaleUpperCase('vi');
}

/** “Kết quả …” → “kết quả …”, but “UBND …” and “COVID-19 …” stay. */
function lowerStart(text: string): string {
  const [first = '', second = ''] = text;
  const name = second === second.toLocaleUpperCase('vi');
  return name ? text : first.toLocaleLowerCase('vi') + text.slice(1);
}

function trimEnd(text: string): string {
  return text.replace(/[\s,;:.]+$/u, '');
}
