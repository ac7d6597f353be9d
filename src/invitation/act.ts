/** Acts of change to an earlier document: hoãn, hủy, thay thế, bổ sung, đính chính. */
import { collapse, foldInPlace, slice, type Fragment } from './fragment.ts';
import { found } from './found.ts';
import type { Act, ActType, Found } from './model.ts';
import { toDay, toMoment, type Calendar } from './moments.ts';
import { readReferences } from './references.ts';
import { momentsIn, type PlacedMoment } from './schedule.ts';

/** With their marks: folded, “chỉ huy” would read as “hủy” and “hoàn thành” as “hoãn”. */
const IN_TITLE: readonly (readonly [ActType, RegExp])[] = [
  ['cancel', /(?<![\p{L}])(?:hủy|huỷ|không tổ chức|thu hồi)(?![\p{L}])/iu],
  ['postpone', /(?<![\p{L}])(?:(?:tạm )?hoãn|lùi|đổi (?:thời gian|lịch)|tạm dừng)(?![\p{L}])/iu],
  [
    'replace',
    /(?<![\p{L}])(?:thay thế|thay đổi|điều chỉnh) (?:thời gian|địa điểm|lịch|giấy mời|nội dung giấy mời)|thay thế (?:cho )?(?:giấy mời|công văn|thông báo)/iu,
  ],
  [
    'supplement',
    /(?<![\p{L}])bổ sung (?:thành phần|đại biểu|nội dung|tài liệu|giấy mời|chương trình)/iu,
  ],
  ['correct', /(?<![\p{L}])đính chính(?![\p{L}])/iu],
];
const IN_TEXT: readonly (readonly [ActType, RegExp])[] = [
  [
    'cancel',
    /(?<![\p{L}])(?:hủy|huỷ) (?:bỏ )?(?:giấy mời|cuộc họp|hội nghị|phiên|buổi|việc tổ chức|kỳ họp)/iu,
  ],
  [
    'postpone',
    /(?<![\p{L}])(?:tạm )?hoãn (?:cuộc họp|hội nghị|phiên|buổi|tổ chức|việc tổ chức|thời gian|giấy mời|lịch|lễ|họp)/iu,
  ],
  [
    'replace',
    /(?<![\p{L}])thay thế (?:cho )?(?:giấy mời|công văn|thông báo) (?:số|đã|trước|ngày)/iu,
  ],
  [
    'supplement',
    /(?<![\p{L}])(?:bổ sung|mời thêm|mời bổ sung)[^.;]{0,40}(?:giấy mời số|công văn số|theo giấy mời)|(?:tiếp theo|bổ sung) (?:giấy mời|công văn) số/iu,
  ],
];
const DOCUMENT =
  /(?<![\p{L}])(?:giay moi|cong van|thong bao|giay trieu tap)(?: hop)?(?: so)?\s*:?\s*(?=\d)/u;

export function readAct(
  title: string,
  paragraphs: readonly Fragment[],
  own: string | undefined,
  calendar: Calendar,
): Found<Act> | null {
  const inTitle = IN_TITLE.find(([, pattern]) => pattern.test(title));
  const said = paragraphs
    .map((fragment) => ({
      fragment,
      rule: IN_TEXT.find(([, pattern]) => pattern.test(fragment.text)),
    }))
    .find(({ rule }) => rule);
  const type = inTitle?.[0] ?? said?.rule?.[0];
  if (!type) return null;
  const titlePiece = paragraphs.filter((piece) => piece.text === title);
  const target = findTarget([...titlePiece, ...paragraphs], own, calendar);
  if (!inTitle && !target) return null;
  const old = findOldTime(paragraphs, target, calendar);
  const value: Act = {
    type,
    target: target?.number ?? null,
    targetDate: target?.date ?? null,
    originalStartsAt: type === 'supplement' || type === 'correct' ? null : (old?.startsAt ?? null),
  };
  const pieces = [said?.fragment, target?.fragment, old?.fragment].filter(
    (piece) => piece !== undefined,
  );
  return found(
    value,
    pieces,
    target ? 'sure' : 'likely',
    target ? undefined : 'không thấy số của văn bản bị thay đổi',
  );
}

interface Target {
  number: string;
  date: string | null;
  fragment: Fragment;
}

/** The invitation that is changed: “Giấy mời số 187/GM-UBND ngày …”, its day possibly said before it. */
function findTarget(
  paragraphs: readonly Fragment[],
  own: string | undefined,
  calendar: Calendar,
): Target | undefined {
  let best: Target | undefined;
  for (const fragment of paragraphs) {
    const folded = foldInPlace(fragment.text);
    for (const match of folded.matchAll(new RegExp(DOCUMENT, 'gu'))) {
      const rest = slice(fragment, match.index + match[0].length);
      const reference = readReferences([slice(rest, 0, 60)], own)[0];
      if (!reference || !rest.text.replace(/\s/gu, '').startsWith(reference.value)) continue;
      const after = /^\S+(?:\s*-\s*\S+)?\s*,?\s*ngay\s/u.test(foldInPlace(rest.text))
        ? momentsIn(slice(rest, 0, 90))[0]
        : undefined;
      const before = momentsIn(slice(fragment, 0, match.index)).at(-1);
      const day =
        after?.moment.day ??
        (before && !before.moment.hour && match.index - before.moment.end < 120
          ? before.moment.day
          : null);
      const target = {
        number: reference.value,
        date: day ? (toDay(day, calendar) ?? null) : null,
        fragment: collapse(slice(rest, 0, 60)),
      };
      if (!best || (best.number === target.number && best.date === null && target.date !== null))
        best = target;
    }
  }
  return best;
}

/** The time that no longer holds: said with the changed document, or as “thời gian cũ”, “dự kiến”. */
function findOldTime(
  paragraphs: readonly Fragment[],
  target: Target | undefined,
  calendar: Calendar,
): { startsAt: string; fragment: Fragment } | undefined {
  const moments = paragraphs.flatMap((fragment) =>
    momentsIn(fragment).map((placed) => ({ placed, fragment })),
  );
  const named = moments.find(
    ({ placed }) =>
      placed.moment.day &&
      placed.moment.hour &&
      /(?:thoi gian cu|du kien|thay cho|thay vi|truoc day|da thong bao)[^.;]*$/u.test(
        placed.before,
      ),
  );
  const beside = moments.find(
    ({ placed, fragment }) =>
      placed.moment.day &&
      placed.moment.hour &&
      target !== undefined &&
      fragment.text.includes(target.number.split('/')[0] ?? target.number) &&
      DOCUMENT.test(foldInPlace(fragment.text)),
  );
  return [named, beside]
    .map((one) => one && momentOf(one.placed, calendar))
    .find((one) => one !== undefined);
}

function momentOf(
  { moment, fragment }: PlacedMoment,
  calendar: Calendar,
): { startsAt: string; fragment: Fragment } | undefined {
  const startsAt = moment.day ? toMoment(moment.day, moment.hour, calendar) : undefined;
  return startsAt === undefined ? undefined : { startsAt, fragment };
}
