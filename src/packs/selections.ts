import type { MeetingWithDocuments } from '../attachments/document.ts';
import type { Selection } from '../meetings/entry.ts';
import { agencyShares, type PlannedArchive } from './archives.ts';

/** What a meeting's page offers besides the ZIP of everything, of which `archives` are the ready-made ones. */
export function selectionsOf(
  meeting: MeetingWithDocuments,
  archives: readonly PlannedArchive[],
): Selection[] {
  const [, ...parts] = archives;
  const ready = ({ url, count, bytes, organisations }: PlannedArchive): Selection => ({
    organisations,
    documents: [],
    url,
    downloadName: `${meeting.id}-${url.split('/').at(-1) ?? ''}`,
    kind: 'zip',
    count,
    bytes,
  });
  const shares = agencyShares(meeting).map(({ organisations, documents }): Selection => {
    const archive = parts.find((one) => one.organisations[0] === organisations[0]);
    if (archive) return ready(archive);
    const own = [...documents];
    const [single] = own.length === 1 ? own : [];
    return {
      organisations,
      documents: own.map(({ id }) => id),
      url: single?.url ?? null,
      downloadName: single?.downloadName ?? `${meeting.id}-don-vi-${organisations[0] ?? ''}.zip`,
      kind: single?.kind ?? 'zip',
      count: own.length,
      bytes: own.reduce((sum, { bytes }) => sum + bytes, 0),
    };
  });
  return [...parts.filter((one) => one.organisations.length === 0).map(ready), ...shares];
}
