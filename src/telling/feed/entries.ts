/** Meetings and documents as entries of a feed. */
import { tellingWords } from '../../i18n/telling.ts';
import { vi } from '../../i18n/vi.ts';
import { currentDocuments } from '../../meetings/documents.ts';
import { meetingUrl } from '../../meetings/urls.ts';
import { ATTACHMENT_TYPES, MEETING_KINDS } from '../../meetings/vocabulary.ts';
import { formatMoment } from '../../text/dates.ts';
import { formatSize } from '../../text/number.ts';
import { placeLines } from '../places.ts';
import { documentAddress, organisationName, type Portal, type ToldMeeting } from '../portal.ts';
import { addedAt, announcedAt, changedAt } from '../stamps.ts';
import { titleWithState } from '../state-prefix.ts';
import type { Entry } from './atom.ts';

export function meetingEntry(meeting: ToldMeeting, { organisations, address }: Portal): Entry {
  const page = address(meetingUrl(meeting.id));
  const { starts_at, changes, documents } = meeting;
  const facts = [
    ...changes.map(({ note }) => `${vi.meeting.changed}: ${note}`),
    starts_at ? formatMoment(starts_at) : vi.meeting.timeUnknown,
    ...placeLines(meeting),
    vi.counts.documents(currentDocuments(documents).length),
  ];
  return {
    id: page,
    title: titleWithState(meeting),
    updated: changedAt(meeting),
    published: announcedAt(meeting),
    author: organisationName(organisations, meeting.issuer),
    category: MEETING_KINDS[meeting.kind],
    summary: `${facts.join('. ')}.`,
    link: page,
  };
}

/** Every document of a meeting, the replaced ones too: what was told once does not disappear. */
export function documentEntries(meeting: ToldMeeting, portal: Portal): Entry[] {
  return meeting.documents.map((document) => {
    const { title, type, replaces, note, kind, bytes, mime, url, organisation } = document;
    const place = documentAddress(meeting.id, document.id, portal);
    const name = [ATTACHMENT_TYPES[type], document.number].filter(Boolean).join(' ');
    return {
      id: place,
      title: replaces ? tellingWords.feeds.replaced(title) : title,
      updated: addedAt(document, meeting),
      author: organisationName(portal.organisations, organisation ?? meeting.issuer),
      category: ATTACHMENT_TYPES[type],
      summary: [
        `${name} (${kind.toUpperCase()}, ${formatSize(bytes)}).`,
        ...(note ? [note] : []),
        `${tellingWords.feeds.inMeeting}: ${titleWithState(meeting)}`,
      ].join(' '),
      link: place,
      file: { address: portal.address(url), mime, bytes },
    };
  });
}
