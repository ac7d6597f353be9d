import type { Registers } from './reading/read-registers.ts';
import type { DocumentFacts } from './released/manifest.ts';
import type { MeetingLink } from './markdown/judge-markdown.ts';
import type { MeetingData } from './schema/meeting.ts';
import type { Circulation } from './sensitive/judge-sightings.ts';
import type { Visibility } from './visibility.ts';

/** A meeting as its folder says it, read and judged. */
export interface Meeting extends MeetingData {
  /** the folder's name: identity and address, never renamed */
  id: string;
  /** absolute path of the folder */
  folder: string;
  /** `content/meetings/…/index.md`, for messages */
  file: string;
  /** the invitation's text, Markdown */
  body: string;
  /** line of the file on which the text begins */
  bodyLine: number;
  /** meetings that the text links to */
  links: readonly MeetingLink[];
  visibility: Visibility;
  /** what its documents may hold */
  circulation: Circulation;
  /** line of a frontmatter field, e.g. of `sites[0].level` */
  lineOf: (field: string) => number | undefined;
  /** the files that are there: declared name (NFC) → name on the disk, which may be NFD */
  files: ReadonlyMap<string, string>;
  /** of a meeting whose folder is not here: the release that holds its files, and what is known of them */
  released?: { folder: string; facts: readonly DocumentFacts[] };
}

/** Everything under `content/` and in the roots beside it, from one pass. */
export interface Content extends Registers {
  /** every address ever published */
  published: string[];
  /** when the first of the meetings that wait for their time is due, milliseconds; undefined when none waits */
  nextDue: number | undefined;
  /** only meetings without errors, newest first */
  meetings: Meeting[];
  /** folders of meetings with errors: what lies in them can be judged all the same */
  unfit: UnfitFolder[];
}

export interface UnfitFolder extends Pick<Meeting, 'folder' | 'file' | 'files' | 'circulation'> {
  /** name of the folder the files lie in, if it is not the right one */
  inside?: string;
}
