/** Tells how far a batch of files is: nothing while it is short, then one line every two seconds. */
import { basename } from 'node:path';

const QUIET_MS = 2000;

export interface Progress {
  queue(): void;
  start(path: string): void;
  /** All that was queued is done; the next file begins a new count. */
  reset(): void;
}

/** @param now milliseconds, any clock that only goes forward */
export function createProgress(write: (line: string) => void, now: () => number): Progress {
  let started = 0;
  let total = 0;
  let lastLine = 0;
  return {
    queue() {
      if (total === 0) lastLine = now();
      total++;
    },
    start(path) {
      started++;
      if (now() - lastLine < QUIET_MS) return;
      lastLine = now();
      write(`[${started}/${total}] ${shorten(basename(path).normalize('NFC'))}\n`);
    },
    reset() {
      started = total = 0;
    },
  };
}

function shorten(name: string): string {
  return name.length <= 60 ? name : `${name.slice(0, 50)}…${name.slice(-9)}`;
}
