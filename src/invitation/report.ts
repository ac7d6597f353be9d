/** A page for the clerk's eyes: the source on the left, what was read on the right. One file, nothing loaded from elsewhere. */
import type { Certainty, Extraction, Found, Span } from './model.ts';
import { toJson } from './to-json.ts';

const LABELS: readonly (readonly [keyof Extraction, string])[] = [
  ['number', 'Số'],
  ['symbol', 'Ký hiệu'],
  ['issuer', 'Cơ quan ban hành'],
  ['placeIssued', 'Địa danh'],
  ['dateIssued', 'Ngày ban hành'],
  ['title', 'Trích yếu'],
  ['kind', 'Loại họp'],
  ['form', 'Hình thức văn bản'],
  ['urgency', 'Độ khẩn'],
  ['startsAt', 'Bắt đầu'],
  ['endsAt', 'Kết thúc'],
  ['session', 'Buổi'],
  ['weekdayPrinted', 'Thứ in trong văn bản'],
  ['sites', 'Địa điểm, thành phần'],
  ['chair', 'Chủ trì'],
  ['agenda', 'Chương trình'],
  ['assignments', 'Phân công'],
  ['deadlines', 'Hạn gửi'],
  ['submitTo', 'Nơi gửi'],
  ['signer', 'Người ký'],
  ['recipients', 'Nơi nhận'],
  ['references', 'Văn bản được nhắc đến'],
  ['action', 'Thay đổi'],
];
const CERTAINTY: Readonly<Record<Certainty, string>> = {
  sure: 'chắc chắn',
  likely: 'nên xem lại',
  unsure: 'kiểm tra lại',
};

const STYLE = `
:root{color-scheme:light;font:16px/1.55 system-ui,sans-serif;color:#1b1b1b;background:#fff}
body{margin:0;display:grid;grid-template-columns:1fr 1fr;min-height:100vh}
header{grid-column:1/-1;padding:.75rem 1.25rem;border-bottom:1px solid #999}
h1{font-size:1.15rem;margin:0}
header p{margin:.25rem 0 0}
main,section{padding:1rem 1.25rem;overflow-wrap:anywhere}
section{border-left:1px solid #999;background:#fafafa}
pre{white-space:pre-wrap;font:inherit;margin:0}
mark{background:#d7ecd9;color:inherit;border-radius:2px}
mark.likely{background:#fdeeb5}
mark.unsure{background:#ffd9b0}
mark.missed{background:none;text-decoration:underline wavy #b00020;text-underline-offset:3px}
dt{font-weight:600;margin-top:.75rem}
dd{margin:.1rem 0 0;padding-left:.6rem;border-left:4px solid #7ab583}
dd.likely{border-color:#d6a800}
dd.unsure,dd.empty{border-color:#c05a00}
dd.empty{color:#555}
small{color:#444}
@media (max-width:50rem){body{grid-template-columns:1fr}section{border:0;border-top:1px solid #999}}
`;

/** A whole HTML document. `name` is the file the text came from. */
export function writeReport(extraction: Extraction, name: string): string {
  const title = `Đối chiếu giấy mời: ${name}`;
  const missed = extraction.notUnderstood.length;
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${STYLE}</style>
<header><h1>${escape(title)}</h1>
<p>Nền xanh: đã hiểu. Nền vàng: nên xem lại. Gạch sóng đỏ: chưa đưa vào trường nào (${missed} đoạn).</p></header>
<main aria-label="Văn bản gốc"><pre>${highlight(extraction)}</pre></main>
<section aria-label="Các trường đã đọc"><dl>${LABELS.map(([key, label]) => field(label, extraction[key])).join('')}</dl>
${extraction.weekdayConsistent === false ? '<p><strong>Thứ và ngày không khớp nhau.</strong> Hỏi lại nơi gửi.</p>' : ''}</section>
</html>
`;
}

/** The JSON of the extraction, indented, for `--json`. */
export function writeJson(extraction: Extraction): string {
  return `${JSON.stringify(toJson(extraction), null, 1)}\n`;
}

function field(label: string, value: unknown): string {
  const founds = (Array.isArray(value) ? value : [value]).filter(isFound);
  if (founds.length === 0) return `<dt>${escape(label)}</dt><dd class="empty">(không thấy)</dd>`;
  return `<dt>${escape(label)}</dt>${founds.map(description).join('')}`;
}

function description({ value, certainty, note }: Found<unknown>): string {
  const doubt =
    certainty === 'sure' && !note
      ? ''
      : `<br><small>${escape(note ?? CERTAINTY[certainty])}</small>`;
  return `<dd class="${certainty}">${escape(show(value))}${doubt}</dd>`;
}

function show(value: unknown): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(show).filter(Boolean).join(' | ');
  if (isFound(value)) return show(value.value);
  if (typeof value === 'object')
    return Object.values(value as object)
      .map(show)
      .filter(Boolean)
      .join(' | ');
  return String(value);
}

interface Stretch extends Span {
  className: string;
}

/** The source with every read stretch marked; a letter belongs to the first field that read it. */
function highlight(extraction: Extraction): string {
  const { original } = extraction;
  const classes = new Array<string>(original.length).fill('');
  const paint = ({ start, end, className }: Stretch) => {
    for (let i = start; i < end; i++) classes[i] ||= className;
  };
  for (const value of Object.values(extraction) as unknown[]) stretches(value).forEach(paint);
  for (const span of extraction.notUnderstood) paint({ ...span, className: 'missed' });
  let html = '';
  let open = '';
  for (let i = 0; i < original.length; i++) {
    const wanted = classes[i] ?? '';
    if (wanted !== open) {
      html += `${open ? '</mark>' : ''}${wanted ? `<mark class="${wanted}">` : ''}`;
      open = wanted;
    }
    html += escape(original.charAt(i));
  }
  return open ? `${html}</mark>` : html;
}

function stretches(value: unknown): Stretch[] {
  if (Array.isArray(value)) return value.flatMap(stretches);
  if (!isFound(value)) return [];
  const own = value.spans.map((span) => ({ ...span, className: value.certainty }));
  const inner =
    typeof value.value === 'object' && value.value !== null
      ? Object.values(value.value as object).flatMap(stretches)
      : [];
  return [...own, ...inner];
}

function isFound(value: unknown): value is Found<unknown> {
  return typeof value === 'object' && value !== null && 'spans' in value && 'certainty' in value;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}
