/** The Markdown tree the pages are made from, walked with the place of every node. */
import { markdownToMdast, type MdastNode } from 'satteri';

export interface Spot {
  /** counted from 1, in the text that was given */
  line: number;
  column: number;
}

/** The reading of Markdown that rendering uses; a rule of the linter holds only if both see the same tree. */
export const MARKDOWN_FEATURES = { smartPunctuation: false, frontmatter: false } as const;

/** The text as it is read, without marks and entities: a piece for each paragraph, heading and cell. */
export function plainPieces(text: string): { text: string; line: number }[] {
  const pieces: { text: string; line: number }[] = [];
  walkMarkdown(text, (node, { line }) => {
    if (BLOCKS.has(node.type)) pieces.push({ text: textOf(node), line });
  });
  return pieces;
}

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell', 'code', 'html', 'definition']);

function textOf(node: MdastNode, depth = 0): string {
  if (depth > DEEPEST) return '';
  if (node.type === 'break') return '\n';
  if ('value' in node && typeof node.value === 'string') return node.value;
  if ('alt' in node && typeof node.alt === 'string') return node.alt;
  return 'children' in node
    ? node.children.map((child) => textOf(child as MdastNode, depth + 1)).join('')
    : '';
}

/** Quotes in quotes, lists in lists: nobody writes as many, and readers of trees fall over them. */
const DEEPEST = 200;

/** Visits every node of `text`, parents first. What lies too deep is not visited, but `refuse` is told where. */
export function walkMarkdown(
  text: string,
  visit: (node: MdastNode, spot: Spot) => void,
  refuse: (spot: Spot) => void = () => undefined,
): void {
  const step = (node: MdastNode, around: Spot, depth: number) => {
    const spot = node.position?.start ?? around;
    if (depth > DEEPEST) {
      refuse(spot);
      return;
    }
    visit(node, spot);
    if (!('children' in node)) return;
    for (const child of node.children) step(child as MdastNode, spot, depth + 1);
  };
  step(markdownToMdast(text, { features: MARKDOWN_FEATURES }), { line: 1, column: 1 }, 0);
}
