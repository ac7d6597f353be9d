/** Which parts of the text no field was read from. */
import type { Fragment } from './fragment.ts';
import type { Extraction, Found, Site, Span } from './model.ts';

/** Words that carry no field: Quốc hiệu, labels, polite closings. Folded by the caller is not needed: printed forms. */
const FURNITURE =
  /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|ĐẢNG CỘNG SẢN VIỆT NAM|GIẤY MỜI|THÔNG BÁO|CÔNG ĐIỆN|MỜI HỌP|(?:Thời gian|Địa điểm|Chủ trì|Thành phần|Nơi nhận|Kính gửi|Nội dung|Số|TT|STT|Thực hiện|Người thực hiện|Trình bày)\s*[,:|\t\n]|(?<=^|\n)\s*(?:\d{1,2}|[IVX]+)[.)]/giu;

export function uncovered(clean: Fragment, extraction: Extraction): Span[] {
  const covered = new Uint8Array(extraction.original.length);
  const cover = ({ start, end }: Span) => covered.fill(1, start, end);
  for (const one of everyFound(extraction)) one.spans.forEach(cover);
  for (const match of clean.text.matchAll(FURNITURE)) {
    const [first, last] = [
      clean.places[match.index],
      clean.places[match.index + match[0].length - 1],
    ];
    if (first && last) cover({ start: first.start, end: last.end });
  }
  const spans: Span[] = [];
  for (let i = 0; i < clean.text.length; i++) {
    const place = clean.places[i];
    if (!place || covered[place.start] || !/[\p{L}\d]/u.test(clean.text.charAt(i))) continue;
    const last = spans.at(-1);
    if (
      last &&
      !/[\p{L}\d]/u.test(extraction.original.slice(last.end, place.start)) &&
      !extraction.original.slice(last.end, place.start).includes('\n')
    )
      last.end = place.end;
    else spans.push({ start: place.start, end: place.end });
  }
  return spans.filter(({ start, end }) => end - start > 3);
}

/** Every value of an extraction, in the order of the fields. */
function everyFound(extraction: Extraction): Found<unknown>[] {
  return Object.values(extraction).flatMap((field: unknown) => {
    if (Array.isArray(field))
      return field.flatMap((one) => (isFound(one) ? [one, ...participants(one)] : []));
    return isFound(field) ? [field] : [];
  });
}

function participants(one: Found<unknown>): Found<unknown>[] {
  const site = one.value as Partial<Site> | null;
  return typeof site === 'object' && site !== null && Array.isArray(site.participants)
    ? site.participants
    : [];
}

function isFound(value: unknown): value is Found<unknown> {
  return typeof value === 'object' && value !== null && 'spans' in value && 'certainty' in value;
}
