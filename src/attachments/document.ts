import type { Meeting } from '../meetings/meeting.ts';
import type { Attachment } from '../meetings/schema/attachment.ts';
import type { FileFacts } from './describe.ts';

/** An attachment with what the build knows of its file. */
export interface Document extends Attachment, FileFacts {
  /** absolute path of the file */
  path: string;
  /** address from the site's root */
  url: string;
  /** the name a reader's device gives it, Vietnamese, NFC */
  downloadName: string;
}

/** A meeting whose files have been looked at. */
export interface MeetingWithDocuments extends Meeting {
  documents: Document[];
}
