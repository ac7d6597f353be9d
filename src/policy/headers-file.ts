/** `_headers`, which Cloudflare Pages, Netlify and others read: the same table as the web servers' configurations. */
import {
  ABOUT,
  CHECK_FILE,
  EDITOR,
  HELP,
  OFFLINE,
  OFFLINE_WORKER,
  OPEN_DATA,
  ORGANISATIONS,
  QUALITY,
  SEARCH,
  YEARS,
} from '../meetings/urls.ts';
import { CONTENT_SECURITY_POLICY, EDITOR_SECURITY_POLICY } from './content-security.ts';
import {
  CACHE_IMMUTABLE,
  CLOSED_HEADERS,
  EDITOR_OPENER_POLICY,
  HEADERS,
  IMMUTABLE_FOLDERS,
  OPENER_POLICY,
  STRICT_TRANSPORT_SECURITY,
} from './headers.ts';

/**
 * Everything but the folder of the documents. Rules of these hosts add to each other, and a PDF that were sent with the
 * pages' policy could not be shown by the browser's own viewer.
 */
const WITH_POLICY = [
  '/',
  '/_astro/*',
  '/hop/:meeting/',
  '/h/*',
  '/hop/:meeting/in/*',
  '/hop/:meeting/tai-lieu/:document/',
  OFFLINE_WORKER,
  ...[ABOUT, CHECK_FILE, HELP, OFFLINE, OPEN_DATA, ORGANISATIONS, QUALITY, SEARCH, YEARS].map(
    (folder) => `${folder}*`,
  ),
];

/** `base` is the path below which the portal lives; `closed` for that of the office's own network. */
export function headersFile(base: string, closed = false): string {
  const below = base.replace(/\/$/u, '');
  const everywhere = { ...HEADERS, 'Strict-Transport-Security': STRICT_TRANSPORT_SECURITY };
  const rules: [path: string, headers: Readonly<Record<string, string>>][] = [
    ['/*', closed ? { ...everywhere, ...CLOSED_HEADERS } : everywhere],
    ...WITH_POLICY.map((path): [string, Record<string, string>] => [
      path,
      {
        'Content-Security-Policy': CONTENT_SECURITY_POLICY,
        'Cross-Origin-Opener-Policy': OPENER_POLICY,
      },
    ]),
    [
      `${EDITOR}*`,
      {
        'Content-Security-Policy': EDITOR_SECURITY_POLICY,
        'Cross-Origin-Opener-Policy': EDITOR_OPENER_POLICY,
      },
    ],
    ...(closed ? [] : IMMUTABLE_FOLDERS).map((folder): [string, Record<string, string>] => [
      `${folder.replace('*', ':name')}*`,
      { 'Cache-Control': CACHE_IMMUTABLE },
    ]),
  ];
  return rules
    .map(([path, headers]) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
      return `${below}${path}\n${lines.join('')}`;
    })
    .join('\n');
}
