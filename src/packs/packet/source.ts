/** Opens one file for merging and takes from it what would point outside of its own pages. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { packWords } from '../../i18n/packs.ts';
import type { PacketPart } from './plan.ts';

/** What a page needs to look as it does; all else (actions, threads, structure of the old file) is left behind. */
const PAGE_KEYS = new Set([
  'Type',
  'Parent',
  'Resources',
  'MediaBox',
  'CropBox',
  'Rotate',
  'Contents',
  'Group',
  'Annots',
  'UserUnit',
]);

/** The file, ready for its pages to be copied, or why they cannot be. */
export async function openSource({ path, sha256 }: PacketPart): Promise<PDFDocument | string> {
  const bytes = await readFile(path);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new Error(`${path} changed while it was read`);
  }
  try {
    const source = await PDFDocument.load(bytes, { updateMetadata: false });
    for (const page of source.getPages()) clean(page);
    return source.getPageCount() > 0 ? source : packWords.packet.broken;
  } catch (error) {
    const { locked, broken } = packWords.packet;
    return error instanceof EncryptedPDFError ? locked : broken;
  }
}

function clean(page: PDFPage): void {
  for (const key of page.node.keys()) {
    if (!PAGE_KEYS.has(key.decodeText())) page.node.delete(key);
  }
  const kept = (page.node.Annots()?.asArray() ?? []).flatMap((entry) => {
    const annotation = page.doc.context.lookup(entry);
    return annotation instanceof PDFDict ? (harmless(annotation) ?? []) : [];
  });
  if (kept.length === 0) page.node.delete(PDFName.of('Annots'));
  else page.node.set(PDFName.of('Annots'), page.doc.context.obj(kept));
}

/** A web link as a link, everything else visible (stamps, fields, the picture of a signature) as its picture. */
function harmless(annotation: PDFDict): PDFDict | undefined {
  const { context } = annotation;
  const rect = annotation.lookup(PDFName.of('Rect'));
  if (!(rect instanceof PDFArray)) return undefined;
  const look = annotation.lookup(PDFName.of('AP'));
  if (look instanceof PDFDict) {
    const state = annotation.get(PDFName.of('AS'));
    const flags = annotation.get(PDFName.of('F'));
    return context.obj({
      Type: 'Annot',
      Subtype: 'Stamp',
      Rect: rect,
      AP: look,
      ...(state && { AS: state }),
      ...(flags && { F: flags }),
    });
  }
  const action = annotation.lookup(PDFName.of('A'));
  const address = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined;
  if (!(address instanceof PDFString || address instanceof PDFHexString)) return undefined;
  if (!/^https?:\/\//iu.test(address.decodeText())) return undefined;
  const follow = context.obj({ S: 'URI', URI: address });
  return context.obj({ Type: 'Annot', Subtype: 'Link', Rect: rect, Border: [0, 0, 0], A: follow });
}
