/** All that is known of one attachment: its facts, its text page by page, its light reading, its picture. */
import { derive, isLasting as isLastingOutcome, type DeriveOptions } from './derive.ts';
import { factsOf, lookFromOutside, type FileFacts } from './describe.ts';
import type { Finding } from './inspect/finding.ts';
import { OCR_FOLDER, readSidecar, type Sidecar } from './ocr/sidecar.ts';
import type { StoredPreview } from './preview/preview.ts';
import { readingSize, type Block } from './reading/blocks.ts';
import type { Signature } from './signature/signature.ts';
import type { Content, DocumentSighting, PageText } from './text/content.ts';
import { sightingsOf } from './text/sensitive.ts';
import { contentWarnings, warning, type Warning } from './warning.ts';
import type { Outcome } from './worker/message.ts';

export interface ReadOptions extends DeriveOptions {
  /** Where `npm run ocr` keeps its texts. Default: `content/ocr` in the working directory. */
  ocrFolder?: string;
}

export interface DocumentPage extends PageText {
  /** The text was recognised by a machine and may be wrong (“nhận dạng tự động”). */
  recognised: boolean;
}

export interface Preview {
  /** Pixels */
  width: number;
  height: number;
  mime: 'image/webp';
  bytes: Uint8Array;
}

export interface DocumentContent {
  facts: FileFacts;
  /** Pages of a PDF, slides, sheets; one for documents that do not know their pages; none for archives. */
  pages: DocumentPage[];
  /** The light reading; empty where there is nothing to read. */
  blocks: Block[];
  /** Bytes of a page that shows the blocks, about; 0 when there are none. */
  readingBytes: number;
  /** Smallest first; empty when the page should show an icon. */
  previews: Preview[];
  /** of a PDF, in the order they were made */
  signatures: Signature[];
  encodings: Content['encodings'];
  fonts: string[];
  warnings: Warning[];
  /** every step came to an end of itself, so that it would answer the same again */
  isLasting: boolean;
  /** seen in the file or in what a machine read off it */
  sensitive: DocumentSighting[];
}

/**
 * Reads one attachment. Everything that looks inside the file comes from the cache when it is there; else it happens in
 * a child process under limits. A file that cannot be published comes back as what was found.
 */
export async function readDocument(
  path: string,
  options: ReadOptions = {},
): Promise<DocumentContent | Finding> {
  const outside = lookFromOutside(path);
  if ('code' in outside) return outside;
  const { sha256, outcomes } = await derive(
    path,
    ['inspect', 'content', 'preview', 'signature'],
    options,
  );
  const { inspect, content, preview, signature } = outcomes;
  const facts = 'value' in inspect ? factsOf(outside, sha256, inspect.value) : inspect.finding;
  if ('code' in facts) return facts;
  if ('finding' in content) return content.finding;
  if ('finding' in signature && signature.finding.code === 'SIGNATURE_BROKEN') {
    return signature.finding;
  }
  const sidecar = await sidecarOf(content.value, sha256, options);
  const signatures = 'value' in signature ? signature.value : [];
  const isLasting = [preview, signature].every(isLastingOutcome);
  return { ...assemble(facts, content.value, preview, sidecar), signatures, isLasting };
}

/** Only the pictures of a file that can be published; none where it has none. */
export async function readPreviews(path: string, options: ReadOptions = {}): Promise<Preview[]> {
  const { preview } = (await derive(path, ['preview'], options)).outcomes;
  return 'value' in preview ? preview.value.map(decode) : [];
}

/** The text of a file that `readDocument` has read, page by page, with what a machine recognised of scans. */
export async function readPages(
  path: string,
  options: ReadOptions = {},
): Promise<DocumentPage[] | Finding> {
  const { sha256, outcomes } = await derive(path, ['inspect', 'content'], options);
  const { content } = outcomes;
  if ('finding' in content) return content.finding;
  return withSidecar(content.value, await sidecarOf(content.value, sha256, options)).pages;
}

function sidecarOf(
  { pages }: Content,
  sha256: string,
  { ocrFolder = OCR_FOLDER }: ReadOptions,
): Promise<Sidecar | undefined> {
  return pages.some(({ scanned }) => scanned)
    ? readSidecar(ocrFolder, sha256)
    : Promise.resolve(undefined);
}

function assemble(
  facts: FileFacts,
  stored: Content,
  preview: Outcome<StoredPreview[]>,
  sidecar: Sidecar | undefined,
): Omit<DocumentContent, 'signatures' | 'isLasting'> {
  const content = withSidecar(stored, sidecar);
  const recognised = content.pages.filter((page) => page.recognised).length;
  const warnings = contentWarnings(content, recognised);
  if ('finding' in preview) warnings.push(warning('NO_PREVIEW'));
  const { pages, blocks, encodings, fonts } = content;
  const readable = blocks.some(({ type }) => type !== 'page');
  return {
    facts,
    pages,
    blocks: readable ? blocks : [],
    readingBytes: readable ? readingSize(blocks) : 0,
    previews: 'value' in preview ? preview.value.map(decode) : [],
    encodings,
    fonts,
    warnings,
    sensitive: [
      ...content.sensitive,
      ...pages.flatMap(({ number, text, recognised }) =>
        recognised ? sightingsOf(text, number) : [],
      ),
    ],
  };
}

/** Scanned pages get the text a machine read off them, and are searchable from then on. */
function withSidecar(
  content: Content,
  sidecar: Sidecar | undefined,
): Omit<Content, 'pages'> & { pages: DocumentPage[] } {
  const texts = new Map(sidecar?.pages.map(({ number, text }) => [number, text]));
  const pages = content.pages.map((page) => {
    const text = page.scanned ? texts.get(page.number) : undefined;
    return text
      ? { ...page, text, scanned: false, recognised: true }
      : { ...page, recognised: false };
  });
  const recognised = new Map(
    pages.filter((page) => page.recognised).map((page) => [page.number, page.text]),
  );
  if (recognised.size === 0) return { ...content, pages };
  const blocks =
    content.blocks.length > 0 ? content.blocks : [{ type: 'page' as const, number: 1 }];
  return {
    ...content,
    pages,
    blocks: blocks.flatMap((block) => withParagraphs(block, recognised)),
  };
}

function withParagraphs(block: Block, texts: ReadonlyMap<number, string>): Block[] {
  const text = block.type === 'page' ? texts.get(block.number) : undefined;
  if (text === undefined) return [block];
  const paragraphs = text
    .split(/\n{2,}/u)
    .map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim());
  return [
    block,
    ...paragraphs
      .filter((paragraph) => paragraph !== '')
      .map((paragraph) => ({ type: 'paragraph' as const, text: paragraph })),
  ];
}

function decode({ width, height, data }: StoredPreview): Preview {
  return { width, height, mime: 'image/webp', bytes: Buffer.from(data, 'base64') };
}
