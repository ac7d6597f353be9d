/** The search under the policy that web servers send, with hostile titles, on weak networks and over a release. */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { CONTENT_SECURITY_POLICY } from '../../src/policy/content-security.ts';
import { PRINT, printAt, type StartFile, wordsName } from '../../src/search/bundle.ts';
import { SAMPLE } from './address.ts';
import { expect, test } from './portal.ts';

test.use({ baseURL: SAMPLE });

const HOSTILE = '"><img src=x onerror=alert(1)><script>alert(1)</script> {{7*7}}';
const BRIEFING = /\/hop\/2021-11-30-giao-ban-truc-tuyen-thang-11\//u;
const START = '**/tim-kiem/du-lieu/start.bin';

const status = (page: Page) => page.locator('[data-search-status]');
const titles = (page: Page) => page.locator('[data-search-results] .result-title');
const ready = (page: Page) => expect(status(page)).toHaveAttribute('data-state', 'ready');
const go = (page: Page, query: string) => page.goto(`/tim-kiem/?q=${encodeURIComponent(query)}`);

/** Hands out another start file. */
async function changeStart(page: Page, change: (file: StartFile) => StartFile): Promise<void> {
  await page.route(START, async (route) => {
    const response = await route.fetch();
    const file = JSON.parse(gunzipSync(await response.body()).toString()) as StartFile;
    await route.fulfill({ response, body: gzipSync(JSON.stringify(change(file))) });
  });
}

test.describe('under the policy that web servers send', () => {
  test.beforeEach(async ({ page }) => {
    await page.route('**/*', async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': CONTENT_SECURITY_POLICY };
      await route.fulfill({ response, headers });
    });
  });

  // Excerpts may still be on their way when all has been seen.
  test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }));

  test('a search answers, with excerpts and filters', async ({ page }) => {
    await go(page, 'tram bom cong bun');
    await ready(page);
    await expect(titles(page).first()).toHaveAttribute('href', BRIEFING);
    await expect(page.locator('.excerpt mark').first()).toBeVisible();
    await page.locator('summary', { hasText: 'Lọc' }).click();
    await page.locator('input[name="nam"][value="2020"]').check();
    await expect(page).toHaveURL(/nam=2020/u);
    await ready(page);
  });

  test('a hostile query is only text', async ({ page }) => {
    await go(page, HOSTILE);
    await ready(page);
    await expect(page.getByRole('searchbox')).toHaveValue(HOSTILE);
    await expect(page.locator('main img, main script:not([src])')).toHaveCount(0);
  });
});

test('a hostile title is only text, in suggestions and results', async ({ page }) => {
  await changeStart(page, (file) => ({
    ...file,
    volumes: file.volumes.map((volume) => ({
      ...volume,
      ...(typeof volume.catalogue !== 'string' && {
        catalogue: {
          ...volume.catalogue,
          titles: volume.catalogue.titles.map((title) => `${title} ${HOSTILE}`),
        },
      }),
    })),
  }));
  await go(page, 'giao ban');
  await ready(page);
  await expect(titles(page).first()).toContainText(HOSTILE);
  await page.goto('/');
  await page.getByRole('searchbox').pressSequentially('giao ban');
  await expect(page.locator('.suggestions a').first()).toContainText(HOSTILE);
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
});

test('titles answer while the words are still on their way', async ({ page }) => {
  let arrive = (): void => undefined;
  const held = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/words/*', async (route) => {
    await held;
    await route.continue();
  });
  await go(page, 'giao ban');
  await expect(titles(page).first()).toHaveAttribute('href', BRIEFING);
  await expect(status(page)).toHaveAttribute('data-state', 'busy');
  await titles(page).first().focus();
  arrive();
  await ready(page);
  await expect(titles(page).first()).toBeFocused();
});

test.describe('when files cannot be had', () => {
  test.use({ allowedNoise: /ERR_FAILED|status of 404/u });

  const MISSING = { program: '**/pagefind-*/*', engine: '**/_astro/on-demand.*.js' };
  for (const [name, files] of Object.entries(MISSING)) {
    test(`a missing ${name} is said, and asked for again`, async ({ page }) => {
      await page.route(files, (route) => route.abort());
      await go(page, 'gpmb');
      await expect(status(page)).toHaveText(/Mạng yếu|Chưa tải được/u, { timeout: 20_000 });
      await page.unroute(files);
      await status(page).getByRole('button', { name: 'Thử lại' }).click();
      await ready(page);
      await expect(titles(page).first()).toHaveAttribute('href', BRIEFING);
    });
  }

  test('an open page goes on when a release replaces the index', async ({ page }) => {
    await page.goto('/tim-kiem/');
    await page.getByRole('searchbox').focus();
    await page.waitForLoadState('networkidle');
    const released = '-'.repeat(PRINT.words);
    let old = new Map<string, string>();
    await changeStart(page, (file) => {
      const names = file.chunks.map((start, chunk): [now: string, before: string] => [
        wordsName(start, released),
        wordsName(start, printAt(file.prints, chunk, PRINT.words)),
      ]);
      old = new Map(names);
      return { ...file, prints: released.repeat(names.length) };
    });
    await page.route('**/words/*', async (route) => {
      const url = new URL(route.request().url());
      const [name = ''] = /words\/[^/]+$/u.exec(url.pathname) ?? [];
      const before = old.get(name);
      if (before === undefined) await route.fulfill({ status: 404 });
      else
        await route.fulfill({
          response: await route.fetch({ url: new URL(before.slice(6), url).href }),
        });
    });
    await page.getByRole('searchbox').fill('trạm bơm Cống Bún');
    await page.keyboard.press('Enter');
    await ready(page);
    await expect(titles(page).first()).toHaveAttribute('href', BRIEFING);
    await expect(status(page)).not.toContainText('Mạng yếu');
  });
});

test('a screen reader hears what everything is', async ({ page }) => {
  await go(page, 'tram bom cong bun');
  await ready(page);
  const main = page.getByRole('main');
  await expect(main.getByRole('search')).toHaveCount(1);
  await expect(main.getByRole('searchbox', { name: 'Tìm cuộc họp, tài liệu' })).toBeVisible();
  await expect(main.getByRole('status')).toHaveText(/cuộc họp/u);
  await expect(status(page)).toHaveAttribute('aria-live', 'polite');
  await expect(
    main.getByRole('link', { name: /^Giao ban trực tuyến tháng 11/u }).first(),
  ).toBeVisible();
  await expect(main.getByRole('link', { name: /PDF.*trang 4$/u })).toBeVisible();
  await page.locator('summary', { hasText: 'Lọc' }).click();
  const years = main.getByRole('group', { name: 'Năm' });
  await expect(years.getByRole('checkbox', { name: /^2021 \(\d+\)$/u })).toBeVisible();
});

test('a search for one year, agency or kind can be followed as a feed', async ({ page }) => {
  const feed = page.getByRole('link', { name: 'Theo dõi các cuộc họp này (Atom)' });
  for (const [filter, address] of [
    ['nam=2021', '/nam/2021/tin.xml'],
    ['loai=briefing', '/tin/loai/briefing.xml'],
  ] as const) {
    await page.goto(`/tim-kiem/?${filter}`);
    await expect(feed).toHaveAttribute('href', address);
    const response = await page.request.get(address);
    expect(await response.text()).toContain('/hop/2021-11-30-giao-ban-truc-tuyen-thang-11/');
  }
  await page.goto('/tim-kiem/?q=gpmb&nam=2021');
  await ready(page);
  await expect(feed).toBeHidden();
});

test('an address that is not there becomes a question', async ({ page }) => {
  const field = page.getByRole('main').getByRole('searchbox');
  await page.goto('/khong-co/123456/');
  await expect(field).toHaveValue('');
  await page.goto('/khong-co/2021-11-30-giao-ban-truc-tuyen.pdf');
  await expect(field).toHaveValue('giao ban truc tuyen');
  await page.getByRole('main').getByRole('button', { name: 'Tìm' }).click();
  await expect(titles(page).first()).toHaveAttribute('href', BRIEFING);
});
