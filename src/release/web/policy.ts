/** What every web server tells browsers about the portal: one table, from which all configurations are made. */
import { KINDS } from '../../attachments/inspect/kinds.ts';
import { SEARCH_INDEX } from '../../meetings/urls.ts';

/**
 * Nothing from elsewhere, nothing inline. The search engine's worker takes its policy from its own response and needs
 * `wasm-unsafe-eval`.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/** Browsers' own PDF viewers are blocked by `default-src 'none'`. */
export const PDF_SECURITY_POLICY = "frame-ancestors 'none'";

/** The editor writes styles into its page and may ask the git server; its own `<meta>` says what exactly is allowed. */
export const EDITOR_SECURITY_POLICY = "frame-ancestors 'none'";

/** Sent with every answer, errors included. */
export const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const;

/** Sent over HTTPS only; a year, as OWASP ASVS 3.4.1 asks. */
export const STRICT_TRANSPORT_SECURITY = 'max-age=31536000';

/** Folders whose files carry a hash of their content in their name. */
export const IMMUTABLE_FOLDERS = ['/_astro/', `${SEARCH_INDEX}fragment/`, `${SEARCH_INDEX}index/`];
export const CACHE_IMMUTABLE = 'public, max-age=31536000, immutable';
/** Everything else is asked for again each time and mostly answered with 304: a moved meeting is seen at once. */
export const CACHE_REVALIDATE = 'no-cache';

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

/** Where a web server finds the portal and where it listens. */
export interface ServedPortal {
  /** absolute path of the link to the live release */
  live: string;
  /** absolute path of the list of names made by each release */
  names: string;
  /** host name; empty for any */
  host: string;
  /** `80`, `127.0.0.1:8080` */
  listen: string;
}
