/** Who signed. NĐ 30/2020, Phụ lục I, ô 7: authority lines, office, then the name; the own office of a committee's head below. */
import { collapse, join, slice, trim, type Fragment } from './fragment.ts';
import { found } from './found.ts';
import { isBlank, type Line } from './lines.ts';
import type { Found, Signer } from './model.ts';
import { isAuthority, isOffice, isUpper, nameIn } from './signature-lines.ts';

/** In printed order; more than one under a joint letter. */
export function readSigners(foot: readonly Line[]): Found<Signer>[] {
  const signers: Found<Signer>[] = [];
  for (let i = 0; i < foot.length; i++) {
    const text = foot[i]?.text ?? '';
    if (!isAuthority(text) && !(isOffice(text) && !inRecipients(foot, i))) continue;
    const read = readFrom(foot, i);
    if (!read) continue;
    signers.push(read.signer);
    i = read.end;
  }
  return signers;
}

/** An office named inside the list of recipients has a bullet or a neighbour with one. */
function inRecipients(foot: readonly Line[], index: number): boolean {
  const previous = foot[index - 1]?.text ?? '';
  return (
    !isUpper(foot[index]?.text ?? '') &&
    previous !== '' &&
    !isAuthority(previous) &&
    !isOffice(previous)
  );
}

/** `end`: index of the line with the name. */
function readFrom(
  foot: readonly Line[],
  from: number,
): { signer: Found<Signer>; end: number } | undefined {
  const authority: Fragment[] = [];
  const titles: Fragment[] = [];
  for (const [index, line] of foot.slice(from, from + 18).entries()) {
    if (isBlank(line)) continue;
    const fragment = collapse(trim(line.fragment));
    const { text } = fragment;
    if (isListed(text)) continue;
    if (isAuthority(text)) {
      if (titles.length > 0) break;
      authority.push(fragment);
    } else if (isOffice(text)) titles.push(fragment);
    else if (
      nameIn(text) !== undefined &&
      (!isUpper(text) || (titles.length > 0 && !continuesOffice(text)))
    ) {
      const signer = build(authority, titles, fragment);
      return signer ? { signer, end: from + index } : undefined;
    } else if (isUpper(text)) append(titles.length > 0 ? titles : authority, fragment);
    else break;
  }
  return undefined;
}

/** Lines of the recipients that stand between: a PDF gives the two columns line by line. */
function isListed(text: string): boolean {
  return /^[-+•*]\s|[;:]$|^\p{Ll}/u.test(text) && !isAuthority(text) && !isOffice(text);
}

/** “CHÁNH VĂN PHÒNG / UBND TỈNH”: a line in capitals that names no office goes on with the one above. */
function append(lines: Fragment[], more: Fragment): void {
  const last = lines.pop();
  lines.push(last ? join([last, more]) : more);
}

function continuesOffice(text: string): boolean {
  return /(?<![\p{L}])(?:UBND|HĐND|TỈNH|HUYỆN|THÀNH PHỐ|SỞ|BAN|VĂN PHÒNG|ỦY BAN|CÔNG AN|XÃ|PHƯỜNG|HỘI|LIÊN|TRUNG TÂM|CỤC|VIỆN|BỘ|VÀ)(?![\p{L}])/u.test(
    text,
  );
}

function build(
  authority: readonly Fragment[],
  titles: readonly Fragment[],
  nameLine: Fragment,
): Found<Signer> | null {
  const name = nameIn(nameLine.text);
  if (name === undefined) return null;
  const at = nameLine.text.indexOf(name);
  const acting = authority.length > 0 && titles.length === 0;
  const [title, other] = [titles[0], titles.at(-1)];
  const value: Signer = {
    authority: authority.length > 0 ? authority.map((line) => line.text).join(' / ') : null,
    title: title?.text ?? null,
    name,
    otherTitle: titles.length > 1 ? (other?.text ?? null) : null,
  };
  const pieces = [...authority, ...titles, slice(nameLine, at, at + name.length)];
  return found(value, pieces, acting ? 'likely' : 'sure');
}
