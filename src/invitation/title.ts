/** The trích yếu: under the kind of document, after “V/v” under the number, or else from the opening sentence. */
import { collapse, foldInPlace, join, slice, trim, type Fragment } from './fragment.ts';
import { found } from './found.ts';
import { isBlank, type Line } from './lines.ts';
import type { Found } from './model.ts';

const ABOUT = /^v\s*\/\s*v\s*[:.]?\s*/u;
/** “(thay thế Giấy mời số …)” and “(lần 2)” are not part of the title. */
const ASIDE = /\s*\((?:thay the|thay cho|kem theo|bo sung|lan \d)[^()]*\)\s*$/u;

export interface Title {
  title: Found<string> | null;
  /** Printed under the kind or after V/v, with the brackets that were left out: acts of change are read there. */
  printed: string;
}

export function readTitle(
  head: readonly Line[],
  kindLine: Line | null,
  lines: readonly Line[],
  opening: readonly Fragment[],
): Title {
  const under = collapse(join(lines.map((line) => trim(line.fragment))));
  const about = readAbout(head);
  const beside = kindLine ? afterKind(kindLine) : undefined;
  const printed = [under, about, beside].find((piece) => piece && piece.text !== '');
  if (printed) {
    const whole = dropAbout(printed);
    const main = trim(slice(whole, 0, ASIDE.exec(foldInPlace(whole.text))?.index));
    const text = main.text.replace(/[.;,:]+$/u, '');
    return { title: found(text, main), printed: whole.text };
  }
  return { title: derive(opening), printed: '' };
}

/** “V/v hoãn họp …”, with the lines that go on with it. */
function readAbout(head: readonly Line[]): Fragment | undefined {
  const from = head.findIndex((line) => ABOUT.test(line.folded));
  if (from < 0) return undefined;
  const lines: Line[] = [];
  for (const line of head.slice(from)) {
    if (
      isBlank(line) ||
      (lines.length > 0 &&
        /^(?:cong hoa|doc lap|so\s*:|dang cong|hoa toc|khan$)|, ngay /u.test(line.folded))
    )
      break;
    lines.push(line);
  }
  return collapse(join(lines.map((line) => trim(line.fragment))));
}

function dropAbout(fragment: Fragment): Fragment {
  const match = ABOUT.exec(foldInPlace(fragment.text));
  return match ? slice(fragment, match[0].length) : fragment;
}

/** “GIẤY MỜI DỰ HỘI NGHỊ …” on one line; “GIẤY MỜI HỌP” alone says nothing. */
function afterKind(line: Line): Fragment | undefined {
  const fragment = trim(line.fragment);
  const kind =
    /^(?:giay\s+moi|giay\s+trieu\s+tap|thu\s+moi|moi\s+hop|thong\s+bao|cong\s+dien)\s*:?\s*/u.exec(
      line.folded,
    )?.[0];
  if (!kind) return undefined;
  const rest = collapse(slice(fragment, kind.length));
  return rest.text.split(/\s+/u).length >= 3 ? rest : undefined;
}

const HEAD_NOUN =
  /(?<![\p{L}])(?:hội nghị|hội thảo|phiên họp|kỳ họp|cuộc họp|buổi làm việc|buổi họp|tọa đàm|toạ đàm|lễ (?!phục)|giao ban|lớp tập huấn|họp báo|họp|làm việc|buổi tiếp|kiểm tra|khảo sát|giám sát|đại hội|đối thoại)(?![\p{L}])/iu;
const END =
  /(?:,?\s*(?:cụ thể|như sau|với nội dung|theo (?:nội dung|chương trình)|vào (?:lúc|hồi)|lúc \d|tại (?!các|địa bàn)|để (?!)))|[.;:(]|,\s+(?:với|nội dung|thời gian)|\s+về (?:tiến độ|tình hình)/iu;

/** No trích yếu is printed: the phrase of the opening sentence that names the meeting. */
function derive(opening: readonly Fragment[]): Found<string> | null {
  for (const fragment of opening) {
    const noun = HEAD_NOUN.exec(fragment.text);
    if (!noun) continue;
    const rest = fragment.text.slice(noun.index);
    const end = END.exec(rest.slice(noun[0].length));
    const phrase = trim(
      slice(fragment, noun.index, end ? noun.index + noun[0].length + end.index : undefined),
    );
    const text = phrase.text.replace(/[\s,;.]+$/u, '');
    if (text.split(' ').length < 3) continue;
    return found(text, phrase, 'likely', 'văn bản không có trích yếu; lấy từ câu mở đầu');
  }
  return null;
}
