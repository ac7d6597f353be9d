/** The commit message of a publication, from the files it changes: a line a colleague understands in the history. */

/** A file as `git diff --name-status` tells it. */
export interface ChangedFile {
  status: 'A' | 'M' | 'D';
  path: string;
}

/** Longest first line; git's own lists cut longer ones. */
const SUBJECT_LENGTH = 72;

const MEETING_FILE = /^content\/meetings\/\d{4}\/([^/]+)\/(?:(attachments\/.+)|(index\.md)|.*)$/u;

interface MeetingChange {
  id: string;
  added: number;
  removed: number;
  index: ChangedFile['status'] | undefined;
}

/** “Đăng tài liệu: Giao ban tháng 11 (6 tệp)”; several meetings are counted, and listed below. */
export function publishMessage(
  files: readonly ChangedFile[],
  titles: ReadonlyMap<string, string>,
): string {
  const changes = meetingChanges(files);
  const [only] = changes;
  if (!only) return 'Cập nhật nội dung chung của cổng';
  const lines = changes.map((change) => describe(change, titles.get(change.id) ?? change.id));
  if (changes.length === 1) {
    const [line = ''] = lines;
    return line.length <= SUBJECT_LENGTH ? line : `${shorten(only, titles)}\n\n${line}`;
  }
  const added = changes.reduce((sum, change) => sum + change.added, 0);
  return `Đăng ${changes.length} cuộc họp${fileCount(added)}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

function meetingChanges(files: readonly ChangedFile[]): MeetingChange[] {
  const changes = new Map<string, MeetingChange>();
  for (const { status, path } of files) {
    const [, id, attachment, index] = MEETING_FILE.exec(path) ?? [];
    if (id === undefined) continue;
    const change = changes.get(id) ?? { id, added: 0, removed: 0, index: undefined };
    changes.set(id, change);
    if (attachment && status === 'D') change.removed++;
    else if (attachment) change.added++;
    else if (index) change.index = status;
  }
  return [...changes.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function describe({ added, removed, index }: MeetingChange, title: string): string {
  if (index === 'D') return `Gỡ cuộc họp: ${title}`;
  if (index === 'A') return `Đăng cuộc họp: ${title}${fileCount(added)}`;
  if (added > 0) return `Đăng tài liệu: ${title}${fileCount(added)}`;
  if (removed > 0) return `Rút tài liệu: ${title}${fileCount(removed)}`;
  return `Cập nhật cuộc họp: ${title}`;
}

function shorten(change: MeetingChange, titles: ReadonlyMap<string, string>): string {
  const words = (titles.get(change.id) ?? change.id).split(' ');
  while (words.length > 1 && describe(change, `${words.join(' ')}…`).length > SUBJECT_LENGTH) {
    words.pop();
  }
  return describe(change, `${words.join(' ')}…`);
}

function fileCount(count: number): string {
  return count > 0 ? ` (${count} tệp)` : '';
}
