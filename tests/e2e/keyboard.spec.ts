import type { Page } from '@playwright/test';
import { expect, IDS, test } from './portal.ts';

/** Presses Tab until the element that matches has the focus; every stop on the way must be visible as such. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate((wanted) => {
      const { activeElement: active } = document;
      if (!active || active === document.body) return { there: false, name: 'body', shown: true };
      const style = getComputedStyle(active);
      const shown = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
      return { there: active.matches(wanted), name: active.outerHTML.slice(0, 120), shown };
    }, selector);
    expect(stop.shown, `focus can be seen on ${stop.name}`).toBe(true);
    if (stop.there) return;
  }
  throw new Error(`${selector} cannot be reached with Tab`);
}

test('from the home page to a saved document with the keyboard alone', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, `a[href="/hop/${IDS.today}/"]`);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/hop/${IDS.today}/`);
  await tabTo(page, 'a[download][href$="bao-cao-giai-ngan-lan-2.pdf"]');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ]);
  expect(download.suggestedFilename()).toBe('Báo cáo giải ngân (lần 2).pdf');
});

test('the first stop leads past the head of the page', async ({ page }) => {
  await page.goto(`/hop/${IDS.today}/`);
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  await expect(skip).toHaveAttribute('href', '#noi-dung');
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#noi-dung')).toBeFocused();
});

test('folded parts open with the keyboard', async ({ page }) => {
  await page.goto(`/hop/${IDS.today}/`);
  const summaries = page.locator('main details:not([open]) > summary');
  const folded = summaries.filter({ visible: true }).first();
  await folded.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('main details[open] > summary:focus')).toHaveCount(1);
});
