/** What goes into a meeting's merged PDF, what is left out and why; decided from facts, before any file is opened. */
import type { Document, MeetingWithDocuments } from '../../attachments/document.ts';
import { packWords } from '../../i18n/packs.ts';
import { groupDocuments } from '../../meetings/documents.ts';
import { formatMoment } from '../../text/dates.ts';
import { formatNumber, formatSize } from '../../text/number.ts';
import { fullMeetingUrl, type PackContext } from '../context.ts';

/** Pages beyond which nobody leafs through one file, and bytes beyond which phones do not open it. */
export const PACKET_PAGES = 1500;
export const PACKET_BYTES = 100_000_000;

/** A file to be merged. */
export interface PacketPart {
  id: string;
  title: string;
  path: string;
  sha256: string;
  /** agenda item, 0 for the meeting as a whole */
  item: number;
}

export interface LeftOut {
  title: string;
  reason: string;
}

export interface PacketPlan {
  /** agency that invites */
  issuer: string;
  title: string;
  /** when and where, as on the cover */
  facts: string[];
  /** of the meeting's page */
  address: string;
  /** agenda items with documents: number → heading */
  items: [number: number, heading: string][];
  parts: PacketPart[];
  leftOut: LeftOut[];
}

/** Undefined when no document can be merged. */
export function planPacket(
  meeting: MeetingWithDocuments,
  context: PackContext,
): PacketPlan | undefined {
  const { title, issuer, starts_at, sites, agenda, documents } = meeting;
  const words = packWords.packet;
  const parts: PacketPart[] = [];
  const leftOut: LeftOut[] = [];
  const groups = groupDocuments(documents, agenda);
  const sum = { pages: 0, bytes: 0 };
  for (const { number, documents: own } of groups) {
    for (const document of own) {
      const reason = reasonAgainst(document, sum);
      if (reason !== undefined) {
        leftOut.push({ title: document.title, reason });
        continue;
      }
      sum.pages += document.pages ?? 1;
      sum.bytes += document.bytes;
      const { id, path, sha256 } = document;
      parts.push({ id, title: document.title, path, sha256, item: number });
    }
  }
  if (parts.length === 0) return undefined;
  const places = sites.map(({ name, location }) => [name, location].filter(Boolean).join(': '));
  return {
    issuer: context.names.get(issuer) ?? issuer,
    title,
    facts: [...(starts_at ? [formatMoment(starts_at)] : []), ...places].filter(
      (fact) => fact !== '',
    ),
    address: fullMeetingUrl(meeting, context),
    items: groups.map(({ number, item }) => [
      number,
      item ? words.item(number, item.content) : words.general,
    ]),
    parts,
    leftOut,
  };
}

function reasonAgainst(
  { kind, pages, bytes }: Document,
  sum: { pages: number; bytes: number },
): string | undefined {
  const words = packWords.packet;
  if (kind !== 'pdf') return words.notPdf(kind);
  if (sum.pages + (pages ?? 1) > PACKET_PAGES)
    return words.tooManyPages(formatNumber(PACKET_PAGES));
  if (sum.bytes + bytes > PACKET_BYTES) return words.tooLarge(formatSize(PACKET_BYTES));
  return undefined;
}
