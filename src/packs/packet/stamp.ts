import { degrees, rgb, type PDFPage } from '@cantoo/pdf-lib';
import type { Face } from './faces.ts';

const SIZE = 9;
/** From the edges of the page as it is seen, in points (7 mm). */
const MARGIN = 20;
const PADDING = 3;

/** Puts a short text at the bottom right of a page as it is seen, whichever way the page is turned. */
export function stamp(page: PDFPage, text: string, face: Face): void {
  const box = page.getCropBox();
  const turn = (((page.getRotation().angle % 360) + 360) % 360) as 0 | 90 | 180 | 270;
  const sideways = turn === 90 || turn === 270;
  const seenWidth = sideways ? box.height : box.width;
  const width = face.width(text, SIZE);
  const place = (x: number, y: number) => fromSeen(box, turn, x, y);
  const x = Math.max(PADDING, seenWidth - MARGIN - width);
  page.drawRectangle({
    ...place(x - PADDING, MARGIN - PADDING),
    width: width + 2 * PADDING,
    height: SIZE + PADDING,
    rotate: degrees(turn),
    color: rgb(1, 1, 1),
    opacity: 0.85,
  });
  face.draw(page, text, { ...place(x, MARGIN), size: SIZE, rotate: degrees(turn) });
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A point of the page as it is seen (from its bottom left) in the page's own coordinates. */
function fromSeen(box: Box, turn: number, x: number, y: number): { x: number; y: number } {
  if (turn === 90) return { x: box.x + box.width - y, y: box.y + x };
  if (turn === 180) return { x: box.x + box.width - x, y: box.y + box.height - y };
  if (turn === 270) return { x: box.x + y, y: box.y + box.height - x };
  return { x: box.x + x, y: box.y + y };
}
