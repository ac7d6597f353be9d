/**
 * Text that a machine read off scanned pages, kept beside the content and committed: recognising takes seconds a page,
 * so a build never does it. Found by the SHA-256 of the scan, so it follows a file through renames and never fits another.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';

export const OCR_FOLDER = join('content', 'ocr');

const sidecarSchema = z.object({
  /** What read it: “tesseract.js 7.0.0, vie 4.0.0_best_int” */
  engine: z.string(),
  pages: z.array(z.object({ number: z.int().positive(), text: z.string() })),
});

export type Sidecar = z.infer<typeof sidecarSchema>;

/** undefined when there is none, or it is damaged: the page says then that its content cannot be searched. */
export async function readSidecar(folder: string, sha256: string): Promise<Sidecar | undefined> {
  try {
    const text = await readFile(placeOf(folder, sha256), 'utf8');
    return sidecarSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Writes whole files only: an interrupted run leaves the earlier state. */
export async function writeSidecar(
  folder: string,
  sha256: string,
  sidecar: Sidecar,
): Promise<void> {
  const place = placeOf(folder, sha256);
  const draft = `${place}.${process.pid}.tmp`;
  await mkdir(dirname(place), { recursive: true });
  await writeFile(draft, `${JSON.stringify(sidecar, null, 1)}\n`);
  await rename(draft, place);
}

function placeOf(folder: string, sha256: string): string {
  return join(folder, `${sha256}.json`);
}
