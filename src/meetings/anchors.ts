/** Where a document's row stands on its meeting's page. */
export const documentAnchor = (id: string) => `tl-${id}`;

/** Where the documents of an agenda item stand. */
export const itemDocumentsAnchor = (number: number) => `tai-lieu-muc-${number}`;
