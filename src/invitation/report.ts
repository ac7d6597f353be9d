/** A page for the clerk's eyes: the source on the left, what was read on the right. One file, nothing loaded from elsewhere. */
import type { Certainty, Extraction, Found, Span } from './model.ts';
import { escape, fieldsOf, type ReportField } from './report-fields.ts';
import { toJson } from './to-json.ts';

const CERTAINTY: Readonly<Record<Certainty, string>> = {
  sure: 'chắc chắn',
  likely: 'nên xem lại',
  unsure: 'kiểm tra lại',
};

const STYLE = `
:root{color-scheme:light;font:16px/1.5 system-ui,"Noto Sans",sans-serif;color:#1a1f24;background:#eef1f4}
*{box-sizing:border-box}
body{margin:0 auto;max-width:88rem;padding:1.25rem;display:grid;gap:1.25rem;grid-template-columns:minmax(0,1fr) minmax(0,1fr);align-items:start}
header{grid-column:1/-1}
h1{font-size:1.35rem;line-height:1.3;margin:0}
h2{font-size:1rem;margin:0 0 .75rem;color:#44505c}
header p{margin:.5rem 0 0}
.key{display:flex;flex-wrap:wrap;gap:.35rem 1.25rem;padding:0;margin:.75rem 0 0;list-style:none;font-size:.94rem}
.alert{background:#fff1d6;border-left:4px solid #b35900;padding:.5rem .75rem}
main,section{background:#fff;border:1px solid #cfd6dd;border-radius:8px;padding:1.1rem 1.25rem;overflow-wrap:anywhere}
pre{white-space:pre-wrap;font:inherit;margin:0}
.gap{display:block;height:.45em}
mark{background:#d9efdc;color:inherit;border-radius:3px;padding:0 .1em;box-decoration-break:clone;-webkit-box-decoration-break:clone}
mark.likely{background:#ffeeb0}
mark.unsure{background:#ffd9b0}
mark.missed{background:none;text-decoration:underline dotted #b00020 2px;text-underline-offset:4px}
dl{margin:0;display:grid;grid-template-columns:9.5rem minmax(0,1fr)}
dt,dd{margin:0;padding:.5rem 0;border-top:1px solid #e3e7eb}
dt{color:#44505c;padding-right:.75rem}
dl>div{display:contents}
dl>div:first-child>*{border-top:0;padding-top:0}
dd>div{padding-left:.65rem;border-left:4px solid #5aa469}
dd>div+div{margin-top:.45rem}
dd>.likely{border-color:#d6a800}
dd>.unsure{border-color:#c05a00}
ul{margin:.15rem 0 0;padding-left:1.1rem}
small{display:block;color:#7a4a00;font-size:.875rem}
.none{margin:1rem 0 0;padding-top:.75rem;border-top:1px solid #e3e7eb;color:#44505c}
@media (max-width:56rem){body{grid-template-columns:minmax(0,1fr);padding:.75rem}section{order:1}main{order:2}}
@media (max-width:30rem){dl{grid-template-columns:minmax(0,1fr)}dt{padding-bottom:0;font-size:.94rem}dd{border:0;padding-top:.15rem}}
@media print{body{background:#fff;padding:0}}
`;

/** A whole HTML document. `name` is the file the text came from. */
export function writeReport(extraction: Extraction, name: string): string {
  const title = `Đối chiếu giấy mời: ${name}`;
  const fields = fieldsOf(extraction);
  const read = fields.filter(({ values }) => values.length > 0);
  const missing = fields.filter(({ values }) => values.length === 0).map(({ label }) => label);
  const doubts = read.flatMap(({ values }) => values).filter(isDoubtful).length;
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${STYLE}</style>
<header><h1>${escape(title)}</h1>
${extraction.weekdayConsistent === false ? '<p class="alert"><strong>Thứ và ngày không khớp nhau.</strong> Hỏi lại nơi gửi.</p>' : ''}
<ul class="key"><li><mark>đã hiểu</mark></li><li><mark class="likely">nên xem lại</mark> (${doubts} chỗ)</li><li><mark class="missed">chưa đưa vào trường nào</mark> (${extraction.notUnderstood.length} đoạn)</li></ul></header>
<main aria-label="Văn bản gốc"><h2>Văn bản gốc</h2><pre>${highlight(extraction)}</pre></main>
<section aria-label="Các trường đã đọc"><h2>Đã đọc được</h2><dl>${read.map(entry).join('')}</dl>
${missing.length > 0 ? `<p class="none">Không thấy trong văn bản: ${escape(missing.join(', ').toLocaleLowerCase('vi'))}.</p>` : ''}</section>
</html>
`;
}

/** The JSON of the extraction, indented, for `--json`. */
export function writeJson(extraction: Extraction): string {
  return `${JSON.stringify(toJson(extraction), null, 1)}\n`;
}

function entry({ label, values }: ReportField): string {
  return `<div><dt>${escape(label)}</dt><dd>${values.map(description).join('')}</dd></div>`;
}

function description(value: ReportField['values'][number]): string {
  const { html, certainty, note } = value;
  const doubt = isDoubtful(value) ? `<small>${escape(note ?? CERTAINTY[certainty])}</small>` : '';
  return `<div class="${certainty}">${html}${doubt}</div>`;
}

function isDoubtful({ certainty, note }: ReportField['values'][number]): boolean {
  return certainty !== 'sure' || note !== undefined;
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
  // An empty line is a small gap, so that more of the letter is seen at once.
  return `${html}${open ? '</mark>' : ''}`
    .trim()
    .replace(/\n\s*\n/gu, '\n<span class="gap"></span>');
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
