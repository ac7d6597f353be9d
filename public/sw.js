/**
 * Shows what the reader saved of the portal when the network fails; everything else is the network's business.
 * Registered only after something was saved. A saved page never passes for a fresh one: it says when it was saved.
 */

/** @typedef {{ savedAt: number, notice: string, ages: [minutes: string, hours: string, days: string] }} Saved */

/** Caches of saved meetings, one each (src/client/offline/store.ts). */
const PREFIX = 'luu:';
const LIST = new URL('ngoai-tuyen/', self.registration.scope).href;
/** A room without signal often has one bar of it: then the saved copy is better than waiting. */
const PATIENCE_MS = 6000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith(answer(request));
});

/** @param {Request} request */
async function answer(request) {
  const saved = await find(request.url);
  if (!saved) {
    if (request.mode !== 'navigate') return fetch(request);
    return fetch(request).catch(async (error) => {
      if (await find(LIST)) return Response.redirect(LIST);
      throw error;
    });
  }
  // The name of such a file changes with its content.
  if (request.url.includes('/_astro/')) return saved.response;
  return (await fromNetwork(request)) ?? show(request, saved);
}

/** @param {string} address */
async function find(address) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX)) continue;
    const cache = await caches.open(name);
    const response = await cache.match(address, { ignoreSearch: true, ignoreVary: true });
    if (response) return { cache, id: name.slice(PREFIX.length), response };
  }
  return undefined;
}

/**
 * What the server says now; undefined when it cannot be asked. Past the browser's own store, which may hold an old
 * page without saying so.
 * @param {Request} request
 */
async function fromNetwork(request) {
  const control = new AbortController();
  const clock = setTimeout(() => control.abort(), PATIENCE_MS);
  try {
    const response = await fetch(request.url, {
      cache: 'no-cache',
      headers: request.headers,
      signal: control.signal,
    });
    return response.status >= 500 ? undefined : response;
  } catch {
    return undefined;
  } finally {
    clearTimeout(clock);
  }
}

/** @param {Request} request */
async function show(request, { cache, id, response }) {
  const type = response.headers.get('Content-Type') ?? 'application/octet-stream';
  const headers = { 'Content-Type': type, 'X-Saved-Copy': '1' };
  if (!type.startsWith('text/html')) return part(request, await response.blob(), headers);
  const page = await response.text();
  if (response.url === LIST) return new Response(page, { headers });
  const about = await cache.match(new URL(`luu/${id}`, LIST));
  return new Response(withNotice(page, await about.json()), { headers });
}

/**
 * @param {string} page
 * @param {Saved} saved
 */
function withNotice(page, { savedAt, notice, ages }) {
  const minutes = Math.max(1, Math.round((Date.now() - savedAt) / 60_000));
  const [count, words] =
    minutes < 60
      ? [minutes, ages[0]]
      : minutes < 48 * 60
        ? [Math.round(minutes / 60), ages[1]]
        : [Math.round(minutes / 1440), ages[2]];
  const text = notice.replace('{age}', words.replace('{n}', String(count)));
  const safe = text.replace(/[&<>]/gu, (letter) => `&#${letter.codePointAt(0)};`);
  return page.replace(/<main[^>]*>/u, (main) => `${main}<p class="saved-copy">${safe}</p>`);
}

/**
 * The whole file or the piece that was asked for (RFC 9110, 14), which readers of large PDFs do.
 * @param {Request} request
 * @param {Blob} blob
 */
function part(request, blob, headers) {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/u.exec(request.headers.get('Range') ?? '') ?? [];
  if (from === '' && to === '') {
    return new Response(blob, { headers: { ...headers, 'Accept-Ranges': 'bytes' } });
  }
  const { size } = blob;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(size - 1, Number(to));
  if (start > end) {
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${size}` } });
  }
  return new Response(blob.slice(start, end + 1), {
    status: 206,
    headers: { ...headers, 'Content-Range': `bytes ${start}-${end}/${size}`, 'Accept-Ranges': 'bytes' },
  });
}
