/** Bookmarks of a PDF (ISO 32000-1, 12.3.3) and links from one of its pages to another. */
import {
  PDFHexString,
  PDFName,
  type PDFDocument,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';

export interface Bookmark {
  title: string;
  page: PDFPage;
  children?: Bookmark[];
}

export function addOutline(document: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const { context, catalog } = document;
  const root = context.nextRef();
  const { first, last, count } = addLevel(document, bookmarks, root);
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: count }));
  catalog.set(PDFName.of('Outlines'), root);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

/** Makes a rectangle of a page a link to another page. */
export function linkTo(from: PDFPage, rectangle: readonly number[], to: PDFPage): void {
  const { context } = from.doc;
  from.node.addAnnot(
    context.register(
      context.obj({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [...rectangle],
        Border: [0, 0, 0],
        Dest: destination(to),
      }),
    ),
  );
}

const destination = (page: PDFPage) => [page.ref, PDFName.of('Fit')];

function addLevel(
  document: PDFDocument,
  bookmarks: readonly Bookmark[],
  parent: PDFRef,
): { first: PDFRef; last: PDFRef; count: number } {
  const { context } = document;
  const refs = bookmarks.map(() => context.nextRef());
  let count = bookmarks.length;
  bookmarks.forEach(({ title, page, children = [] }, index) => {
    const ref = refs[index] ?? parent;
    const previous = refs[index - 1];
    const next = refs[index + 1];
    const below = children.length > 0 ? addLevel(document, children, ref) : undefined;
    count += below?.count ?? 0;
    context.assign(
      ref,
      context.obj({
        Title: PDFHexString.fromText(title),
        Parent: parent,
        Dest: destination(page),
        ...(previous && { Prev: previous }),
        ...(next && { Next: next }),
        ...(below && { First: below.first, Last: below.last, Count: below.count }),
      }),
    );
  });
  return { first: refs[0] ?? parent, last: refs.at(-1) ?? parent, count };
}
