/** The clerks' page as the tests work with it. */
import { dirname } from 'node:path';
import { expect as expectSoon, test as base, type Locator, type Page } from '@playwright/test';
import { builtPortal } from '../fixtures/portal/built.ts';
import { ADDRESS } from './address.ts';

// The CMS is two megabytes of script; a busy machine takes its time.
const PATIENCE = 240_000;
export const expect = expectSoon.configure({ timeout: 30_000 });

interface Fixtures {
  /** folder of the invented portal */
  portalRoot: string;
  /** origins the page may ask besides the portal's own */
  known: Set<string>;
  /** addresses that were asked although nobody may */
  elsewhere: string[];
}

export const test = base.extend<Fixtures>({
  page: async ({ page }, use) => {
    // The CMS renders only the fields in view; here the view reaches far beyond the window.
    await page.addInitScript(() => {
      const margins = { rootMargin: '20000px', scrollMargin: '20000px' };
      window.IntersectionObserver = class extends IntersectionObserver {
        constructor(
          callback: IntersectionObserverCallback,
          options: IntersectionObserverInit = {},
        ) {
          super(callback, { ...options, ...margins });
        }
      };
    });
    await use(page);
  },
  // Playwright wants an object pattern here.
  // eslint-disable-next-line no-empty-pattern
  portalRoot: async ({}, use) => {
    await use(dirname(await builtPortal()));
  },
  // eslint-disable-next-line no-empty-pattern
  known: async ({}, use) => {
    await use(new Set());
  },
  // Whatever happens in the editor, nobody else is asked for anything.
  elsewhere: [
    async ({ context, known }, use, testInfo) => {
      testInfo.setTimeout(PATIENCE);
      const asked: string[] = [];
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        const within = ['blob:', 'data:'].includes(protocol) || origin === ADDRESS;
        if (!within && !known.has(origin)) asked.push(request.url());
      });
      await use(asked);
      expect(asked).toEqual([]);
    },
    { auto: true },
  ],
});

export const field = (page: Page, label: string): Locator =>
  page.getByRole('group', { name: `Trường “\u2068${label}\u2069”` });
export const add = (page: Page, label: string): Locator =>
  page.getByRole('button', { name: `Thêm \u2068${label}\u2069` });
export const save = (page: Page): Locator => page.getByRole('button', { name: 'Lưu', exact: true });

/** Opens the form of a new entry. It takes its defaults a moment after it is shown, over what was typed before. */
export async function newEntry(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tạo bài viết mới' }).click();
  const form = field(page, 'Hình thức văn bản');
  await expect(form.getByRole('radio', { name: 'Giấy mời' })).toBeChecked();
}

export async function saved(page: Page): Promise<void> {
  await save(page).click();
  await expect(page.getByText('Đã lưu bài viết.')).toBeVisible();
}
