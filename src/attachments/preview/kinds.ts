import type { Kind } from '../inspect/kinds.ts';

const WITHOUT: ReadonlySet<Kind> = new Set(['doc', 'xls', 'ppt', 'zip']);

/** Can a file of this kind have a picture at all? Else the engines that draw need not even be loaded. */
export function hasPreview(kind: Kind): boolean {
  return !WITHOUT.has(kind);
}
