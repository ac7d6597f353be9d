/** What was understood of each file, as lines a clerk can read. */
import { formatNumber, formatSize } from '../text/number.ts';
import { KINDS } from './inspect/kinds.ts';
import { told, type Finding } from './inspect/finding.ts';
import type { DocumentContent, DocumentPage } from './read-document.ts';
import type { Warning } from './warning.ts';

/** One paragraph for each file: its name, its facts, what search sees, and what to know or to mend. */
export function formatOverview(name: string, answer: DocumentContent | Finding): string {
  const lines = 'code' in answer ? [`LỖI ${answer.code}: ${words(answer)}`] : describe(answer);
  return [name, ...lines.map((line) => `    ${line}`)].join('\n');
}

function describe(document: DocumentContent): string[] {
  const { facts, pages, fonts, previews, readingBytes, warnings } = document;
  const form = [KINDS[facts.kind].label, formatSize(facts.bytes)];
  if (facts.pages !== null) form.push(`${formatNumber(facts.pages)} trang`);
  else if (pages.length > 1) form.push(`${pages.length} phần`);
  const result = [`Tìm kiếm: ${formatSearchable(pages)}`];
  if (readingBytes > 0) result.push(`đọc nhanh ${formatSize(readingBytes)}`);
  result.push(previews.length > 0 ? 'có hình xem trước' : 'không có hình xem trước');
  return [
    form.join(', '),
    result.join('; '),
    ...(fonts.length > 0 ? [`Phông: ${fonts.join(', ')}`] : []),
    ...warnings.map((warning) => `Nhắc ${warning.code}: ${words(warning)}`),
  ];
}

function words(answer: Finding | Warning): string {
  const { message, repair } = told(answer, { file: '' });
  return `${message} ${repair}`;
}

function formatSearchable(pages: readonly DocumentPage[]): string {
  const text = pages.map((page) => page.text).join('');
  const characters = text.replace(/\s+/gu, '').length;
  if (characters === 0) return 'không có chữ';
  const letters = text.match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0;
  const share = formatNumber((100 * letters) / characters);
  const scanned = pages.filter((page) => page.scanned).length;
  const parts = [`${formatNumber(characters)} ký tự`, `${share}% là chữ và số`];
  if (scanned > 0) parts.push(`${scanned}/${pages.length} trang là bản quét`);
  return parts.join(', ');
}
