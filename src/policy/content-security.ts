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

export const CONTENT_SECURITY_POLICY = policy(() => true);

export const META_SECURITY_POLICY = policy((name) => !HEADER_ONLY.has(name));

/** Browsers' own PDF viewers are blocked by `default-src 'none'`. */
export const PDF_SECURITY_POLICY = "frame-ancestors 'none'";

/** The editor writes styles into its page and may ask the git server; its own `<meta>` says what exactly is allowed. */
export const EDITOR_SECURITY_POLICY = PDF_SECURITY_POLICY;

function policy(wanted: (name: string) => boolean): string {
  return Object.entries(DIRECTIVES)
    .filter(([name]) => wanted(name))
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
