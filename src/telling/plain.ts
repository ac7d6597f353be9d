/** Text that may stand in any format: what XML 1.0 and calendars cannot hold is gone, white space is one blank. */
import { collapseSpaces, nfc } from '../text/normalize.ts';

/** Control characters, line and direction marks, halves of surrogate pairs and the two non-characters of XML. */
const UNFIT =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Cs}/gu;

export function plain(text: string): string {
  return collapseSpaces(nfc(text.replace(UNFIT, '')));
}
