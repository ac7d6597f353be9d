/** The pages the packet adds itself: lines of text set from the top of A4 pages, as many as it takes. */
import type { Face } from './faces.ts';
import { wrap } from './faces.ts';

/** Points: 210 × 297 mm. */
export const A4 = [595.28, 841.89] as const;
const MM = 72 / 25.4;
const LEFT = 25 * MM;
const RIGHT = 20 * MM;
const TOP = 25 * MM;
const BOTTOM = 22 * MM;
const TEXT_WIDTH = A4[0] - LEFT - RIGHT;
/** Where page numbers end. */
export const RIGHT_EDGE = A4[0] - RIGHT;

export interface Block {
  text: string;
  face: Face;
  size: number;
  /** points of space above */
  before?: number;
  indent?: number;
  centred?: boolean;
  /** kept free at the right, for a page number */
  reserve?: number;
  /** what the block leads to: the id of a document */
  target?: string;
}

/** A line in its place on one of the sheet's pages. */
export interface SetLine {
  text: string;
  face: Face;
  size: number;
  x: number;
  y: number;
  /** the line at whose end the page number stands */
  endsBlock: boolean;
  target?: string;
}

const LEADING = 1.35;

/** Sets blocks from the top; a block is not torn over two pages. */
export function setBlocks(blocks: readonly Block[]): SetLine[][] {
  const pages: SetLine[][] = [[]];
  let y = A4[1] - TOP;
  for (const block of blocks) {
    const {
      text,
      face,
      size,
      before = 0,
      indent = 0,
      reserve = 0,
      centred = false,
      target,
    } = block;
    const lines = wrap(face, text, size, TEXT_WIDTH - indent - reserve);
    const height = lines.length * size * LEADING;
    const isFirst = pages.at(-1)?.length === 0;
    y -= isFirst ? 0 : before;
    if (!isFirst && y - height < BOTTOM) {
      pages.push([]);
      y = A4[1] - TOP;
    }
    lines.forEach((line, index) => {
      y -= size * LEADING;
      const free = TEXT_WIDTH - face.width(line, size);
      pages.at(-1)?.push({
        text: line,
        face,
        size,
        x: LEFT + (centred ? free / 2 : indent),
        y,
        endsBlock: index === lines.length - 1,
        ...(target !== undefined && { target }),
      });
    });
  }
  return pages;
}
