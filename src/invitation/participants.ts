/** Who is invited: the lists under “Thành phần”, “kính mời:”, “Kính gửi:”. */
import type { Block } from './blocks.ts';
import { foldInPlace, slice, split, trim, type Fragment } from './fragment.ts';
import { found } from './found.ts';
import type { Found } from './model.ts';
import type { Section } from './sections.ts';

/** “Thành phần” before “kính mời:” before “Kính gửi”. */
export function readInvited(sections: readonly Section[]): Found<string>[] {
  for (const label of ['people', 'invitees', 'addressees'] as const) {
    const lists = sections.filter(
      (section) => section.labels.includes(label) && !section.head.table && !section.site,
    );
    const entries = lists.slice(0, label === 'people' ? undefined : 1).flatMap(participantsOf);
    if (entries.length > 0) return entries;
  }
  return invitedInSentence(sections);
}

const INVITED =
  /(?<![\p{L}])(?:kính|trân trọng) mời\s+([^.]{2,300}?)\s+(?:cử |về |đến |tới |tham )?(?:dự|tham gia)(?![\p{L}])/u;
const ANYBODY =
  /^(?:(?:cac|quy|toan the)\s+)*(?:ong|ba|dong chi|d\/c|vi|dai bieu|co quan|don vi|co quan, don vi|ngai|ong[ (/,]*ba\)?|thanh phan)(?:,? (?:don vi|dai bieu|co quan|lanh dao|cu dai dien.*))*$/u;

/** No list at all: “… trân trọng kính mời Thường trực HĐND xã; cử tri ấp 3 đến dự …”. */
function invitedInSentence(sections: readonly Section[]): Found<string>[] {
  for (const { labels, content, head } of sections) {
    const match = labels.length === 0 && !head.table ? INVITED.exec(content.text) : null;
    const [all = '', who = ''] = match ?? [];
    if (!match || ANYBODY.test(foldInPlace(who))) continue;
    const at = match.index + all.indexOf(who);
    return split(slice(content, at, at + who.length), /;\s*/gu)
      .map(entry)
      .map((one) => ({ ...one, certainty: 'likely' }));
  }
  return [];
}

const CLOSING =
  /^(?:de nghi|kinh mong|rat mong|rat han hanh|tran trong|toi du|den du|ve du|tham du|du (?:hop|hoi|le|ky|phien|buoi|cuoc))(?![\p{L}])/u;

export function participantsOf(section: Section): Found<string>[] {
  const inline =
    section.labels.includes('place') && !section.opensSite ? [] : inlineList(section.content);
  const listed = section.items
    .filter(
      (item, index, items) =>
        (!CLOSING.test(item.folded) || item.marker !== null) &&
        !isGroupHeading(item, items[index + 1]),
    )
    .flatMap((item) =>
      split(item.fragment, isParagraph(item, section) ? /;\s+/gu : /;\s+[-+•]\s+/gu),
    )
    .map(entry);
  return [...inline, ...listed].filter((one) => /\p{L}/u.test(one.value));
}

/** “kính mời:”, then all who are invited in one paragraph. */
function isParagraph(item: Block, { items }: Section): boolean {
  return item.marker === null && items.length === 1;
}

/** “1. Lãnh đạo Bộ” above bullets names a group; “- Lãnh đạo các sở:” above “+” is one of the invited. */
function isGroupHeading(item: Block, next: Block | undefined): boolean {
  if (
    next &&
    /^(?:cac )?(?:moi |kinh moi )?(?:du|du hop|tham du|dai bieu|thanh phan|khach moi|moi)(?: (?:moi|tham du|du|gom|du hop))*\s*:$/u.test(
      item.folded,
    )
  )
    return true;
  if (!item.marker || !next?.marker || next.marker.rank <= item.marker.rank) return false;
  return item.marker.rank <= 7 && !/[;.,]$/u.test(item.fragment.text);
}

/** “A; B” on the label's own line. */
export function inlineList(content: Fragment): Found<string>[] {
  const cut = /(?<=\p{L}{3,}|\))[.]\s+(?=\p{Lu})/u.exec(content.text)?.index;
  return split(slice(content, 0, cut), /;\s*/gu)
    .map(entry)
    .filter((one) => !/^(?:nhu sau|cu the|gom)$/u.test(foldInPlace(one.value)));
}

export function entry(fragment: Fragment): Found<string> {
  const lead = /^(?:[-+*•]\s*|(?:mời thêm|mời bổ sung)\s+)*/iu.exec(fragment.text)?.[0].length ?? 0;
  const blank = /\.{4,}|…{2,}/u.exec(fragment.text)?.index;
  const piece = trim(slice(fragment, lead, blank));
  const text = piece.text.replace(/(?:\s|[;.,:]|\.\/)+$/u, '');
  return found(text, slice(piece, 0, text.length));
}
