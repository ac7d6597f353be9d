/** What every web server tells browsers about the portal: one table, from which all configurations are made. */
import { KINDS } from '../attachments/inspect/kinds.ts';
import { SEARCH_INDEX } from '../meetings/urls.ts';

/** Sent with every answer, errors included. */
export const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const;

/** `Cross-Origin-Opener-Policy`: no window of another site holds on to one of the portal. */
export const OPENER_POLICY = 'same-origin';
/**
 * Clerks sign in at the git server in a window of its own, which tells the editor what it was given: any other word
 * would part the two.
 */
export const EDITOR_OPENER_POLICY = 'unsafe-none';

/** Sent over HTTPS only; a year, as OWASP ASVS 3.4.1 asks. */
export const STRICT_TRANSPORT_SECURITY = 'max-age=31536000';

/** Folders whose files never change, since a hash is part of their address; `*` is one part of a path. */
export const IMMUTABLE_FOLDERS = ['/_astro/', `${SEARCH_INDEX}*/`];
/** The same as regular expressions. */
export const IMMUTABLE_PATTERNS = IMMUTABLE_FOLDERS.map(
  (folder) => `^${folder.replaceAll('*', '[^/]+')}`,
);
export const CACHE_IMMUTABLE = 'public, max-age=31536000, immutable';
/** Everything else is asked for again each time and mostly answered with 304: a moved meeting is seen at once. */
export const CACHE_REVALIDATE = 'no-cache';

/** For the portal of the office's own network: no proxy and no browser keeps a page, no machine lists one. */
export const CLOSED_HEADERS = {
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex, nofollow',
} as const;

/** Content types by extension; what is not here is sent as bytes. */
export const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml',
  ics: 'text/calendar; charset=utf-8',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  jpeg: 'image/jpeg',
  ...Object.fromEntries(Object.entries(KINDS).map(([kind, { mime }]) => [kind, mime])),
};

/** Attachments that are not shown in the browser but saved. */
export const SAVED_EXTENSIONS = [...Object.keys(KINDS), 'jpeg'].filter((kind) => kind !== 'pdf');

/** A file of a meeting, by its address; its extension is the first group. */
export const DOCUMENT_PATTERN = '^/hop/[^/]+/tai-lieu/[^/]+\\.([a-z0-9]+)$';
