/** The facts that lie in a file's bytes, whatever its name: its kind and its number of pages. Runs in a child process. */
import { FindingError } from './finding.ts';
import type { Kind } from './kinds.ts';
import { refusePolyglot } from './polyglot.ts';
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
  const pages = 'kind' in type ? await inspectKind(bytes, type.kind) : null;
  return { ...type, pages };
}

async function inspectKind(bytes: Uint8Array, kind: Kind): Promise<number | null> {
  refusePolyglot(bytes, kind);
  switch (kind) {
    case 'pdf': {
      const { inspectPdf } = await import('./pdf/inspect-pdf.ts');
      return inspectPdf(bytes);
    }
    case 'png':
    case 'jpg':
      await checkImage(bytes, END_MARKS[kind]);
      return null;
    case 'doc':
    case 'xls':
    case 'ppt': {
      const { openCompound } = await import('./compound.ts');
      const { refuseActiveCompound } = await import('./office/active-compound.ts');
      refuseActiveCompound(openCompound(bytes));
      return null;
    }
    case 'zip': {
      const { inspectMembers } = await import('./archive.ts');
      await inspectMembers(bytes, inspect);
      return null;
    }
    default: {
      const { refuseActiveOffice } = await import('./office/active-office.ts');
      refuseActiveOffice(bytes, kind);
      return null;
    }
  }
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
