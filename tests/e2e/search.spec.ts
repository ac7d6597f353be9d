/** What people type, against the sample meetings: found first, opened at the right page, and honest about failures. */
import type { Page } from '@playwright/test';
import { SAMPLE } from './address.ts';
import { expect, test } from './portal.ts';

test.use({ baseURL: SAMPLE });

const LANG_SON = '2020-08-06-hop-truc-tuyen-phong-chong-dich-covid-19';
const BAC_GIANG = '2021-11-20-hoi-nghi-truc-tuyen-phong-chong-dich-covid-19';
const BRIEFING = '2021-11-30-giao-ban-truc-tuyen-thang-11';

async function search(page: Page, query: string, more = ''): Promise<void> {
  await page.goto(`/tim-kiem/?q=${encodeURIComponent(query)}${more}`);
  await expect(page.locator('[data-search-status]')).toHaveAttribute('data-state', 'ready');
}

const titles = (page: Page) => page.locator('[data-search-results] .result-title');
const meetingOf = (address: string | null) => address?.split('/')[2];

/** Stock Pagefind loses most of these (đ, dates, numbers, abbreviations, phrases, typing errors). */
const QUERIES: [query: string, first: string][] = [
  ['phong chong dich lang son', LANG_SON],
  ['dia ban tinh lang son', LANG_SON],
  ['địa bàn Lạng Sơn', LANG_SON],
  ['63 kh ubnd', LANG_SON],
  ['63/KH-UBND', LANG_SON],
  ['207/QD-UBND', LANG_SON],
  ['họp 6/8/2020', LANG_SON],
  ['ngày 06 tháng 8 năm 2020', LANG_SON],
  ['14h30 20/11/2021', BAC_GIANG],
  ['gpmb', BRIEFING],
  ['giai phong mat bang', BRIEFING],
  ['giải ngân vốn đầu tư công', BRIEFING],
  ['dau tu cong', BRIEFING],
  ['trạm bơm Cống Bún', BRIEFING],
  ['tram bom cong bun', BRIEFING],
  ['"trạm bơm Cống Bún"', BRIEFING],
  ['30/11/2021', BRIEFING],
  ['giair ngaan', BRIEFING],
  ['khieu nại tố cao', BRIEFING],
  ['Hiệp Hoà', BAC_GIANG],
];

for (const [query, first] of QUERIES) {
  test(`“${query}” finds its meeting first`, async ({ page }) => {
    await search(page, query);
    expect(meetingOf(await titles(page).first().getAttribute('href'))).toBe(first);
  });
}

test('a phrase on page 4 of a PDF opens page 4 of that PDF', async ({ page }) => {
  await search(page, 'tram bom cong bun');
  const link = page.locator('a[href*="gpmb"][href$=".pdf#page=4"]');
  await expect(link).toHaveCount(1);
  await expect(page.locator('.excerpt').filter({ has: link }).locator('p mark').first()).toHaveText(
    'trạm bơm Cống Bún',
  );
});

test('the words are marked in the titles of files, typed with marks or without', async ({
  page,
}) => {
  for (const query of ['giấy mời', 'giay moi']) {
    await search(page, query);
    await expect(page.locator('.excerpt a mark').first()).toHaveText(/^giấy mời$/iu);
  }
});

test('the page says when it searched something else, and offers what was typed', async ({
  page,
}) => {
  await search(page, 'giair ngaan');
  await expect(page.locator('[data-search-notes]')).toContainText('Đã tìm:');
  await page.getByRole('link', { name: 'Chỉ tìm đúng chữ đã gõ' }).click();
  await expect(page.locator('[data-search-status]')).toHaveText(/Không tìm thấy/u);
});

test('what is nowhere is said to be nowhere, with advice', async ({ page }) => {
  await search(page, 'xyzzyqwv');
  await expect(page.locator('[data-search-status]')).toHaveText('Không tìm thấy cuộc họp nào.');
  await expect(page.locator('[data-search-notes]')).toContainText('Thử ít từ hơn');
});

test('filters narrow, count meetings, several values mean “or”, and “back” undoes', async ({
  page,
}) => {
  await search(page, 'phong chong dich');
  await page.locator('summary', { hasText: 'Lọc' }).click();
  const year = (value: string) => page.locator(`input[name="nam"][value="${value}"]`);
  await year('2020').check();
  await expect(page).toHaveURL(/nam=2020/u);
  await expect(titles(page)).toHaveCount(1);
  await year('2021').check();
  await expect(page).toHaveURL(/nam=2021&nam=2020/u);
  await expect(titles(page)).not.toHaveCount(1);
  await page.goBack();
  await expect(titles(page)).toHaveCount(1);
  await expect(year('2021')).not.toBeChecked();
});

test('a search without words lists what the filters ask for, newest first', async ({ page }) => {
  await search(page, '', '&nam=2021&sap-xep=moi');
  const links = await titles(page).evaluateAll((all) =>
    all.map((link) => link.getAttribute('href')),
  );
  expect(links.map(meetingOf)).toEqual([BRIEFING, BAC_GIANG]);
});

test('the keyboard does it all: “/”, typing, Enter, arrows', async ({ page }) => {
  await page.goto(`/hop/${BRIEFING}/`);
  await page.keyboard.press('/');
  await page.keyboard.type('gpmb');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-search-status]')).toHaveAttribute('data-state', 'ready');
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('ArrowDown');
  await expect(titles(page).first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('the words are marked on the page they led to, and can be unmarked', async ({ page }) => {
  await search(page, 'gpmb');
  await titles(page).first().click();
  await expect(page).toHaveURL(/\?tim=gpmb/u);
  const marks = () => page.evaluate(() => CSS.highlights.get('tim')?.size ?? 0);
  await expect.poll(marks).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Bỏ đánh dấu' }).click();
  await expect.poll(marks).toBe(0);
  await expect(page).not.toHaveURL(/tim=/u);
});

test('the page marks what is short for the words', async ({ page }) => {
  await search(page, 'giai phong mat bang');
  await titles(page).first().click();
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get('tim') ?? [])].map((range) => String(range)));
  await expect.poll(marked).toContain('GPMB');
});

test('titles are suggested while typing', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').pressSequentially('giao ban');
  const suggestion = page.locator('.suggestions a').first();
  await expect(suggestion).toHaveAttribute('href', `/hop/${BRIEFING}/`);
  await page.keyboard.press('Escape');
  await expect(suggestion).toBeHidden();
});

test('recent searches stay on the device and can be forgotten', async ({ page }) => {
  await search(page, 'gpmb');
  await page.goto('/tim-kiem/');
  await expect(page.locator('.recent')).toContainText('gpmb');
  await page.getByRole('button', { name: 'Xóa danh sách này' }).click();
  await page.reload();
  await expect(page.locator('.recent')).toHaveCount(0);
});

test('a hostile query is only text', async ({ page }) => {
  const hostile = '"><img src=x onerror=alert(1)> </script> {{7*7}}';
  await search(page, hostile);
  await expect(page.getByRole('searchbox')).toHaveValue(hostile);
  await expect(page.locator('main img')).toHaveCount(0);
});

test.describe('on a weak network', () => {
  test.use({ allowedNoise: /ERR_FAILED/u });
  test('a failure is said, never shown as nothing found', async ({ page }) => {
    await page.route(/\/du-lieu\/words\//u, (route) => route.abort());
    await page.goto('/tim-kiem/?q=gpmb');
    const status = page.locator('[data-search-status]');
    await expect(status).toHaveText(/Mạng yếu|Chưa tải được/u, { timeout: 20_000 });
    await page.unroute(/\/du-lieu\/words\//u);
    await status.getByRole('button', { name: 'Thử lại' }).click();
    await expect(titles(page)).toHaveCount(1);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the form leads to a page that explains and offers the archive', async ({ page }) => {
    await page.goto('/tim-kiem/?q=gpmb');
    // Playwright's text selectors leave <noscript> out even where it is shown.
    await expect(page.locator('noscript p').first()).toBeVisible();
    await expect(page.locator('summary', { hasText: /^Lọc/u })).toBeHidden();
    await expect(page.locator('main select')).toBeHidden();
    await page.getByRole('link', { name: /^2021/u }).click();
    await expect(page).toHaveURL(/\/nam\/2021\/$/u);
  });
});
