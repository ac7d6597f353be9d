/** A number from 0 to below 1 that follows from the text alone; texts that look alike have nothing to do with each other. */
export function spread(text: string): number {
  // FNV-1a, and the last step of MurmurHash3, since its upper digits are too alike.
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
