/** Reads the scanned pages of one file in a child process and keeps what it read beside the content. */
import { join } from 'node:path';
import type { DocumentContent } from '../read-document.ts';
import { isolate } from '../worker/isolate.ts';
import type { OcrMessage, OcrRequest } from './child.ts';
import { ENGINE } from './engine.ts';
import { readSidecar, writeSidecar } from './sidecar.ts';

/** A page takes two seconds; a machine in use may need ten times that. */
const START_MS = 30_000;
const PAGE_MS = 30_000;
const MEMORY = 1.2e9;

/** Numbers of the pages that no machine has read yet. */
export async function pagesToRead(folder: string, document: DocumentContent): Promise<number[]> {
  const { kind, sha256 } = document.facts;
  if (kind !== 'pdf' && kind !== 'png' && kind !== 'jpg') return [];
  const done = new Set((await readSidecar(folder, sha256))?.pages.map(({ number }) => number));
  return document.pages
    .filter(({ scanned, number }) => scanned && !done.has(number))
    .map(({ number }) => number);
}

/**
 * Reads these pages and writes the sidecar, also when the child ended early: the next run goes on where it stopped.
 * @returns how many pages were read
 */
export async function recognise(
  folder: string,
  path: string,
  { facts }: DocumentContent,
  pages: readonly number[],
  progress: (done: number) => void,
): Promise<number> {
  const read: OcrMessage[] = [];
  const request = { path, kind: facts.kind, pages: [...pages] } as OcrRequest;
  const limits = { milliseconds: START_MS + pages.length * PAGE_MS, memory: MEMORY };
  await isolate(join(import.meta.dirname, 'child.ts'), request, limits, (page: OcrMessage) => {
    read.push(page);
    progress(read.length);
  });
  if (read.length > 0) {
    const earlier = (await readSidecar(folder, facts.sha256))?.pages ?? [];
    const all = [...earlier, ...read].toSorted((a, b) => a.number - b.number);
    await writeSidecar(folder, facts.sha256, { engine: ENGINE, pages: all });
  }
  return read.length;
}
