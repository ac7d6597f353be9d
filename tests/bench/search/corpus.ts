import { readFileSync } from 'node:fs';
import type { SearchableMeeting } from '../../../src/search/records.ts';

interface Corpus {
  meetings: {
    slug: string;
    kind: string;
    number: string;
    title: string;
    issued: string;
    start: string;
    time: string;
    body: string;
    level: string;
    text: string[];
    agenda: { content: string; by: string }[];
    attachments: { file: string; title: string; type: string; pages: string[] }[];
  }[];
}

export interface JudgedQuery {
  set: string;
  id: string;
  cat: string;
  q: string;
  expect: string[];
  /** Attachment and page that the hit should open. */
  part?: { file: string; page: number };
  /** Meeting that must not come first. */
  not?: string;
}

const KINDS: Readonly<Record<string, string>> = {
  'giay-moi': 'Giấy mời',
  'moi-hop': 'Mời họp',
  'thong-bao': 'Thông báo',
  'chuong-trinh': 'Chương trình',
};

/** A judged corpus as the portal would hand it to the search. */
export function readCorpus(file: string): SearchableMeeting[] {
  const { meetings } = JSON.parse(readFileSync(file, 'utf8')) as Corpus;
  return meetings.map((meeting) => ({
    id: meeting.slug,
    url: `/hop/${meeting.slug}/`,
    title: meeting.title,
    number: meeting.number,
    issuer: { id: meeting.body, label: meeting.body },
    kind: { id: meeting.kind, label: KINDS[meeting.kind] ?? meeting.kind },
    status: { id: 'scheduled', label: '' },
    altered: '',
    previousStart: '',
    issued: meeting.issued,
    start: `${meeting.start}T${meeting.time}:00+07:00`,
    end: '',
    sites: [],
    agenda: meeting.agenda.map(({ content, by }, index) => ({
      anchor: `muc-${index + 1}`,
      text: `${content} ${by}`,
    })),
    text: meeting.text,
    attachments: meeting.attachments.map(({ file, title, type, pages }) => ({
      url: `/tai-lieu/${meeting.slug}/${file}`,
      title,
      fileName: file,
      type,
      number: '',
      readingUrl: `/hop/${meeting.slug}/doc/${file}/`,
      content: pages.join('\n'),
      pages: () => Promise.resolve(pages),
    })),
  }));
}

export function readQueries(file: string): JudgedQuery[] {
  return JSON.parse(readFileSync(file, 'utf8')) as JudgedQuery[];
}
