/** An archive of any size in the portal's own content format: the same bytes for the same number of meetings. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  put,
  writeMeeting,
  writeRegisters,
  yaml,
  type MeetingFolder,
} from '../../fixtures/content.ts';
import type { PoolFile } from './pool.ts';
import { createRandom, type Random } from '../../fixtures/random.ts';
import { AGENCIES, ROOMS, SENTENCES, SUBJECTS } from './words.ts';

/** The moment of every build of it: after the last meeting but a few. */
export const NOW = '2026-11-20T07:00:00+07:00';

const LAST_YEAR = 2026;
const MOST_YEARS = 20;
const FEWEST_A_YEAR = 100;
/** Agencies grow with the archive, as in a province and its communes. */
const MOST_AGENCIES = 160;
/** One meeting in so many has PDFs, since a merged PDF takes the machine a second the first time. */
const WITH_PDF = 10;

type Attachments = NonNullable<MeetingFolder['frontmatter']['attachments']>;

/** Writes `count` meetings with their registers below `root`. */
export async function writeCorpus(
  root: string,
  count: number,
  pool: readonly PoolFile[],
): Promise<void> {
  await writeRegisters(root);
  await put(root, 'content/organisations.yaml', yaml(agencies(count)));
  await Promise.all(
    Array.from({ length: count }, (_, index) => writeInvented(root, index, count, pool)),
  );
}

/** Writes one meeting; `index` ≥ `count` makes one more than the archive has. */
export async function writeInvented(
  root: string,
  index: number,
  count: number,
  pool: readonly PoolFile[],
): Promise<string> {
  const random = createRandom(index * 7919 + 17);
  const files = chooseFiles(index, random, pool);
  const meeting = invent(index, count, files, random);
  await writeMeeting(root, meeting);
  const folder = join(root, 'content/meetings', meeting.id.slice(0, 4), meeting.id, 'attachments');
  mkdirSync(folder, { recursive: true });
  // Copies: a further link to a file would change the state by which all others are known.
  for (const { file, path } of files) copyFileSync(path, join(folder, file));
  return meeting.id;
}

/** Changes the text of a meeting that is there. */
export async function touchInvented(root: string, id: string, text: string): Promise<void> {
  const path = join(root, 'content/meetings', id.slice(0, 4), id, 'index.md');
  await writeFile(path, `\n${text}\n`, { flag: 'a' });
}

interface Chosen {
  file: string;
  path: string;
}

function chooseFiles(index: number, random: Random, pool: readonly PoolFile[]): Chosen[] {
  const withPdf = index % WITH_PDF === 0;
  const own = pool.filter(({ kind }) => kind !== 'pdf');
  const pdfs = pool.filter(({ kind }) => kind === 'pdf');
  const length = 2 + random.below(5);
  return Array.from({ length }, (_, place) => {
    const { kind, path } = random.pick(withPdf && place < 2 ? pdfs : own);
    return { file: `Tài liệu ${place + 1}.${kind}`, path };
  });
}

function agencyCount(count: number): number {
  return Math.min(MOST_AGENCIES, Math.max(16, Math.round(count / 60)));
}

function agencies(count: number) {
  return Array.from({ length: agencyCount(count) }, (_, index) => {
    const area = Math.floor(index / AGENCIES.length) + 1;
    const name = AGENCIES[index % AGENCIES.length] ?? '';
    return {
      id: `co-quan-${index + 1}`,
      name: `${name} tỉnh Mẫu ${area}`,
      short: `${name} ${area}`,
    };
  });
}

function invent(
  index: number,
  count: number,
  files: readonly Chosen[],
  random: Random,
): MeetingFolder {
  const years = Math.min(MOST_YEARS, Math.ceil(count / FEWEST_A_YEAR));
  const year = LAST_YEAR - (index % years);
  const day = `${year}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
  const subject = random.pick(SUBJECTS);
  const agency = () => `co-quan-${1 + random.below(agencyCount(count))}`;
  const title = `Họp về ${subject}, lần ${index + 1}`;
  const attachments: Attachments = files.map(({ file }, place) => ({
    id: `tai-lieu-${place + 1}`,
    file,
    title: `Báo cáo ${place + 1} về ${random.pick(SUBJECTS)}`,
    type: place === 0 ? 'invitation' : 'report',
    number: `${1 + random.below(900)}/BC-${index}${place}`,
    added: `${day}T07:00:00+07:00`,
    organisation: agency(),
  }));
  return {
    id: `${day}-hop-${index + 1}`,
    frontmatter: {
      title,
      kind: index % 3 === 0 ? 'briefing' : 'working',
      mode: index % 4 === 0 ? 'online' : 'in_person',
      issuer: agency(),
      number: String(1 + index),
      symbol: 'GM-UBND',
      date_issued: day,
      starts_at: `${day}T${two(7 + random.below(9))}:30:00+07:00`,
      sites: [
        {
          name: null,
          location: random.pick(ROOMS),
          participants: ['Lãnh đạo các sở, ngành', 'Chủ tịch UBND các xã, phường'],
        },
      ],
      chair: 'Chủ tịch UBND tỉnh',
      agenda: files.map((_, place) => ({
        content: `Nghe báo cáo về ${random.pick(SUBJECTS)}`,
        presenter: random.pick(AGENCIES),
        attachments: [`tai-lieu-${place + 1}`],
      })),
      assignments: Array.from({ length: 2 }, () => ({
        who: random.pick(AGENCIES),
        organisations: [agency()],
        what: `Chuẩn bị báo cáo về ${random.pick(SUBJECTS)}`,
        due: `${day}T07:00:00+07:00`,
      })),
      recipients: ['Như trên', 'Lưu: VT'],
      signer: { authority: 'TL. CHỦ TỊCH', title: 'CHÁNH VĂN PHÒNG', name: 'Nguyễn Văn Mẫu' },
      attachments,
    },
    body: bodyOf(subject, random),
  };
}

/** An invitation of 300 to 600 words. */
function bodyOf(subject: string, random: Random): string {
  const paragraph = () => Array.from({ length: 3 }, () => random.pick(SENTENCES)).join(' ');
  const list = Array.from({ length: 4 }, () => `- ${random.pick(SENTENCES)}`).join('\n');
  const more = Array.from({ length: 1 + random.below(4) }, paragraph).join('\n\n');
  return `Kính mời các đại biểu dự họp về **${subject}**.\n\n## Nội dung\n\n${paragraph()}\n\n${list}\n\n## Yêu cầu\n\n${more}\n`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
