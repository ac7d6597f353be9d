/** The list under “Nơi nhận:”. NĐ 30/2020, Phụ lục I, ô 9b. */
import { collapse, join, slice, split, trim, type Fragment } from './fragment.ts';
import { found } from './found.ts';
import { isBlank, type Line } from './lines.ts';
import type { Found } from './model.ts';
import { isAuthority, isOffice, isUpper, nameIn } from './signature-lines.ts';

const LABEL = /^noi\s+nhan\s*[:.;]?\s*/u;
const BULLET = /^(?:[-+*•·~=»▪●–]\s*)+/u;

export function readRecipients(foot: readonly Line[]): Found<string>[] {
  const from = foot.findIndex((line) => LABEL.test(line.folded));
  const label = foot[from];
  if (!label) return [];
  const items: Fragment[][] = [];
  const first = trim(slice(trim(label.fragment), LABEL.exec(label.folded)?.[0].length ?? 0));
  if (first.text !== '')
    items.push(...split(first, /;\s*/gu).map((piece) => [withoutBullet(piece)]));
  let bulleted = BULLET.test(first.text);
  let done = false;
  let inSignature = false;
  for (const line of foot.slice(from + 1)) {
    if (isBlank(line)) continue;
    const { text } = line;
    if (isAuthority(text) || endsList(text, done)) {
      inSignature = true;
      continue;
    }
    if (inSignature && !BULLET.test(text)) continue;
    inSignature = false;
    const fragment = trim(line.fragment);
    const bullet = BULLET.exec(text);
    if (bullet) {
      bulleted = true;
      items.push([withoutBullet(fragment)]);
    } else if (bulleted || !/[;,]$/u.test(items.at(-1)?.at(-1)?.text ?? ';'))
      items.at(-1)?.push(fragment);
    else items.push([fragment]);
    done = done || /^(?:[-+*•\s]*)lưu(?![\p{L}])/iu.test(text);
  }
  return items
    .map((parts) => toRecipient(collapse(join(parts))))
    .filter((item) => item.value !== '');
}

/** The signature begins: an office in capitals, or after “Lưu …” anything that is no continuation. */
function endsList(text: string, done: boolean): boolean {
  if (isOffice(text) && (isUpper(text) || done)) return true;
  if (!done || BULLET.test(text)) return false;
  return (
    (nameIn(text) !== undefined && !/[;.,]$/u.test(text)) ||
    isUpper(text) ||
    text.startsWith('(') ||
    text.startsWith('|')
  );
}

function withoutBullet(fragment: Fragment): Fragment {
  return slice(fragment, BULLET.exec(fragment.text)?.[0].length ?? 0);
}

function toRecipient(fragment: Fragment): Found<string> {
  const text = fragment.text.replace(/[\s;.,:/]+$/u, '');
  return found(text, slice(fragment, 0, text.length));
}
