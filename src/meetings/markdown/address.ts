/** What an address in a text leads to, seen the way a browser sees it. */

export type Address =
  /** `https:`, `mailto:` … with a host of its own; `host` is empty for mail and telephone */
  | { kind: 'outside'; host: string }
  /** a place on the same page */
  | { kind: 'anchor' }
  /** from the portal's root, without query and fragment */
  | { kind: 'root'; path: string }
  /** from the meeting's folder, decoded, composed */
  | { kind: 'file'; path: string }
  /** a `%` that is no escape: rendering would fail on it */
  | { kind: 'malformed' }
  /** nothing a text may lead to */
  | { kind: 'forbidden'; scheme: string };

const ALLOWED = new Set(['http', 'https', 'mailto', 'tel']);

/** Browsers ignore these, wherever they stand in a scheme (WHATWG URL, 4.4); some readers also the invisible ones. */
const IGNORED = /[\u0000-\u0020\u007F-\u00A0\u00AD\u200B-\u200F\u2028-\u202F\u2060-\u206F\uFEFF]/gu;

/** Reads an address whose entities Markdown has already decoded. Never throws. */
export function readAddress(written: string): Address {
  const plain = written.replace(IGNORED, '').replaceAll('\\', '/');
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(plain)?.[1]?.toLowerCase();
  if (scheme !== undefined) return outside(plain, scheme);
  if (plain.startsWith('//')) return { kind: 'forbidden', scheme: '//' };
  if (plain.startsWith('#')) return { kind: 'anchor' };
  const path = decode(written.replaceAll('\\', '/').replace(/[?#].*$/su, '')).trim();
  if (path === MALFORMED) return { kind: 'malformed' };
  return path.startsWith('/') ? { kind: 'root', path } : { kind: 'file', path };
}

function outside(plain: string, scheme: string): Address {
  if (!ALLOWED.has(scheme)) return { kind: 'forbidden', scheme: `${scheme}:` };
  if (!URL.canParse(plain)) return { kind: 'malformed' };
  const { host, username } = new URL(plain);
  // https://ubnd.gov.vn@elsewhere.example shows one host and leads to another.
  return username ? { kind: 'forbidden', scheme: `${username}@` } : { kind: 'outside', host };
}

const MALFORMED = '%';

function decode(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return MALFORMED;
  }
}
