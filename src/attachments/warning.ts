/** What a clerk should know about a file that can be published all the same. */
import type { Content } from './text/content.ts';

const MESSAGES = {
  SCANNED: () =>
    'Không tìm được trong nội dung: tệp là ảnh chụp hoặc bản quét. Chạy “npm run ocr” để nhận dạng chữ.',
  SCANNED_PAGES: (found) =>
    `Trang ${found} là bản quét, không tìm được trong nội dung. Chạy “npm run ocr” để nhận dạng chữ.`,
  RECOGNISED: (found) => `Chữ của ${found} trang là do máy nhận dạng tự động, có thể sai.`,
  NO_TEXT: () => 'Tệp không có chữ nào để tìm kiếm. Mở thử xem có đúng tệp cần đăng không.',
  LEGACY_CONVERTED: (found) =>
    `Tệp dùng bảng mã cũ ${found}; chữ dùng để tìm kiếm đã được chuyển sang Unicode. Máy của đại biểu có thể thiếu phông này: nên đăng thêm bản PDF.`,
  LEGACY_UNREADABLE: () =>
    'Một phần chữ trong tệp không đọc được (bảng mã cũ hoặc phông lạ) nên không tìm kiếm được phần đó.',
  CAPPED: (found) => `Tệp quá dài, chỉ đọc đến trang ${found}; phần sau không tìm kiếm được.`,
  NO_PREVIEW: () => 'Không vẽ được hình trang đầu; trang web sẽ hiện biểu tượng thay thế.',
} satisfies Record<string, (found: string) => string>;

export type WarningCode = keyof typeof MESSAGES;

export interface Warning {
  code: WarningCode;
  /** Whole Vietnamese sentences. */
  message: string;
  found?: string;
}

export function warning(code: WarningCode, found?: string): Warning {
  const message = MESSAGES[code](found ?? '');
  return found === undefined ? { code, message } : { code, message, found };
}

/** Warnings that lie in the content itself. @param recognised pages whose text a sidecar brought */
export function contentWarnings(content: Content, recognised: number): Warning[] {
  const warnings: Warning[] = [];
  const { pages, encodings, capped } = content;
  const scanned = pages.filter((page) => page.scanned).map(({ number }) => number);
  if (scanned.length > 0) {
    const all = scanned.length === pages.length;
    warnings.push(all ? warning('SCANNED') : warning('SCANNED_PAGES', formatRanges(scanned)));
  } else if (pages.length > 0 && pages.every(({ text }) => text === '')) {
    warnings.push(warning('NO_TEXT'));
  }
  if (recognised > 0) warnings.push(warning('RECOGNISED', String(recognised)));
  const known = encodings.filter((encoding) => encoding !== 'unknown');
  if (known.length > 0) {
    warnings.push(warning('LEGACY_CONVERTED', known.join(', ').toUpperCase()));
  }
  if (encodings.includes('unknown')) warnings.push(warning('LEGACY_UNREADABLE'));
  if (capped) warnings.push(warning('CAPPED', String(pages.at(-1)?.number ?? 1)));
  return warnings;
}

/** “1–3, 7” of 1, 2, 3, 7 */
export function formatRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
