import { lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A moment by the clock of the disk that holds `folder`, in milliseconds: whatever was written there before has an
 * earlier time. Such clocks tick a few hundred times a second.
 */
export function newTick(folder: string): number {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'tick');
  const touched = () => {
    writeFileSync(path, '');
    return lstatSync(path).ctimeMs;
  };
  const first = touched();
  let now = first;
  while (now <= first) now = touched();
  return now;
}
