import type { Closed } from './guard.ts';

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
  /** for the office's own network: nobody gets anything without saying who they are */
  closed?: Closed | undefined;
}
