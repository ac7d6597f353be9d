/** Blocks of an Office document → its content: pages for search, legacy encodings converted. */
import { cleanText } from '../../../text/normalize.ts';
import { withPlainSigns } from '../../../text/symbol-sign.ts';
import { blockText, cutTables, type Block } from '../../reading/blocks.ts';
import { TEXT_LIMIT, type Content, type PageText } from '../content.ts';
import {
  convertPassages,
  encodingOfFont,
  type LegacyEncoding,
} from '../../../text/legacy/encoding.ts';

export function officeContent(
  blocks: readonly Block[],
  { fonts = new Set(), capped = false }: { fonts?: ReadonlySet<string>; capped?: boolean } = {},
): Content {
  const { passages, found } = convertPassages(blocks.flatMap(textsOf));
  const texts = passages.map(clean)[Symbol.iterator]();
  const readable = blocks.map((block) => withTexts(block, () => texts.next().value ?? ''));
  for (const font of fonts) {
    const encoding = encodingOfFont(font)?.encoding;
    if (encoding) found.add(encoding);
  }
  const { pages, cut } = pagesOf(readable);
  return {
    pages,
    blocks: cutTables(readable),
    encodings: [...found] satisfies (LegacyEncoding | 'unknown')[],
    fonts: [...fonts].toSorted(),
    sensitive: [],
    capped: capped || cut,
  };
}

/** Every piece of text of a block, in an order that `withTexts` takes back. */
function textsOf(block: Block): string[] {
  switch (block.type) {
    case 'page':
      return [block.label ?? ''];
    case 'table':
      return block.rows.flat();
    case 'list':
      return block.items.map(({ text }) => text);
    default:
      return [block.text];
  }
}

function withTexts(block: Block, next: () => string): Block {
  switch (block.type) {
    case 'page': {
      const label = next();
      return label ? { ...block, label } : block;
    }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(next)) };
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, text: next() })) };
    default:
      return { ...block, text: next() };
  }
}

function clean(text: string): string {
  return cleanText(withPlainSigns(text).replace(/\uFFFD|[\0-\u0008\u000E-\u001F]/gu, '')).trim();
}

function pagesOf(blocks: readonly Block[]): { pages: PageText[]; cut: boolean } {
  const pages: PageText[] = [];
  let length = 0;
  for (const block of blocks) {
    if (block.type === 'page' || pages.length === 0) {
      const { number, label } = block.type === 'page' ? block : { number: 1 };
      pages.push({ number, text: '', scanned: false, ...(label ? { label } : {}) });
    }
    const page = pages.at(-1);
    const text = blockText(block);
    if (!page || text === '' || length > TEXT_LIMIT) continue;
    page.text += page.text ? `\n${text}` : text;
    length += text.length;
  }
  return { pages, cut: length > TEXT_LIMIT };
}
