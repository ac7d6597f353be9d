/** What the importer understands of an invitation. Keys follow the sidecar JSON (`to-json.ts`), in camel case. */
import type {
  ChangeType,
  INVITATION_FORMS,
  MEETING_MODES,
  MeetingKind,
  SESSIONS,
  URGENCIES,
} from '../meetings/vocabulary.ts';
import type { LegacyEncoding } from '../text/legacy/encoding.ts';

/** Half-open range of UTF-16 positions in the text as it was given. */
export interface Span {
  start: number;
  end: number;
}

/**
 * `sure`: printed where the rules of NĐ 30/2020 put it. `likely`: deduced from wording that can mislead.
 * `unsure`: shown to the clerk as a comment, never as a value.
 */
export type Certainty = 'sure' | 'likely' | 'unsure';

/** A value with the places it was read from; `note` tells the clerk (in Vietnamese) what to look at. */
export interface Found<T> {
  value: T;
  spans: Span[];
  certainty: Certainty;
  note?: string;
}

export type Kind = MeetingKind;
export type Form = keyof typeof INVITATION_FORMS;
export type Mode = keyof typeof MEETING_MODES;
export type Urgency = keyof typeof URGENCIES;
export type Session = keyof typeof SESSIONS;
export type ActType = Extract<
  ChangeType,
  'postpone' | 'cancel' | 'replace' | 'supplement' | 'correct'
>;

export interface Site {
  name: string | null;
  location: string | null;
  participants: Found<string>[];
  startsAt: string | null;
}

export interface AgendaRow {
  time: string | null;
  content: string;
  presenter: string | null;
}

export interface Assignment {
  who: string;
  what: string;
  due: string | null;
}

export interface Deadline {
  what: string;
  due: string;
}

export interface Signer {
  authority: string | null;
  title: string | null;
  name: string;
  otherTitle: string | null;
}

/** An act of change to an earlier document: Điều 18 NĐ 30/2020 and practice. */
export interface Act {
  type: ActType;
  target: string | null;
  targetDate: string | null;
  originalStartsAt: string | null;
}

export interface Extraction {
  /** The text as given, to which all spans refer. */
  original: string;
  /** The text came in an encoding from before Unicode; it was converted unless it is `unknown`. */
  legacyEncoding: LegacyEncoding | 'unknown' | null;
  number: Found<string> | null;
  symbol: Found<string> | null;
  issuer: Found<string> | null;
  placeIssued: Found<string> | null;
  /** A day (`2021-11-23`) or, when the day is blank, a month (`2021-11`). */
  dateIssued: Found<string> | null;
  title: Found<string> | null;
  kind: Found<Kind>;
  form: Found<Form>;
  mode: Found<Mode>;
  urgency: Found<Urgency>;
  startsAt: Found<string> | null;
  endsAt: Found<string> | null;
  session: Found<Session> | null;
  weekdayPrinted: Found<string> | null;
  weekdayConsistent: boolean | null;
  sites: Found<Site>[];
  chair: Found<string> | null;
  agenda: Found<AgendaRow>[];
  assignments: Found<Assignment>[];
  deadlines: Found<Deadline>[];
  submitTo: Found<string>[];
  signer: Found<Signer> | null;
  /** Those who sign beside the first, under a joint letter */
  coSigners: Found<Signer>[];
  recipients: Found<string>[];
  references: Found<string>[];
  action: Found<Act> | null;
  /** The text between title and foot, one entry a paragraph, for the page of the meeting. */
  paragraphs: string[];
  /** Ranges with text that no field was read from. */
  notUnderstood: Span[];
}
