import type { Block } from './blocks.ts';

/**
 * The same blocks with headings that go down one level at a time, from 1. Levels in documents are looks: a letterhead in
 * small bold type comes before the large title, and many documents begin at the third level.
 */
export function outlined(blocks: readonly Block[]): Block[] {
  const open: number[] = [];
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    while ((open.at(-1) ?? 0) >= block.level) open.pop();
    open.push(block.level);
    return { ...block, level: open.length };
  });
}
