/** The Markdown tree the pages are made from, walked with the place of every node. */
import { markdownToMdast, type MdastNode } from 'satteri';

export interface Spot {
  /** counted from 1, in the text that was given */
  line: number;
  column: number;
}

/** The reading of Markdown that rendering uses; a rule of the linter holds only if both see the same tree. */
export const MARKDOWN_FEATURES = { smartPunctuation: false, frontmatter: false } as const;

/** Visits every node of `text`, parents first. */
export function walkMarkdown(text: string, visit: (node: MdastNode, spot: Spot) => void): void {
  const step = (node: MdastNode, around: Spot) => {
    const spot = node.position?.start ?? around;
    visit(node, spot);
    if ('children' in node) for (const child of node.children) step(child as MdastNode, spot);
  };
  step(markdownToMdast(text, { features: MARKDOWN_FEATURES }), { line: 1, column: 1 });
}
