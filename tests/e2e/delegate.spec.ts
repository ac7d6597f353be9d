import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { pdf } from '../fixtures/files.ts';
import { expect, IDS, test } from './portal.ts';

const TITLE = 'Giao ban trực tuyến tháng 3 với Chủ tịch UBND các xã, phường';

async function sha256(download: Download): Promise<string> {
  return createHash('sha256')
    .update(await readFile(await download.path()))
    .digest('hex');
}

const saving = (page: Page) => page.waitForEvent('download');

test('home → meeting → document in two taps, under its Vietnamese name', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: TITLE }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  const [download] = await Promise.all([
    saving(page),
    page
      .locator('#tai-lieu')
      .locator('a[download][href$="bao-cao-giai-ngan-lan-2.pdf"]')
      .first()
      .click(),
  ]);
  expect(download.suggestedFilename()).toBe('Báo cáo giải ngân (lần 2).pdf');
  expect(await sha256(download)).toBe(createHash('sha256').update(pdf(5, 'Lan 2')).digest('hex'));
});

test('everything at once in two taps', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: TITLE }).first().click();
  const [download] = await Promise.all([
    saving(page),
    page
      .getByRole('link', { name: /^Tải tất cả \(4 tệp/u })
      .first()
      .click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.zip$/u);
});

test('the next thing to do is in the first screen of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  await expect(page.getByRole('link', { name: TITLE }).first()).toBeInViewport();
  await page.goto(`/hop/${IDS.today}/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  await expect(page.getByRole('link', { name: /^Tải tất cả/u }).first()).toBeInViewport();
});

test('what is tapped is large enough for a thumb', async ({ page }) => {
  await page.goto(`/hop/${IDS.today}/`);
  for (const link of await page.locator('a[download]:visible').all()) {
    const box = await link.boundingBox();
    expect(box?.height, await link.innerText()).toBeGreaterThanOrEqual(43.5);
  }
});

test('every page without JavaScript still says and gives everything', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.locator('[data-group="today"]')).toContainText(TITLE);
  await page.getByRole('link', { name: TITLE }).first().click();
  await expect(page.locator('main')).toContainText('Hôm nay');
  await expect(page.locator('main')).toContainText('Điểm cầu xã, phường');
  const [download] = await Promise.all([
    saving(page),
    page.locator('a[download][href$="bao-cao-giai-ngan-lan-2.pdf"]').first().click(),
  ]);
  expect(download.suggestedFilename()).toBe('Báo cáo giải ngân (lần 2).pdf');
  await context.close();
});
