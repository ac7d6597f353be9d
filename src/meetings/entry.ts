import type { Attachment } from './schema/attachment.ts';
import type { MeetingData } from './schema/meeting.ts';
import type { HeldBack } from './visibility.ts';

/** A document as the pages show it: the clerk's entry and the facts of its file, no path of any machine. */
export interface PublicDocument extends Attachment {
  bytes: number;
  /** 64 lower-case hexadecimal digits */
  sha256: string;
  /** `pdf`, `docx`, … */
  kind: string;
  mime: string;
  /** null where the format does not know it */
  pages: number | null;
  /** address from the site's root */
  url: string;
  /** the name a reader's device gives it */
  downloadName: string;
  /** its text as a light page; null when there is nothing to read */
  reading: { url: string; bytes: number } | null;
  /** pictures of the first page, smallest first; none where an icon must do */
  previews: { url: string; width: number; height: number }[];
  /** who signed the file, as it says itself; `at` is the signer's own clock */
  signatures: { signer: string | null; organisation: string | null; at: string | null }[];
  /** how its text came to be known: `recognised` by a machine from a scan, `scanned` not at all */
  text: 'own' | 'recognised' | 'scanned' | 'none';
}

/** What of the frontmatter may leave the reading: not who may see it, nor why. */
export type TellableData = Omit<
  MeetingData,
  'attachments' | 'draft' | 'publish_at' | 'access' | 'allow'
>;

/** A meeting as the store holds it. */
export interface MeetingEntry extends TellableData {
  documents: PublicDocument[];
  /** the ZIP of everything; null when there is nothing to pack */
  archive: { count: number; bytes: number } | null;
  /** parts: only PDFs, or what concerns some agencies; those that would hold everything are left out */
  selections: Selection[];
  /** the PDFs merged into one; null when there is none */
  packet: PacketView | null;
  /** why readers do not see it; only whoever writes is told, and only of such meetings */
  heldBack?: HeldBack;
}

export interface Selection {
  /** agencies' ids; none for the one of all PDFs */
  organisations: string[];
  /** ids of what is inside, where no ready-made ZIP holds it */
  documents: string[];
  /** of the ZIP or the only file, from the site's root; null where the browser packs it */
  url: string | null;
  /** the name a reader's device gives it */
  downloadName: string;
  /** `zip`, or that of the only file */
  kind: string;
  count: number;
  bytes: number;
}

/** What the pages tell of the merged PDF. */
export interface PacketView {
  pages: number;
  bytes: number;
  /** document's id → page of the packet on which it begins */
  first: Readonly<Record<string, number>>;
  /** documents that could not be merged; its last page names them */
  leftOut: number;
}

/** A meeting as the pages take it. */
export interface MeetingView extends MeetingEntry {
  id: string;
}
