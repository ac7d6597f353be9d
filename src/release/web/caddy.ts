import { EDITOR, RELEASE } from '../../meetings/urls.ts';
import {
  CONTENT_SECURITY_POLICY,
  EDITOR_SECURITY_POLICY,
  PDF_SECURITY_POLICY,
} from '../../policy/content-security.ts';
import {
  CACHE_IMMUTABLE,
  CACHE_REVALIDATE,
  CLOSED_HEADERS,
  DOCUMENT_PATTERN,
  EDITOR_OPENER_POLICY,
  HEADERS,
  IMMUTABLE_PATTERNS,
  OPENER_POLICY,
  SAVED_EXTENSIONS,
  STRICT_TRANSPORT_SECURITY,
  TYPES,
} from '../../policy/headers.ts';
import { caddyGuard } from './guard.ts';
import type { ServedPortal } from './served-portal.ts';

/** Errors are kept by nobody, so only what is there may be. */
const FOUND = `	@found file {path} {path}index.html
	header @found Cache-Control {portal_cache}`;

/** The portal for Caddy. With a host name Caddy fetches its own certificate; `listen` is then not used. */
export function caddyConfig({ live, names, host, listen, closed }: ServedPortal): string {
  const address = host || `http://${listen.includes(':') ? listen : `:${listen}`}`;
  return `# Do npm run deploy:init viết ra. Sửa src/policy/ rồi chạy lại, không sửa ở đây.

(portal_headers) {
	header {
		Content-Security-Policy {portal_csp}
		Cross-Origin-Opener-Policy {portal_opener}
${Object.entries({ ...HEADERS, ...(closed && CLOSED_HEADERS) })
  .map(([name, value]) => `\t\t${name} ${quoted(value)}`)
  .join('\n')}
	}
	header -Server
}

${address} {
	root * ${quoted(live)}

	map {path} {portal_csp} {
		~\\.pdf$ ${quoted(PDF_SECURITY_POLICY)}
		~^${EDITOR} ${quoted(EDITOR_SECURITY_POLICY)}
		default ${quoted(CONTENT_SECURITY_POLICY)}
	}
	map {path} {portal_opener} {
		~^${EDITOR} ${quoted(EDITOR_OPENER_POLICY)}
		default ${quoted(OPENER_POLICY)}
	}
	map {path} {portal_cache} {
${IMMUTABLE_PATTERNS.map((pattern) => `\t\t~${pattern} ${quoted(CACHE_IMMUTABLE)}`).join('\n')}
		default ${quoted(CACHE_REVALIDATE)}
	}
	map {path} {portal_type} {
${Object.entries(TYPES)
  .map(([extension, type]) => `\t\t~\\.${extension}$ ${quoted(type)}`)
  .join('\n')}
		default ""
	}
	map {path} {portal_disposition} {
		import ${quoted(names)}
		~^/hop/[^/]+/tai-lieu/[^/]+\\.(?:${SAVED_EXTENSIONS.join('|')})$ "attachment"
		default ""
	}

	import portal_headers
	@https protocol https
	header @https Strict-Transport-Security ${quoted(STRICT_TRANSPORT_SECURITY)}

${closed ? caddyGuard(closed) : FOUND}
	@file file
	header @file Content-Type {portal_type}
	@document {
		path_regexp ${DOCUMENT_PATTERN}
		file
	}
	header @document Content-Disposition {portal_disposition}

	@withdrawn {
		path_regexp ${DOCUMENT_PATTERN}
		file {path}/index.html
	}
	@withdrawnMeeting {
		path_regexp ^/hop/[^/]+/$
		file {path}da-rut.txt
	}
	handle @withdrawnMeeting {
		rewrite * {path}index.html
		file_server {
			status 410
		}
	}
	handle @withdrawn {
		rewrite * {path}/index.html
		file_server {
			status 410
		}
	}
	handle {
		file_server {
			precompressed br gzip
		}
	}
	handle_errors {
		import portal_headers
		@missing expression \`{http.error.status_code} == 404\`
		handle @missing {
			rewrite * /404.html
			file_server
		}
	}
}
`;
}

/** Keys and values for the map of names: a line for each document. Caddy refuses to import an empty file. */
export function caddyNames(names: readonly { url: string; disposition: string }[]): string {
  return [{ url: RELEASE, disposition: '' }, ...names]
    .map(({ url, disposition }) => `${url} ${quoted(disposition)}\n`)
    .join('');
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}
