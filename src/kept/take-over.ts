import { copyFileSync, linkSync } from 'node:fs';

/** The same file at another place. */
export function takeOver(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // Another disk, or one without links: copying is only slower.
    copyFileSync(from, to);
  }
}
