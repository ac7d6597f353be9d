import { EDITOR } from '../../meetings/urls.ts';
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
import { nginxGuard } from './guard.ts';
import type { ServedPortal } from './served-portal.ts';

/**
 * The portal for nginx, to be included at its http level. No location has an `add_header` of its own, since that would
 * throw away all of the server's.
 */
export function nginxConfig({ live, names, host, listen, closed }: ServedPortal): string {
  return `# Do npm run deploy:init viết ra. Sửa src/policy/ rồi chạy lại, không sửa ở đây.
# Cần mô-đun libnginx-mod-http-brotli-static (có sẵn trong Debian).

map_hash_bucket_size 2048;
map_hash_max_size 65536;
map $uri $portal_csp {
    default "${CONTENT_SECURITY_POLICY}";
    "~\\.pdf$" "${PDF_SECURITY_POLICY}";
    "~^${EDITOR}" "${EDITOR_SECURITY_POLICY}";
}
map $uri $portal_opener {
    default "${OPENER_POLICY}";
    "~^${EDITOR}" "${EDITOR_OPENER_POLICY}";
}
map $uri $portal_cache {
    default "${CACHE_REVALIDATE}";
${IMMUTABLE_PATTERNS.map((pattern) => `    "~${pattern}" "${CACHE_IMMUTABLE}";`).join('\n')}
}
map $https $portal_hsts {
    default "";
    on "${STRICT_TRANSPORT_SECURITY}";
}
map $uri $portal_disposition {
    default "";
    "~^/hop/[^/]+/tai-lieu/[^/]+\\.(?:${SAVED_EXTENSIONS.join('|')})$" "attachment";
    include ${quoted(names)};
}

server {
    listen ${listen};
    server_name ${host || '_'};
    root ${quoted(live)};

    server_tokens off;
    absolute_redirect off;
    sendfile on;
    tcp_nopush on;
    gzip_static on;
    gzip_vary on;
    brotli_static on;

    types {
${Object.entries(TYPES)
  .map(([extension, type]) => `        ${quoted(type)} ${extension};`)
  .join('\n')}
    }
    default_type application/octet-stream;

    add_header Content-Security-Policy $portal_csp always;
    add_header Cross-Origin-Opener-Policy $portal_opener always;
    add_header Strict-Transport-Security $portal_hsts always;
${headerLines(HEADERS)}
${closed ? headerLines(CLOSED_HEADERS) : '    add_header Cache-Control $portal_cache;'}
    add_header Content-Disposition $portal_disposition;

${closed ? `\n${nginxGuard(closed)}\n` : ''}
    index index.html;
    error_page 404 /404.html;
    error_page 410 $uri/index.html;

    location / {
        try_files $uri $uri/ =404;
    }
    location = /404.html {
        internal;
    }
    location ~ ${quoted(DOCUMENT_PATTERN)} {
        try_files $uri @missing;
    }
    # Thông báo của tài liệu đã rút, chỉ hiện kèm mã 410.
    location ~ ${quoted(DOCUMENT_PATTERN.replace(/\$$/u, '/'))} {
        internal;
    }
    # Cuộc họp đã rút: trang thông báo kèm mã 410.
    location ~ "^/hop/[^/]+/$" {
        if (-f "$document_root\${uri}da-rut.txt") {
            return 410;
        }
        try_files $uri/index.html =404;
    }
    location @missing {
        if (-f $document_root$uri/index.html) {
            return 410;
        }
        return 404;
    }
}
`;
}

function headerLines(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `    add_header ${name} ${quoted(value)} always;`)
    .join('\n');
}

/** Keys and values for the map of names: a line for each document. */
export function nginxNames(names: readonly { url: string; disposition: string }[]): string {
  return names.map(({ url, disposition }) => `"${url}" "${disposition}";\n`).join('');
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/gu, (character) => (character === '"' ? '\\"' : '\\\\'))}"`;
}
