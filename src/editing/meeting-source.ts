import { isMap, parseDocument, type Document, type Node, type YAMLMap } from 'yaml';
import { EditError } from './edit-error.ts';

/** An `index.md` taken apart where it stands: nothing is rewritten, every node knows its place in the text. */
export interface MeetingSource {
  text: string;
  document: Document.Parsed;
  /** the frontmatter's fields */
  fields: YAMLMap;
  /** where a node begins, and where its own text ends (comments and blank lines after it apart) */
  spanOf(node: Node): { start: number; end: number };
  eol: string;
}

const OPENING = /^\uFEFF?---[ \t]*\r?\n/u;
const CLOSING = /^---[ \t]*$/mu;

/** Throws an EditError when the file has no frontmatter that can be read. */
export function openMeeting(text: string): MeetingSource {
  const offset = OPENING.exec(text)?.[0].length;
  const closing =
    offset === undefined ? null : CLOSING.exec(text.slice(offset).replace(/\r/gu, ' '));
  if (offset === undefined || !closing) {
    throw new EditError('Không thấy phần khai báo giữa hai dòng --- trong index.md.');
  }
  const yaml = text.slice(offset, offset + closing.index);
  const document = parseDocument(yaml, { schema: 'core', logLevel: 'silent' });
  const { contents } = document;
  if (document.errors.length > 0 || !isMap(contents)) {
    throw new EditError(
      'index.md đang có lỗi YAML. Chạy npm run check để xem dòng lỗi, sửa rồi làm lại.',
    );
  }
  return {
    text,
    document,
    fields: contents as YAMLMap,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
    spanOf(node) {
      const [start = 0, valueEnd = 0] = node.range ?? [];
      const end = lastContent(node) ?? valueEnd;
      const own = yaml.slice(start, end);
      return { start: start + offset, end: offset + start + own.trimEnd().length };
    },
  };
}

/** A block collection's range runs into what follows it; its last entry knows better. */
function lastContent(node: Node): number | undefined {
  if (!('items' in node) || ('flow' in node && node.flow)) return node.range?.[1];
  const items = (node as { items: unknown[] }).items;
  const last = items.at(-1) as { value?: Node | null; key?: Node } | Node | undefined;
  if (last === undefined) return node.range?.[1];
  if ('key' in last) return last.value ? lastContent(last.value) : (last.key as Node).range?.[1];
  return lastContent(last as Node);
}
