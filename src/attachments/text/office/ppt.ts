/**
 * PowerPoint 97–2003: slides in their order, with their titles and notes. Source: [MS-PPT] 2.3 (records), 2.3.4 (persist
 * directory), 2.4.14.3 (the list that holds the text of placeholders).
 */
import CFB from 'cfb';
import { openCompound } from '../../inspect/compound.ts';
import { FindingError } from '../../inspect/finding.ts';
import type { Block } from '../../reading/blocks.ts';
import { BlockBuilder } from './block-builder.ts';

const TYPE = {
  slide: 0x03ee,
  notes: 0x03f0,
  notesAtom: 0x03f1,
  slidePersist: 0x03f3,
  textHeader: 0x0f9f,
  textChars: 0x0fa0,
  textBytes: 0x0fa8,
  slideList: 0x0ff0,
  persistDirectory: 0x1772,
};
/** Kinds of text in a TextHeaderAtom: title, centred title. */
const TITLES = new Set([0, 6]);
const CONTAINER = 0xf;

interface Record {
  type: number;
  instance: number;
  offset: number;
  data: DataView;
  children: Record[];
}

interface Text {
  text: string;
  title: boolean;
}

export function readPpt(bytes: Uint8Array): Block[] {
  const stream = CFB.find(openCompound(bytes), '/PowerPoint Document')?.content;
  if (!stream) throw new FindingError('BROKEN');
  const content = Uint8Array.from(stream);
  const records = readRecords(new DataView(content.buffer), 0, 0);
  const all = flatten(records);
  const places = persistDirectory(all);
  const atOffset = new Map(all.map((record) => [record.offset, record]));
  const notes = all.filter(({ type }) => type === TYPE.notes);
  const builder = new BlockBuilder();
  listedSlides(all).forEach(({ persistId, slideId, outline }, index) => {
    const slide = atOffset.get(places.get(persistId) ?? -1);
    const texts = [...outline, ...(slide ? textsOf(flatten([slide])) : [])];
    const label = texts
      .find(({ title }) => title)
      ?.text.replace(/\s+/gu, ' ')
      .trim();
    builder.add({ type: 'page', number: index + 1, ...(label ? { label } : {}) });
    for (const { text, title } of texts) builder.addText(text, title ? 2 : undefined);
    const remarks = notes
      .filter((note) => notedSlide(note) === slideId)
      .flatMap((note) => textsOf(flatten([note])));
    if (remarks.some(({ text }) => text.trim() !== '')) builder.addText('Ghi chú', 4);
    for (const { text } of remarks) builder.addText(text);
  });
  return builder.blocks;
}

function readRecords(view: DataView, base: number, depth: number): Record[] {
  const records: Record[] = [];
  let at = 0;
  while (at + 8 <= view.byteLength) {
    const head = view.getUint16(at, true);
    const length = Math.min(view.getUint32(at + 4, true), view.byteLength - at - 8);
    const data = new DataView(view.buffer, view.byteOffset + at + 8, length);
    const nested = (head & 0xf) === CONTAINER && depth < 20;
    records.push({
      type: view.getUint16(at + 2, true),
      instance: head >> 4,
      offset: base + at,
      data,
      children: nested ? readRecords(data, base + at + 8, depth + 1) : [],
    });
    at += 8 + length;
  }
  return records;
}

function flatten(records: readonly Record[]): Record[] {
  return records.flatMap((record) => [record, ...flatten(record.children)]);
}

/** Where each object lies; later directories, written by later savings, overrule earlier ones. */
function persistDirectory(records: readonly Record[]): Map<number, number> {
  const places = new Map<number, number>();
  for (const { type, data } of records) {
    if (type !== TYPE.persistDirectory) continue;
    for (let at = 0; at + 4 <= data.byteLength;) {
      const head = data.getUint32(at, true);
      at += 4;
      for (let index = 0; index < head >>> 20 && at + 4 <= data.byteLength; index++, at += 4) {
        places.set((head & 0xfffff) + index, data.getUint32(at, true));
      }
    }
  }
  return places;
}

/** Slides of the last saved list, each with the text of its placeholders. */
function listedSlides(
  records: readonly Record[],
): { persistId: number; slideId: number; outline: Text[] }[] {
  const list = records.findLast(({ type, instance }) => type === TYPE.slideList && instance === 0);
  const slides: { persistId: number; slideId: number; records: Record[] }[] = [];
  for (const record of list?.children ?? []) {
    if (record.type === TYPE.slidePersist && record.data.byteLength >= 16) {
      const { data } = record;
      slides.push({
        persistId: data.getUint32(0, true),
        slideId: data.getUint32(12, true),
        records: [],
      });
    } else slides.at(-1)?.records.push(record);
  }
  return slides.map(({ persistId, slideId, records: own }) => ({
    persistId,
    slideId,
    outline: textsOf(own),
  }));
}

function notedSlide(note: Record): number | undefined {
  const atom = note.children.find(({ type }) => type === TYPE.notesAtom);
  return atom && atom.data.byteLength >= 4 ? atom.data.getUint32(0, true) : undefined;
}

function textsOf(records: readonly Record[]): Text[] {
  const texts: Text[] = [];
  let title = false;
  for (const { type, data } of records) {
    if (type === TYPE.textHeader && data.byteLength >= 4)
      title = TITLES.has(data.getUint32(0, true));
    if (type !== TYPE.textChars && type !== TYPE.textBytes) continue;
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    // TextBytesAtom leaves out the high byte, which is 0: Latin-1, not Windows-1252 as TextDecoder would read it.
    const text =
      type === TYPE.textChars
        ? new TextDecoder('utf-16le').decode(bytes)
        : Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    // A paragraph ends with CR, a line within it with VT; “*” alone stands for the slide's number.
    const lines = text.replace(/[\r\v]/gu, '\n');
    if (lines.trim() !== '*') texts.push({ text: lines, title });
  }
  return texts;
}
