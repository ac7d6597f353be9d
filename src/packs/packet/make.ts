/** Merges the documents of a plan into one PDF: the same bytes for the same plan, on every machine. */
import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { packWords } from '../../i18n/packs.ts';
import { loadFaces } from './faces.ts';
import { contentsBlocks, coverBlocks, LEFT_OUT, leftOutBlocks } from './front.ts';
import { addOutline, linkTo, type Bookmark } from './outline.ts';
import type { LeftOut, PacketPart, PacketPlan } from './plan.ts';
import { A4, RIGHT_EDGE, setBlocks, type SetLine } from './sheet.ts';
import { openSource } from './source.ts';
import { stamp } from './stamp.ts';

export interface MadePacket {
  bytes: Uint8Array;
  pages: number;
  /** document's id → page on which it begins, counted from 1 */
  first: Record<string, number>;
  /** how many documents the last page names */
  leftOut: number;
}

interface Opened extends PacketPart {
  source: PDFDocument;
  length: number;
}

const words = packWords.packet;

/** Undefined when none of the files can be merged. */
export async function makePacket(plan: PacketPlan): Promise<MadePacket | undefined> {
  const { opened, leftOut } = await openAll(plan);
  if (opened.length === 0) return undefined;
  const packet = await PDFDocument.create({ updateMetadata: false });
  packet.setTitle(`${plan.title} – ${words.heading.toLowerCase()}`, { showInWindowTitleBar: true });
  packet.setLanguage('vi');
  const faces = await loadFaces(packet);

  const contents = setBlocks(contentsBlocks(plan, opened, leftOut.length > 0, faces));
  const last = leftOut.length > 0 ? setBlocks(leftOutBlocks(leftOut, faces)) : [];
  const first: Record<string, number> = {};
  let pages = 1 + contents.length;
  for (const { id, length } of opened) {
    first[id] = pages + 1;
    pages += length;
  }
  const firstLeftOut = pages + 1;
  pages += last.length;
  const [cover = []] = setBlocks(coverBlocks(plan, words.summary(opened.length, pages), faces));

  const targets = new Map<string, number>([...Object.entries(first), [LEFT_OUT, firstLeftOut]]);
  const own = (lines: readonly SetLine[]) => drawLines(packet.addPage([...A4]), lines, targets);
  own(cover);
  for (const lines of contents) own(lines);
  const items = await copyAll(packet, opened);
  for (const lines of last) own(lines);

  packet.getPages().forEach((page, index) => {
    stamp(page, words.stamp(index + 1, pages, items.get(page) ?? 0), faces.regular);
  });
  contents.forEach((lines, index) => {
    linkLines(packet, packet.getPage(1 + index), lines, targets);
  });
  addOutline(packet, bookmarks(packet, plan, opened, targets));
  const bytes = await packet.save({ addDefaultPage: false, updateFieldAppearances: false });
  return { bytes, pages, first, leftOut: leftOut.length };
}

async function openAll(plan: PacketPlan): Promise<{ opened: Opened[]; leftOut: LeftOut[] }> {
  const opened: Opened[] = [];
  const leftOut = [...plan.leftOut];
  for (const part of plan.parts) {
    const source = await openSource(part);
    if (typeof source === 'string') leftOut.push({ title: part.title, reason: source });
    else opened.push({ ...part, source, length: source.getPageCount() });
  }
  return { opened, leftOut };
}

/** The agenda item of every copied page. */
async function copyAll(
  packet: PDFDocument,
  opened: readonly Opened[],
): Promise<Map<PDFPage, number>> {
  const items = new Map<PDFPage, number>();
  for (const { source, item } of opened) {
    for (const page of await packet.copyPages(source, source.getPageIndices())) {
      items.set(packet.addPage(page), item);
    }
  }
  return items;
}

function drawLines(
  page: PDFPage,
  lines: readonly SetLine[],
  targets: ReadonlyMap<string, number>,
): void {
  for (const { text, face, size, x, y, endsBlock, target } of lines) {
    face.draw(page, text, { x, y, size });
    const number = endsBlock && target !== undefined ? targets.get(target) : undefined;
    if (number === undefined) continue;
    const end = String(number);
    face.draw(page, end, { x: RIGHT_EDGE - face.width(end, size), y, size });
  }
}

function linkLines(
  packet: PDFDocument,
  page: PDFPage,
  lines: readonly SetLine[],
  targets: ReadonlyMap<string, number>,
): void {
  for (const { x, y, size, target } of lines) {
    const number = target === undefined ? undefined : targets.get(target);
    if (number === undefined) continue;
    linkTo(page, [x, y - size * 0.3, RIGHT_EDGE, y + size], packet.getPage(number - 1));
  }
}

function bookmarks(
  packet: PDFDocument,
  plan: PacketPlan,
  opened: readonly Opened[],
  targets: ReadonlyMap<string, number>,
): Bookmark[] {
  const pageOf = (target: string) => packet.getPage((targets.get(target) ?? 1) - 1);
  const items = plan.items.flatMap(([number, heading]): Bookmark[] => {
    const own = opened.filter(({ item }) => item === number);
    const [begin] = own;
    if (!begin) return [];
    const children = own.map(({ id, title }) => ({ title, page: pageOf(id) }));
    return [{ title: heading, page: pageOf(begin.id), children }];
  });
  const end = targets.get(LEFT_OUT) ?? 0;
  return [
    { title: words.contents, page: packet.getPage(1) },
    ...items,
    ...(end <= packet.getPageCount() ? [{ title: words.leftOut, page: pageOf(LEFT_OUT) }] : []),
  ];
}
