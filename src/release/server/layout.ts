/** Where everything stands in the folder of a portal's own server, as `npm run deploy:init` lays it out. */
import { join } from 'node:path';

/** The branch whose commits are released; no other is accepted. */
export const BRANCH = 'main';

/** The repository's setting that says for whom it is: `public` or `internal`. */
export const AUDIENCE = 'portal.audience';

/** How many releases are kept to go back to. */
export const KEPT_RELEASES = 5;

export interface ServerLayout {
  /** absolute path of the folder */
  folder: string;
  /** bare repository the clerks push to */
  repository: string;
  /** link to the release that is served */
  live: string;
  releases: string;
  /** the release that was dropped last, of which the next one is made */
  spare: string;
  /** other roots of the content, put there by the administrator; each build finds them beside its checkout */
  roots: string;
  /** where portals are built */
  work: string;
  /** the commit that was built last, kept for the next one */
  checkout: string;
  /** how its files, and its packages, looked when they were put there; without it they are put there again */
  checkoutRecord: string;
  packagesRecord: string;
  /** installed packages, by hash of the lock file */
  modules: string;
  /** what the build may reuse: derived from content, by content */
  cache: string;
  /** there while an administrator has gone back to an older release */
  hold: string;
  /** the commit that could not be released last, and why */
  failed: string;
  /** when the live release is to be made again, because a meeting waits for its time */
  nextDue: string;
  /** everything the last build printed */
  buildLog: string;
  /** names of the documents, for the web servers' maps */
  names: { nginx: string; caddy: string };
  /** who may open a portal of the office's own network, each web server in its own form */
  accounts: { nginx: string; caddy: string };
}

export function serverLayout(folder: string): ServerLayout {
  const at = (name: string) => join(folder, name);
  return {
    folder,
    repository: at('repository.git'),
    live: at('live'),
    releases: at('releases'),
    spare: at('releases/spare'),
    roots: at('roots'),
    work: at('work'),
    checkout: at('work/checkout'),
    checkoutRecord: at('work/checkout.json'),
    packagesRecord: at('work/packages.json'),
    modules: at('modules'),
    cache: at('cache'),
    hold: at('hold'),
    failed: at('failed.json'),
    nextDue: at('next-due'),
    buildLog: at('last-build.log'),
    names: { nginx: at('web/names.nginx'), caddy: at('web/names.caddy') },
    accounts: { nginx: at('web/accounts.nginx'), caddy: at('web/accounts.caddy') },
  };
}
