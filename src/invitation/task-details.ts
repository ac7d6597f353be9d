/** What a task says beside its date: how long, in which formats, how many copies on paper. */
import type { Assignment, Extraction, Found } from './model.ts';

export interface TaskDetails {
  due_note?: string;
  page_limit?: number;
  formats?: string[];
  paper_copies?: number;
}

const PAGES = /(?:không quá|tối đa|không dài quá|dưới)\s+(\d{1,3})\s+trang/iu;
const COPIES =
  /(\d{1,3})\s+(?:bộ|bản)(?:\s+\p{L}+){0,3}?\s*\(?(?:bản\s+)?giấy|(\d{1,3})\s+bộ(?=\s+(?:báo cáo|tài liệu|hồ sơ))/iu;
const ELECTRONIC =
  /(?:bản điện tử|file|tệp|bản mềm|định dạng)[^.;]{0,20}?\s*\.?(?:pdf|docx?|xlsx?|word|excel)[^;)]{0,40}/iu;
const FORMATS: Readonly<Record<string, string>> = { word: 'doc', excel: 'xls' };
/** “mỗi báo cáo dài không quá 5 trang A4”, “Báo cáo gửi về … (file .pdf và .doc)”: said once for all reports. */
const FOR_ALL = /^\W*(?:lưu ý:?\s*)?(?:(?:mỗi|các|tất cả các)\s+)?(?:báo cáo|tài liệu)/iu;
const PART_OF_DAY =
  /(?:trong|cuối giờ|đầu giờ|hết)?\s*(?:buổi\s+)?(?:sáng|trưa|chiều|tối)(?=\s|$)/iu;

export function detailsOf(
  task: Found<Assignment>,
  { original, paragraphs, deadlines }: Extraction,
): TaskDetails {
  const own = task.spans.map(({ start, end }) => original.slice(start, end)).join(' ');
  const details = { ...(task.value.due === null ? {} : common(paragraphs)), ...read(own) };
  const { due, what } = task.value;
  const printed = deadlines.find((one) => one.value.due === due && one.value.what === what);
  const words = printed?.spans.map(({ start, end }) => original.slice(start, end)).join(' ') ?? '';
  const part = due?.length === 10 ? PART_OF_DAY.exec(words)?.[0].trim() : undefined;
  return { ...(part ? { due_note: part } : {}), ...details };
}

function common(paragraphs: readonly string[]): TaskDetails {
  const sentences = paragraphs
    .flatMap((paragraph) => paragraph.split(/(?<=[^\d.]\.)\s+(?=\p{Lu})/u))
    .filter((sentence) => FOR_ALL.test(sentence));
  const { page_limit, formats } = Object.assign({}, ...sentences.map(read)) as TaskDetails;
  return { ...(page_limit ? { page_limit } : {}), ...(formats ? { formats } : {}) };
}

function read(text: string): TaskDetails {
  const plain = text.replace(/\*/gu, '');
  const pages = Number(PAGES.exec(plain)?.[1] ?? 0);
  const copies = COPIES.exec(plain);
  const count = Number(copies?.[1] ?? copies?.[2] ?? 0);
  const formats = (
    ELECTRONIC.exec(plain)?.[0].match(/(?<![\p{L}])(?:pdf|docx?|xlsx?|word|excel)(?![\p{L}])/giu) ??
    []
  ).map((format) => format.toLowerCase());
  return {
    ...(pages > 0 ? { page_limit: pages } : {}),
    ...(formats.length > 0
      ? { formats: [...new Set(formats.map((one) => FORMATS[one] ?? one))] }
      : {}),
    ...(count > 0 ? { paper_copies: count } : {}),
  };
}
