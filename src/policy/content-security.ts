/**
 * What browsers may load and run, in one table: nothing from elsewhere, nothing inline. Web servers send it with every
 * answer; where nobody does, the pages say it themselves.
 */

/**
 * The search engine's worker takes its policy from its own response and needs `wasm-unsafe-eval`. `form-action` is for
 * the search field.
 */
const DIRECTIVES = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
} as const;

/** Browsers ignore it in a page, and complain. */
const HEADER_ONLY = new Set(['frame-ancestors']);

export const CONTENT_SECURITY_POLICY = policy(DIRECTIVES, () => true);

export const META_SECURITY_POLICY = policy(DIRECTIVES, (name) => !HEADER_ONLY.has(name));

/** Browsers' own PDF viewers are blocked by `default-src 'none'`. */
export const PDF_SECURITY_POLICY = "frame-ancestors 'none'";

/** The clerks' page. The CMS writes styles into it, and shows documents out of memory before they are saved. */
const EDITOR_DIRECTIVES = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' blob: data:",
  'font-src': "'self'",
  'media-src': 'blob:',
  'frame-src': 'blob:',
  'connect-src': "'self' blob: data:",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
} as const;

/** Directives in which the git server is named. */
const GIT_SERVER = new Set(['img-src', 'connect-src']);

/** What the page says itself, as it alone knows its git server; `origins` are those of the server. */
export function editorMetaPolicy(origins: readonly string[]): string {
  const named = Object.entries(EDITOR_DIRECTIVES).map(([name, value]): [string, string] => [
    name,
    GIT_SERVER.has(name) ? [value, ...origins].join(' ') : value,
  ]);
  return policy(Object.fromEntries(named), (name) => !HEADER_ONLY.has(name));
}

/** What every web server says of the page, whichever git server it is for; both policies count. */
export const EDITOR_SECURITY_POLICY = policy(
  EDITOR_DIRECTIVES,
  (name) => name !== 'default-src' && !GIT_SERVER.has(name),
);

function policy(
  directives: Readonly<Record<string, string>>,
  wanted: (name: string) => boolean,
): string {
  return Object.entries(directives)
    .filter(([name]) => wanted(name))
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
