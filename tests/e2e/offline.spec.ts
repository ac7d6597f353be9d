import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
// Without the common set-up: here the network fails on purpose, and the browser says so.
import { expect, test as base, type Page } from '@playwright/test';
import { IDS } from '../fixtures/portal/meetings.ts';
import { serveCopy, type Copy } from './copy.ts';

const MEETING = `/hop/${IDS.today}/`;
const READING = `${MEETING}tai-lieu/bao-cao-giai-ngan-lan-2-pdf/`;
const PACKET = `${MEETING}bo-tai-lieu.pdf`;

const test = base.extend<{ copy: Copy; obedient: undefined }>({
  // Nothing here, the worker and what it answers included, does what the portal's policy forbids.
  obedient: [
    async ({ context }, use) => {
      const refused: string[] = [];
      context.on('console', (message) => {
        if (/content security policy|refused to/iu.test(message.text())) {
          refused.push(message.text());
        }
      });
      await use(undefined);
      expect(refused).toEqual([]);
    },
    { auto: true },
  ],
  // eslint-disable-next-line no-empty-pattern -- Playwright finds out what a fixture needs from this pattern
  copy: async ({}, use) => {
    const copy = await serveCopy();
    await use(copy);
    await copy.remove();
  },
});

async function save(page: Page, copy: Copy): Promise<void> {
  await page.goto(`${copy.address}${MEETING}`);
  await page.getByText('Lưu cuộc họp này để xem khi mất mạng').click();
  await page.getByLabel(/^Bộ tài liệu, một tệp PDF/u).check();
  await page.getByRole('button', { name: /^Lưu/u }).click();
  await expect(page.getByRole('button', { name: 'Xóa khỏi máy' })).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);
}

test('what was saved opens with the server gone, and says how old it is', async ({
  page,
  copy,
}) => {
  await save(page, copy);
  await copy.stop();

  await page.goto(`${copy.address}${MEETING}`);
  const notice = page.locator('.saved-copy');
  await expect(notice).toContainText('Bản lưu trên máy lúc');
  await expect(notice).toContainText('cách đây 1 phút');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Giao ban trực tuyến');
  const font = await page.evaluate(() => document.fonts.check('16px "Portal Sans"'));
  expect(font).toBe(true);

  await page.goto(`${copy.address}${READING}`);
  await expect(notice).toContainText('Bản lưu trên máy lúc');
  await expect(page.locator('article.reading')).toBeVisible();

  await page.goto(`${copy.address}/nam/`);
  await expect(page).toHaveURL(`${copy.address}/ngoai-tuyen/`);
  await expect(page.locator('saved-list')).toContainText('Giao ban trực tuyến');
  await expect(page.locator('saved-list')).toContainText('Đang không có mạng');
});

test('an old copy says its age in days', async ({ page, copy }) => {
  await save(page, copy);
  await copy.stop();
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (!request.url.includes('/luu/')) continue;
        const note = (await (await cache.match(request))?.json()) as { savedAt: number };
        note.savedAt -= 3 * 86_400_000;
        await cache.put(request, Response.json(note));
      }
    }
  });
  await page.goto(`${copy.address}${MEETING}`);
  await expect(page.locator('.saved-copy')).toContainText('cách đây 3 ngày');
});

test('a saved PDF answers for pieces, as its readers ask for', async ({ page, copy }) => {
  await save(page, copy);
  const original = readFileSync(join(copy.dist, PACKET));
  await copy.stop();
  await page.goto(`${copy.address}${MEETING}`);
  const ask = (range: string) =>
    page.evaluate(
      async ({ url, range }) => {
        const response = await fetch(url, range === '' ? {} : { headers: { Range: range } });
        const bytes = [...new Uint8Array(await response.arrayBuffer())];
        return { status: response.status, range: response.headers.get('Content-Range'), bytes };
      },
      { url: PACKET, range },
    );
  const size = original.length;
  expect(await ask('')).toEqual({ status: 200, range: null, bytes: [...original] });
  expect(await ask('bytes=10-19')).toEqual({
    status: 206,
    range: `bytes 10-19/${size}`,
    bytes: [...original.subarray(10, 20)],
  });
  expect(await ask('bytes=-5')).toEqual({
    status: 206,
    range: `bytes ${size - 5}-${size - 1}/${size}`,
    bytes: [...original.subarray(-5)],
  });
  expect(await ask(`bytes=${size - 3}-`)).toMatchObject({ status: 206 });
  expect(await ask(`bytes=${size}-`)).toMatchObject({ status: 416, range: `bytes */${size}` });
});

test('back online, the page is fresh and tells what has changed since it was saved', async ({
  page,
  copy,
}) => {
  await save(page, copy);
  const file = join(copy.dist, MEETING, 'index.html');
  const html = readFileSync(file, 'utf8');
  writeFileSync(file, html.replaceAll('>7\u00A0giờ\u00A030<', '>14\u00A0giờ\u00A000<'));
  await page.goto(`${copy.address}${MEETING}`);
  await expect(page.locator('.saved-copy')).toHaveCount(0);
  await expect(page.locator('[data-facts]')).toContainText('14\u00A0giờ\u00A000');
  const changed = page.locator('save-meeting .changed');
  await expect(changed).toContainText('trước là “7 giờ 30');
  await expect(changed).toContainText('nay là “14 giờ 00');
  await page.goto(`${copy.address}/ngoai-tuyen/`);
  await expect(page.locator('saved-list .changed')).toContainText('nay là “14 giờ 00');
});

test('removed in one tap, worker and all; nothing is kept of what nobody asked for', async ({
  page,
  copy,
}) => {
  await page.goto(`${copy.address}${MEETING}`);
  const registrations = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  expect(await registrations()).toBe(0);
  await save(page, copy);
  expect(await registrations()).toBe(1);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  const pages = kept.filter((path) => path.endsWith('/'));
  expect(pages.every((path) => path.startsWith(MEETING) || path === '/ngoai-tuyen/')).toBe(true);
  expect(kept.filter((path) => path.endsWith('.pdf'))).toEqual([PACKET]);
  await page.getByRole('button', { name: 'Xóa khỏi máy' }).click();
  await expect(page.getByText('Đã xóa khỏi máy.')).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(await registrations()).toBe(0);
});
