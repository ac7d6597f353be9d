/** The facts that lie in a file's bytes, whatever its name: its kind and its number of pages. Runs in a child process. */
import { FindingError } from './finding.ts';
import { realType, type RealType } from './real-type.ts';

export type Inspection = RealType & {
  /** null where the format does not know it (Word's own count is often wrong) */
  pages: number | null;
};

const PIXEL_LIMIT = 100_000_000;
/** What a whole picture ends with: the chunk IEND, the marker EOI. */
const END_MARKS = { png: 'IEND', jpg: '\u00FF\u00D9' };

/** Throws a FindingError for a file that readers could not open or should not. */
export async function inspect(bytes: Uint8Array): Promise<Inspection> {
  const type = await realType(bytes);
  const kind = 'kind' in type ? type.kind : undefined;
  if (kind === 'png' || kind === 'jpg') await checkImage(bytes, END_MARKS[kind]);
  return { ...type, pages: kind === 'pdf' ? await countPages(bytes) : null };
}

async function countPages(bytes: Uint8Array): Promise<number> {
  const { withPdf } = await import('../pdf/document.ts');
  return withPdf(bytes, ({ pageCount }) => pageCount);
}

async function checkImage(bytes: Uint8Array, endMark: string): Promise<void> {
  const broken = (): never => {
    const tail = Buffer.from(bytes.subarray(-1024)).toString('latin1');
    throw new FindingError(tail.includes(endMark) ? 'BROKEN' : 'TRUNCATED');
  };
  const { default: sharp } = await import('sharp');
  const image = sharp(bytes, {
    failOn: 'truncated',
    limitInputPixels: false,
    sequentialRead: true,
  });
  const { width, height } = await image.metadata().catch(broken);
  if (width * height > PIXEL_LIMIT)
    throw new FindingError('IMAGE_TOO_LARGE', `${width} × ${height}`);
  // Shrinking reads every line of the picture, so a cut-off one is seen here and not by a delegate.
  await image.resize(8, 8).raw().toBuffer().catch(broken);
}
