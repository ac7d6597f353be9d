/**
 * The files a meeting may carry: the extensions the office uses, and what each must really be inside.
 * Nothing else is published (SVG and HTML would run on our origin, RAR opens on few phones).
 */
export const KINDS = {
  pdf: { label: 'PDF', mime: 'application/pdf' },
  docx: {
    label: 'Word',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  doc: { label: 'Word 97–2003', mime: 'application/msword' },
  xlsx: {
    label: 'Excel',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  xls: { label: 'Excel 97–2003', mime: 'application/vnd.ms-excel' },
  pptx: {
    label: 'PowerPoint',
    mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  ppt: { label: 'PowerPoint 97–2003', mime: 'application/vnd.ms-powerpoint' },
  odt: { label: 'văn bản OpenDocument', mime: 'application/vnd.oasis.opendocument.text' },
  ods: { label: 'bảng tính OpenDocument', mime: 'application/vnd.oasis.opendocument.spreadsheet' },
  odp: {
    label: 'trình chiếu OpenDocument',
    mime: 'application/vnd.oasis.opendocument.presentation',
  },
  zip: { label: 'tệp nén ZIP', mime: 'application/zip' },
  png: { label: 'ảnh PNG', mime: 'image/png' },
  jpg: { label: 'ảnh JPEG', mime: 'image/jpeg' },
} as const;

export type Kind = keyof typeof KINDS;

/** The kind a file's name promises, or undefined when such files are not published. */
export function kindOfName(name: string): Kind | undefined {
  const extension = extensionOf(name);
  const kind = extension === 'jpeg' ? 'jpg' : extension;
  return isKind(kind) ? kind : undefined;
}

/** “pdf” of “Báo cáo.PDF”; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.([^.]*)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

export function isKind(text: string): text is Kind {
  return Object.hasOwn(KINDS, text);
}
