/** The content of any attachment, by its kind. Runs in a child process, which loads only the reader it needs. */
import type { Kind } from '../inspect/kinds.ts';
import type { Content } from './content.ts';
import { officeContent } from './office/content.ts';
import { Parts } from './office/parts.ts';

const NOTHING: Content = { pages: [], blocks: [], encodings: [], fonts: [], capped: false };

/** Throws a FindingError for a document that cannot be read. */
export async function readContent(bytes: Uint8Array, kind: Kind): Promise<Content> {
  switch (kind) {
    case 'pdf': {
      const { readPdf } = await import('./pdf.ts');
      return readPdf(bytes);
    }
    case 'docx': {
      const { readDocx } = await import('./office/docx.ts');
      const { blocks, fonts } = readDocx(new Parts(bytes));
      return officeContent(blocks, { fonts });
    }
    case 'pptx': {
      const { readPptx } = await import('./office/pptx.ts');
      const { blocks, fonts } = readPptx(new Parts(bytes));
      return officeContent(blocks, { fonts });
    }
    case 'xlsx': {
      const { readXlsx } = await import('./office/xlsx.ts');
      const { blocks, capped } = readXlsx(new Parts(bytes));
      return officeContent(blocks, { capped });
    }
    case 'odt':
    case 'ods':
    case 'odp': {
      const { readOdf } = await import('./office/odf.ts');
      const { blocks, capped } = readOdf(new Parts(bytes), kind);
      return officeContent(blocks, { capped });
    }
    case 'doc': {
      const { readDoc } = await import('./office/doc.ts');
      return officeContent(await readDoc(bytes));
    }
    case 'xls': {
      const { readXls } = await import('./office/xls.ts');
      return officeContent(readXls(bytes));
    }
    case 'ppt': {
      const { readPpt } = await import('./office/ppt.ts');
      return officeContent(readPpt(bytes));
    }
    case 'png':
    case 'jpg':
      return { ...NOTHING, pages: [{ number: 1, text: '', scanned: true }] };
    case 'zip':
      return NOTHING;
  }
}
