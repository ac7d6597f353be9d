/** Elements of Office Open XML and OpenDocument, without prefix, after which another line, cell or field begins. */
export const LINE_ENDS = new Set([
  'p',
  'h',
  'br',
  'cr',
  'si',
  'c',
  'v',
  'tc',
  'txbxContent',
  'table-cell',
  'line-break',
  'tab',
  'comment',
  'oddHeader',
  'oddFooter',
]);
