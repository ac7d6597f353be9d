import type { BigIntStats } from 'node:fs';

/**
 * How a file looks from outside, as text: it differs when anything was done to the file. The system moves `ctime` with
 * whatever is done, and no program can set it back.
 */
export function fileState({
  dev,
  ino,
  size,
  mtimeNs,
  ctimeNs,
}: Pick<BigIntStats, 'dev' | 'ino' | 'size' | 'mtimeNs' | 'ctimeNs'>): string {
  return [dev, ino, size, mtimeNs, ctimeNs].join(':');
}
