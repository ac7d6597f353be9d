import type { Meeting } from '../meetings/meeting.ts';
import type { PublicDocument } from '../meetings/entry.ts';

/** An attachment with what the build knows of its file. */
export interface Document extends PublicDocument {
  /** absolute path of the file */
  path: string;
}

/** A meeting whose files have been looked at. */
export interface MeetingWithDocuments extends Meeting {
  documents: Document[];
}
