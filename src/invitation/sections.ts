/** Blocks → sections: what stands under which label, and at which site. */
import type { Block } from './blocks.ts';
import { slice, trim, type Fragment } from './fragment.ts';
import { PERSON_LINE, readLabel, type Label } from './labels.ts';
import type { Marker } from './markers.ts';
import { isUpper } from './signature-lines.ts';
import { readSiteHeading } from './site-heading.ts';

export interface Section {
  labels: readonly Label[];
  /** The block that opens the section */
  head: Block;
  /** The text after the label's colon; all of the text when there is no label */
  content: Fragment;
  items: Block[];
  /** Name of the site the section belongs to */
  site: Fragment | null;
  /** The section's own head names the site */
  opensSite: boolean;
}

interface OpenSite {
  name: Fragment;
  marker: Marker | null;
}

export function readSections(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  let site: OpenSite | null = null;
  for (const block of blocks) {
    const current = sections.at(-1);
    if (block.table) {
      const labels = current && current.items.length === 0 ? current.labels : [];
      sections.push(open(block, labels, block.fragment, null));
      continue;
    }
    if (/^\((?:kem theo|ban hanh kem)/u.test(block.folded) && current) continue;
    const label = readLabel(block.folded) ?? upperHeading(block);
    if (label && current && isGroupOfPeople(block, label.labels, current)) {
      current.items.push(block);
      continue;
    }
    if (label) {
      const ofSite =
        !block.marker &&
        current?.site &&
        label.labels.every(
          (one) => one === 'people' || one === 'place' || (one === 'time' && current.opensSite),
        );
      if (!site || (!ofSite && !isDeeper(block.marker, site.marker))) site = null;
      const content = trim(slice(block.fragment, label.contentAt));
      sections.push(open(block, label.labels, content, site?.name ?? null));
      continue;
    }
    const heading =
      readSiteHeading(block.fragment) ?? readSessionSite(block, blocks[blocks.indexOf(block) + 1]);
    if (heading) {
      const labels = (current?.labels ?? []).filter(
        (one) => one === 'people' || one === 'place' || one === 'time',
      );
      site = { name: heading.name, marker: block.marker };
      sections.push({ ...open(block, labels, heading.rest, heading.name), opensSite: true });
      continue;
    }
    const intro = readIntro(block);
    if (intro) {
      site = null;
      sections.push(open(block, intro.labels, intro.content, null));
    } else if (current && belongs(block, current)) current.items.push(block);
    else {
      if (!site || !isDeeper(block.marker, site.marker)) site = null;
      sections.push(open(block, [], block.fragment, null));
    }
  }
  return sections;
}

function open(
  head: Block,
  labels: readonly Label[],
  content: Fragment,
  site: Fragment | null,
): Section {
  return { labels, head, content, items: [], site, opensSite: false };
}

/** “BUỔI CHIỀU: họp” above a place and a time of its own. */
function readSessionSite(
  block: Block,
  next: Block | undefined,
): { name: Fragment; rest: Fragment } | undefined {
  const match = /^(?:buoi|phien)\s+(?:sang|chieu|toi)(?=\s*(?:[:(.-]|$))/u.exec(block.folded);
  const below = next && !next.table ? readLabel(next.folded)?.labels : undefined;
  const own = !block.marker || isDeeper(next?.marker ?? null, block.marker);
  if (
    !match ||
    !own ||
    /\d\s*(?:h|gio|:)/u.test(block.folded) ||
    !below?.some((label) => label === 'time' || label === 'place')
  )
    return undefined;
  const end = block.fragment.text.length;
  return { name: slice(block.fragment, 0, match[0].length), rest: slice(block.fragment, end) };
}

function isDeeper(marker: Marker | null, than: Marker | null): boolean {
  if (!marker) return false;
  return (
    !than || marker.rank > than.rank || (marker.rank === than.rank && marker.family !== than.family)
  );
}

/** “- Đại biểu mời: …”, “2. Mời dự: …” within “Thành phần”. */
function isGroupOfPeople(
  block: Block,
  labels: readonly Label[],
  { labels: open, head, items, site }: Section,
): boolean {
  if (site || !open.includes('people') || open.includes('place') || !block.marker) return false;
  const deeper = head.marker ? block.marker.rank > head.marker.rank : items.length > 0;
  return deeper && labels.every((one) => one === 'people' || one === 'invitees');
}

/** Is the block an item of the list that the section opened? */
function belongs(block: Block, section: Section): boolean {
  const { head, content, items, labels } = section;
  const isList = labels.length > 0 || section.opensSite;
  if (!isList) return false;
  const inAgenda = labels.includes('agenda');
  if (inAgenda && (isHour(block.folded) || isSessionHeading(block))) return true;
  const empty = content.text === '' || /[:]$/u.test(content.text);
  const last = items.at(-1);
  if (!block.marker) {
    const lists = labels.some((label) => ['people', 'invitees', 'addressees'].includes(label));
    if (
      lists &&
      !block.apart &&
      isPersonLine(block.folded) &&
      (items.length === 0 || !last?.marker)
    )
      return true;
    if (items.length === 0) return empty && (!isUpper(block.fragment.text) || section.opensSite);
    return /[;,]$/u.test(last?.fragment.text ?? '') && !last?.marker;
  }
  if (last?.marker && last.marker.family === block.marker.family) return true;
  const mixedBullets =
    last?.marker && !block.apart && isBullet(last.marker) && isBullet(block.marker);
  if (mixedBullets && /[;,]$/u.test(last.fragment.text)) return true;
  if (last && !last.marker && !inAgenda) return false;
  if (head.marker) {
    const numbered = empty && isBullet(head.marker) && block.marker.family === '1';
    if (numbered && items.length === 0) return true;
    if (block.marker.rank < head.marker.rank) return false;
    if (block.marker.family === head.marker.family) return empty && items.length === 0;
    return true;
  }
  const closed = !labels.some((label) =>
    ['people', 'invitees', 'addressees', 'agenda', 'tasks'].includes(label),
  );
  if (last)
    return (
      last.marker === null ||
      block.marker.rank > last.marker.rank ||
      isInsideList(items, block.marker)
    );
  return (
    empty ||
    (!closed && labels.includes('addressees') && content.text.startsWith('-')) ||
    (!closed && /;$/u.test(content.text)) ||
    (labels.includes('tasks') && !head.marker && head.apart === false)
  );
}

function isBullet(marker: Marker): boolean {
  return /^[-+*]$/u.test(marker.family);
}

/** “Bà Phan Thị Thu Hằng, Kiểm soát viên”: one of several invited, each on a line without bullet. */
function isPersonLine(folded: string): boolean {
  return PERSON_LINE.test(folded) && folded.length < 160;
}

function isInsideList(items: readonly Block[], marker: Marker): boolean {
  return items.some((item) => item.marker?.family === marker.family);
}

function isHour(folded: string): boolean {
  return /^(?:tu\s+|luc\s+)?\d{1,2}\s*(?:h|g|gio|:)\s*(?:\d{2})?/u.test(folded);
}

/** “BUỔI SÁNG”, “Ngày thứ nhất:” between the rows of a programme. */
export function isSessionHeading(block: Block): boolean {
  return (
    /^(?:\*\s*)?(?:buoi|phien|ngay|sang|chieu|toi|phan)(?![\p{L}])/u.test(block.folded) &&
    block.folded.length < 60 &&
    !/;$/u.test(block.folded)
  );
}

/** “CHƯƠNG TRÌNH HỘI NGHỊ TRỰC TUYẾN VỀ …” */
function upperHeading(block: Block): { labels: Label[]; contentAt: number } | undefined {
  const heading =
    /^(?:du kien )?(?:noi dung,? )?(?:chuong trinh|lich trinh|kich ban)(?![\p{L}])/u.test(
      block.folded,
    );
  if (!heading || !isUpper(block.fragment.text.replace(/\(.*$/u, ''))) return undefined;
  return { labels: ['agenda'], contentAt: block.fragment.text.length };
}

const INVITING =
  /(?<![\p{L}])(?:(?:kinh|tran trong) moi(?:\s+(?:cac|quy))?(?:\s+(?:ong\s*[(/]?\s*ba\)?|ong|ba|dong chi|d\/c|dai bieu|vi|ngai|co quan|don vi))?|moi du)\s*:\s*(?=\S)/u;
const GENERAL = /(?:nhu sau|cu the|sau day|theo lich(?: sau)?|cac noi dung|dung thanh phan)\s*:$/u;

/** A sentence that opens a list: “… kính mời:”, “… điện:”, “Để chuẩn bị họp, giao:”, “Đại biểu gồm:”. */
function readIntro(block: Block): { labels: Label[]; content: Fragment } | undefined {
  const { folded, fragment } = block;
  const atEnd = (labels: Label[]) => ({ labels, content: slice(fragment, fragment.text.length) });
  const inline = INVITING.exec(folded);
  if (inline) {
    return {
      labels: ['invitees'],
      content: trim(slice(fragment, inline.index + inline[0].length)),
    };
  }
  if (!folded.endsWith(':')) return undefined;
  if (/(?<![\p{L}])dien:$/u.test(folded) && folded.length < 100) return atEnd(['invitees']);
  if (/(?:thanh phan|dai bieu|tham du|du hop)[^:]{0,60}(?:gom|gom co|co)\s*:$/u.test(folded))
    return atEnd(['people']);
  if (!GENERAL.test(folded) && /(?<![\p{L}])(?:kinh|tran trong) moi[^:]{0,70}:$/u.test(folded))
    return atEnd(['invitees']);
  // With its marks: folded, “giáo” would read as “giao”.
  const assigns =
    /(?<![\p{L}])(?:giao|phân công|chuẩn bị|đề nghị|yêu cầu)(?![\p{L}])[^:]*:$/iu.test(
      fragment.text,
    );
  if (
    assigns &&
    folded.length < 220 &&
    !/(?<![\p{L}])(?:du|tham du|to chuc) (?:hop|hoi nghi|cuoc hop|phien hop|ky hop)/u.test(folded)
  )
    return atEnd(['tasks']);
  return undefined;
}
