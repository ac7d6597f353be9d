/** The content of any attachment, by its kind. Runs in a child process. */
import type { Kind } from '../inspect/kinds.ts';
import type { Content } from './content.ts';
import { officeContent } from './office/content.ts';
import { readDoc } from './office/doc.ts';
import { readDocx } from './office/docx.ts';
import { readOdf } from './office/odf.ts';
import { Parts } from './office/parts.ts';
import { readPpt } from './office/ppt.ts';
import { readPptx } from './office/pptx.ts';
import { readXls } from './office/xls.ts';
import { readXlsx } from './office/xlsx.ts';
import { readPdf } from './pdf.ts';

/** Throws a FindingError for a document that cannot be read. */
export async function readContent(bytes: Uint8Array, kind: Kind): Promise<Content> {
  switch (kind) {
    case 'pdf':
      return readPdf(bytes);
    case 'docx': {
      const { blocks, fonts } = readDocx(new Parts(bytes));
      return officeContent(blocks, { fonts });
    }
    case 'pptx': {
      const { blocks, fonts } = readPptx(new Parts(bytes));
      return officeContent(blocks, { fonts });
    }
    case 'xlsx': {
      const { blocks, capped } = readXlsx(new Parts(bytes));
      return officeContent(blocks, { capped });
    }
    case 'odt':
    case 'ods':
    case 'odp': {
      const { blocks, capped } = readOdf(new Parts(bytes), kind);
      return officeContent(blocks, { capped });
    }
    case 'doc':
      return officeContent(await readDoc(bytes));
    case 'xls':
      return officeContent(readXls(bytes));
    case 'ppt':
      return officeContent(readPpt(bytes));
    case 'png':
    case 'jpg':
      return {
        pages: [{ number: 1, text: '', scanned: true }],
        blocks: [],
        encodings: [],
        fonts: [],
        capped: false,
      };
    case 'zip':
      return { pages: [], blocks: [], encodings: [], fonts: [], capped: false };
  }
}
