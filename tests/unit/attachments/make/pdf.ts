/** PDFs written by hand, for what no writer would produce. */

/** @param objects bodies of the objects 1, 2, 3 … in this order; the first is the catalog */
export function makePdf(objects: readonly (string | Uint8Array)[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const push = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((body, index) => {
    offsets.push(length);
    push(Buffer.from(`${index + 1} 0 obj\n`));
    push(typeof body === 'string' ? Buffer.from(body, 'latin1') : Buffer.from(body));
    push(Buffer.from('\nendobj\n'));
  });
  const start = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`));
  push(Buffer.from(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\n`));
  push(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

export function stream(dictionary: string, data: string | Uint8Array): Uint8Array {
  const body = typeof data === 'string' ? Buffer.from(data, 'latin1') : Buffer.from(data);
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${body.length} >>\nstream\n`),
    body,
    Buffer.from('\nendstream'),
  ]);
}

export interface PageOptions {
  content: string | Uint8Array;
  contentDictionary?: string;
  /** Dictionary entries of the page’s resources. */
  resources?: string;
  mediaBox?: string;
  count?: number;
  more?: (string | Uint8Array)[];
  trailer?: string;
}

/** A PDF of one page; `more` are the objects from 6 on (5 is Helvetica). */
export function onePagePdf(options: PageOptions): Uint8Array {
  const { content, contentDictionary = '', resources = '', more = [] } = options;
  return makePdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [3 0 R] /Count ${options.count ?? 1} >>`,
      `<< /Type /Page /Parent 2 0 R /MediaBox [${options.mediaBox ?? '0 0 595 842'}] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> ${resources} >> >>`,
      stream(contentDictionary, content),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      ...more,
    ],
    options.trailer,
  );
}

/** A page of text, one line each; Latin-1 letters only. */
export function textPdf(lines: readonly string[], font = 'Helvetica'): Uint8Array {
  const content = lines.map((line) => `(${line}) Tj 0 -18 Td`).join('\n');
  const pdf = onePagePdf({ content: `BT /F 12 Tf 60 780 Td\n${content}\nET` });
  return font === 'Helvetica' ? pdf : renameFont(pdf, font);
}

/** The reader goes by the font's name; the letters stay Latin-1, as in documents set in legacy fonts. */
function renameFont(pdf: Uint8Array, font: string): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  return Buffer.from(text.replace('/BaseFont /Helvetica ', `/BaseFont /${font} `), 'latin1');
}
