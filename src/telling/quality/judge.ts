/** What each document tells about the quality of preparation, by its facts alone. */
import { currentDocuments } from '../../meetings/documents.ts';
import { deadlineOf, deadlinesFor, firstTime, latenessOf } from '../../meetings/standing.ts';
import type { AttachmentType } from '../../meetings/vocabulary.ts';
import { toEpoch } from '../../text/instant.ts';
import type { ToldMeeting } from '../portal.ts';

type ToldDocument = ToldMeeting['documents'][number];

export interface Judged {
  meeting: string;
  year: string;
  /** id of the agency that wrote it, else of the one that called the meeting */
  organisation: string;
  /** days from the posting of its first version to the meeting, negative when it came after; null where a time is missing */
  daysBefore: number | null;
  /** null where a time is missing */
  late: boolean | null;
  /** its pages, or some, are pictures of text; null for pictures that are meant as such */
  scanned: boolean | null;
  /** its text flows with the screen of a telephone, without downloading; null for pictures */
  flows: boolean | null;
}

const DAY_MS = 86_400_000;

/** The invitation comes before all deadlines; these come after the meeting by their nature. */
const NOT_PREPARED: ReadonlySet<AttachmentType> = new Set(['invitation', 'minutes', 'conclusion']);

const PICTURES: ReadonlySet<string> = new Set(['png', 'jpg']);

/** The current documents that had to be prepared for meetings that were not called off. */
export function judgeDocuments(meetings: readonly ToldMeeting[]): Judged[] {
  return meetings
    .filter(({ status }) => status === 'scheduled')
    .flatMap((meeting) =>
      currentDocuments(meeting.documents)
        .filter(({ type }) => !NOT_PREPARED.has(type))
        .map((document) => judge(document, meeting)),
    );
}

function judge(document: ToldDocument, meeting: ToldMeeting): Judged {
  const { id, issuer, starts_at, documents } = meeting;
  const came = firstTime(document, documents);
  const known = came !== undefined && starts_at !== null;
  const picture = PICTURES.has(document.kind);
  return {
    meeting: id,
    year: id.slice(0, 4),
    organisation: document.organisation ?? issuer,
    daysBefore: known ? (toEpoch(starts_at) - came) / DAY_MS : null,
    late: came === undefined ? null : isLate(document, meeting, came),
    scanned: picture ? null : document.text === 'scanned' || document.text === 'recognised',
    flows: picture ? null : document.reading !== null,
  };
}

/** By the deadline it was to meet, else by the beginning of the meeting; null when there is neither. */
function isLate(
  document: ToldDocument,
  { documents, assignments, starts_at }: ToldMeeting,
  came: number,
): boolean | null {
  if (deadlinesFor(document, documents, assignments).length > 0) {
    return latenessOf(document, documents, assignments) !== undefined;
  }
  return starts_at === null ? null : came > deadlineOf(starts_at);
}
