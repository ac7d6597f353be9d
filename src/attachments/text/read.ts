/** The content of any attachment, by its kind. Runs in a child process, which loads only the reader it needs. */
import { stemOf } from '../../text/file-name.ts';
import { kindOfName, type Kind } from '../inspect/kinds.ts';
import type { Content, DocumentSighting } from './content.ts';
import { officeContent } from './office/content.ts';
import { Parts } from './office/parts.ts';
import { distinct, sightingsOf, sightingsOfBlocks, sightingsOfParts } from './sensitive.ts';

const NOTHING: Content = {
  pages: [],
  blocks: [],
  encodings: [],
  fonts: [],
  sensitive: [],
  capped: false,
};

/** Throws a FindingError for a document that cannot be read. */
export async function readContent(bytes: Uint8Array, kind: Kind): Promise<Content> {
  const content = await readKind(bytes, kind);
  if (kind === 'zip') return { ...content, sensitive: await sightingsOfMembers(bytes) };
  const hidden = hasParts(kind) ? sightingsOfParts(new Parts(bytes)) : [];
  const said = sightingsOfBlocks(content.blocks);
  return { ...content, sensitive: distinct([...said, ...content.sensitive, ...hidden]) };
}

function hasParts(kind: Kind): boolean {
  return /^(?:docx|xlsx|pptx|od.)$/u.test(kind);
}

/** An archive is as open as each of its documents. */
async function sightingsOfMembers(bytes: Uint8Array): Promise<DocumentSighting[]> {
  const parts = new Parts(bytes);
  const found: DocumentSighting[] = [];
  for (const member of parts.names()) {
    const kind = kindOfName(member);
    const content = parts.read(member);
    const inside =
      kind === undefined || kind === 'zip'
        ? sightingsOf(textOf(member, content))
        : (await readContent(content, kind)).sensitive;
    const named = sightingsOf(stemOf(member.split('/').at(-1) ?? ''));
    found.push(...[...named, ...inside].map((sighting) => ({ ...sighting, member })));
  }
  return distinct(found);
}

function textOf(name: string, bytes: Uint8Array): string {
  return /\.(?:txt|csv|md|html?|xml|json|ya?ml|ini|env|pem|key|rtf)$/iu.test(name)
    ? new TextDecoder().decode(bytes)
    : '';
}

async function readKind(bytes: Uint8Array, kind: Kind): Promise<Content> {
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
      const { blocks, aside } = await readDoc(bytes);
      return { ...officeContent(blocks), sensitive: sightingsOf(aside) };
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
