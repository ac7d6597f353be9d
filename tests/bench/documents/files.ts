/** The files that `npm run bench -- documents` reads, each with the text that is truly in it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pdfEngine } from '../../../src/attachments/pdf/engine.ts';
import { docx, paragraph, xlsx, zip } from '../../unit/attachments/make/office.ts';

export interface BenchFile {
  path: string;
  truth: string;
}

const FIXTURES = join(import.meta.dirname, '../../fixtures/documents');
const PAGES = 80;
/** Paragraphs that make about eighty pages, rows of the largest sheets offices send. */
const PARAGRAPHS = 2400;
const ROWS = 20_000;

export async function makeFiles(folder: string): Promise<BenchFile[]> {
  const truth = await readFile(join(FIXTURES, 'pdf', 'giay-moi.txt'), 'utf8');
  const lines = truth.trim().split('\n');
  const many = Array.from({ length: PARAGRAPHS }, (_, index) => lines[index % lines.length] ?? '');
  const rows = Array.from(
    { length: ROWS },
    (_, index) => `Dòng ${index}\t${lines[index % lines.length]?.slice(0, 40) ?? ''}`,
  );
  const files: [name: string, bytes: Uint8Array, truth: string][] = [];
  for (const [name, source] of PDFS) {
    const pdf = await readFile(join(FIXTURES, 'pdf', source));
    files.push(
      [name, pdf, truth],
      [`80 trang, ${name}`, await repeatPages(pdf), await repeatedTruth(pdf, truth)],
    );
  }
  files.push(
    ['van-ban.docx', docx(many.map((line) => paragraph(line)).join('')), many.join('\n')],
    ['van-ban.odt', odt(many), many.join('\n')],
    ['bang.xlsx', xlsx(rows.map(row).join('')), rows.join('\n')],
  );
  for (const name of ['bao-cao.doc', 'so-lieu.xls', 'trinh-chieu.pptx', 'trinh-chieu.ppt']) {
    files.push([name, await readFile(join(FIXTURES, name)), '']);
  }
  return Promise.all(
    files.map(async ([name, bytes, text]) => {
      const path = join(folder, name);
      await writeFile(path, bytes);
      return { path, truth: text };
    }),
  );
}

const PDFS: readonly (readonly [name: string, source: string])[] = [
  ['thường.pdf', 'chromium-thuong.pdf'],
  ['phông thay thế.pdf', 'libreoffice-phong-thay-the.pdf'],
  ['hai cột.pdf', 'libreoffice-phong-thay-the-hai-cot.pdf'],
  ['Type 3.pdf', 'chromium-type3.pdf'],
  ['NFD.pdf', 'chromium-nfd.pdf'],
];

/** A PDF of eighty pages out of a short one; fonts are shared as in a real long document. */
async function repeatPages(pdf: Uint8Array): Promise<Uint8Array> {
  const { pdfium, heap } = await pdfEngine();
  const memory = pdfium.pdfium.wasmExports.malloc(pdf.length);
  heap().set(pdf, memory);
  const source = pdfium.FPDF_LoadMemDocument64(memory, pdf.length, '');
  const target = pdfium.FPDF_CreateNewDocument();
  const count = pdfium.FPDF_GetPageCount(source);
  const order = Array.from({ length: PAGES }, (_, index) => (index % count) + 1).join(',');
  pdfium.FPDF_ImportPages(target, source, order, 0);
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  pdfium.PDFiumExt_SaveAsCopy(target, writer);
  const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
  const copy = pdfium.pdfium.wasmExports.malloc(size);
  pdfium.PDFiumExt_GetFileWriterData(writer, copy, size);
  const bytes = heap().slice(copy, copy + size);
  pdfium.FPDF_CloseDocument(target);
  pdfium.FPDF_CloseDocument(source);
  return bytes;
}

async function repeatedTruth(pdf: Uint8Array, truth: string): Promise<string> {
  const { withPdf } = await import('../../../src/attachments/pdf/document.ts');
  const count = await withPdf(pdf, ({ pageCount }) => pageCount);
  return Array.from({ length: PAGES / count }, () => truth).join('\n');
}

function row(line: string): string {
  const cells = line.split('\t').map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`);
  return `<row>${cells.join('')}</row>`;
}

function odt(lines: readonly string[]): Uint8Array {
  const body = lines.map((line) => `<text:p>${line}</text:p>`).join('');
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  });
}
