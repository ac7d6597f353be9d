/**
 * How the portal of the office's own network is closed: everybody is asked who they are before anything is looked at, on
 * the whole host, with no list of exceptions.
 */

export type Guard =
  /** accounts of the web server's own */
  | { kind: 'accounts' }
  /** another program is asked about each request, such as oauth2-proxy; `url` answers 2xx, or 401 and 403 */
  | { kind: 'asked'; url: string };

/** A portal that is closed, and where its accounts stand: absolute path, in the form of the web server. */
export interface Closed {
  guard: Guard;
  accounts: string;
}

const REALM = 'Cong noi bo';
/** Not a name that any folder of the portal has. */
const ASK = '/.hoi-quyen';

/** For nginx's `server`. */
export function nginxGuard({ guard, accounts }: Closed): string {
  if (guard.kind === 'accounts') {
    return `    auth_basic "${REALM}";
    auth_basic_user_file "${accounts}";`;
  }
  return `    auth_request ${ASK};
    location = ${ASK} {
        internal;
        auth_request off;
        proxy_pass ${guard.url};
        proxy_pass_request_body off;
        proxy_set_header Content-Length "";
        proxy_set_header Host $host;
        proxy_set_header X-Original-URI $request_uri;
    }`;
}

/** For a site of Caddy. */
export function caddyGuard({ guard, accounts }: Closed): string {
  if (guard.kind === 'accounts') {
    return `	basicauth bcrypt "${REALM}" {
		import "${accounts}"
	}`;
  }
  const { origin, pathname, search } = new URL(guard.url);
  return `	forward_auth ${origin} {
		uri ${pathname}${search}
	}`;
}

/** The accounts of a new portal: nobody. Caddy refuses an empty list, so it has one whom no password fits. */
export const NO_ACCOUNTS = {
  nginx: '# Mỗi dòng một người, tên:mã. Tạo mã: openssl passwd -6\n',
  caddy: `# Mỗi dòng một người, tên rồi mã. Tạo mã: caddy hash-password\nkhong-ai $2a$14$${'.'.repeat(53)}\n`,
};
