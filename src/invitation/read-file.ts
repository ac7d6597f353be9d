/** The text of an invitation in any format, with its lines and columns as far as the format keeps them. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { told, type Finding } from '../attachments/inspect/finding.ts';
import { formatProblem } from '../meetings/problems/report.ts';
import { decodeText } from './decode.ts';
import { blocksToText, type DocumentBlock } from './document-text.ts';
import { rtfToText } from './rtf.ts';

/** What opens Word, OpenDocument and PDF files: `readDocument` of `src/attachments`, handed in by the command. */
export type OpenDocument = (path: string) => Promise<OpenedDocument | Finding>;

export interface OpenedDocument {
  blocks: readonly DocumentBlock[];
  pages: readonly { text: string; layout?: string }[];
}

/** For the clerk: what is wrong with the file, and what to do. */
export class UnreadableFile extends Error {}

/** Longer than any invitation with its programme: a report or a bomb. Characters. */
const LONGEST = 200_000;
const MOST_PAGES = 60;
const PLAIN = new Set(['.txt', '.md']);
const DOCUMENTS = new Set(['.docx', '.doc', '.odt', '.pdf']);
export const READABLE = [...DOCUMENTS, '.rtf', ...PLAIN];

/** Throws UnreadableFile. */
export async function readInvitationFile(path: string, open: OpenDocument): Promise<string> {
  const extension = extname(path).toLowerCase();
  const text = await readAny(path, extension, open);
  if (text.trim() === '')
    throw new UnreadableFile(
      `${path}: không có chữ nào đọc được. Nếu là bản quét, chạy “npm run ocr -- ${path}” trước.`,
    );
  if (text.length > LONGEST) throw tooLong(path, `${text.length} ký tự`);
  return text;
}

function tooLong(path: string, length: string): UnreadableFile {
  return new UnreadableFile(
    `${path}: dài ${length}, không phải một giấy mời. Chỉ đưa tệp giấy mời vào trước, các tài liệu khác đặt sau nó.`,
  );
}

async function readAny(path: string, extension: string, open: OpenDocument): Promise<string> {
  if (DOCUMENTS.has(extension)) return readDocument(path, extension, open);
  if (extension !== '.rtf' && !PLAIN.has(extension)) {
    throw new UnreadableFile(
      `${path}: không đọc được loại tệp “${extension}”. Dùng một trong: ${READABLE.join(', ')}.`,
    );
  }
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableFile(
      `${path}: không mở được (${error.code ?? error.message}). Kiểm tra tên tệp.`,
    );
  });
  return extension === '.rtf' ? rtfToText(bytes.toString('latin1')) : decodeText(bytes);
}

/** A PDF knows lines, an office file knows paragraphs and tables. */
async function readDocument(path: string, extension: string, open: OpenDocument): Promise<string> {
  const opened = await open(path);
  if ('code' in opened) throw new UnreadableFile(formatProblem(told(opened, { file: path })));
  const { length } = opened.pages;
  if (length > MOST_PAGES) throw tooLong(path, `${length} trang`);
  if (extension === '.pdf') return opened.pages.map((page) => page.layout ?? page.text).join('\n');
  return blocksToText(opened.blocks);
}
