/**
 * What a release says of the meetings of a frozen root, so that the next one can be made without their folders: the
 * facts everybody may know, the texts, and every file and page that belongs to them.
 */
import { createHash } from 'node:crypto';
import type { Attachment } from '../schema/attachment.ts';
import type { PublicDocument } from '../entry.ts';
import type { MeetingData } from '../schema/meeting.ts';

/** Raise it when older manifests can no longer be understood. */
const VERSION = 1;

export interface ReleasedFile {
  /** from the site's root, of a file: `/hop/…/index.html` */
  url: string;
  bytes: number;
  /** 64 lower-case hexadecimal digits */
  sha256: string;
}

export interface ReleasedPage extends ReleasedFile {
  /** of all that the page shows, besides what `made` is of; none for a page that is rendered every time */
  key?: string | undefined;
}

/** What is known of a document's file; the clerk's entry stands in `data`. */
export type DocumentFacts = Omit<PublicDocument, keyof Attachment>;

export interface ReleasedMeeting {
  id: string;
  /** only for the office's own network */
  internal?: true;
  /** the frontmatter without what only says who may see it */
  data: Omit<MeetingData, 'draft' | 'publish_at' | 'access' | 'allow'>;
  /** Markdown */
  body: string;
  /** in the order of `data.attachments` */
  facts: DocumentFacts[];
}

export interface ReleaseManifest {
  version: typeof VERSION;
  audience: 'public' | 'internal';
  /** of the program, the agencies and the portal: while it stays, the same meetings give the same files */
  made: string;
  meetings: ReleasedMeeting[];
  files: ReleasedFile[];
  pages: ReleasedPage[];
}

/** As it is published; it carries the SHA-256 of itself. */
export function formatManifest(parts: Omit<ReleaseManifest, 'version'>): string {
  const manifest = JSON.stringify({ version: VERSION, ...parts });
  return `{"sha256":"${sha256(manifest)}","manifest":${manifest}}\n`;
}

/** Undefined when it is damaged or of another version of the format. */
export function parseManifest(text: string): ReleaseManifest | undefined {
  try {
    const { sha256: promised, manifest } = JSON.parse(text) as {
      sha256: string;
      manifest: ReleaseManifest;
    };
    const isWhole = promised === sha256(JSON.stringify(manifest)) && manifest.version === VERSION;
    return isWhole ? manifest : undefined;
  } catch {
    return undefined;
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
