import type { Server } from 'node:http';
import { expect, test as base, type Page } from '@playwright/test';
import { EDITOR } from '../../src/meetings/urls.ts';
import { builtPortal } from '../fixtures/portal/built.ts';
import { FORMER } from '../fixtures/portal/former.ts';
import { IDS, NOW } from '../fixtures/portal/meetings.ts';
import { FORBIDDEN, servePolicy } from './policy-server.ts';
import { PAGES } from './portal.ts';
import { routes } from './routes.ts';

/** Every kind of page, also those that no other browser test opens. */
const EVERY_PAGE = {
  ...PAGES,
  'hostile title': `/hop/${IDS.hostile}/`,
  licences: '/gioi-thieu/giay-phep/',
  'short address': '/h/260310/',
  'document of a withdrawn meeting': FORMER.documentOfMeeting,
  'moved address': FORMER.moved,
  editor: EDITOR,
};

interface Watched {
  violations: string[];
}

const test = base.extend<{ watched: Watched }, { portal: { url: string; server: Server } }>({
  portal: [
    // Playwright wants an object pattern here.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const dist = await builtPortal();
      const portal = await servePolicy(() => dist);
      await use(portal);
      portal.server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ portal }, use) => {
    await use(portal.url);
  },
  // What the browser refuses it says on the console, for workers too; pages also get an event.
  watched: async ({ page }, use) => {
    const violations: string[] = [];
    page.on('console', (message) => {
      if (/content security policy|refused to/iu.test(message.text())) {
        violations.push(message.text());
      }
    });
    page.on('pageerror', (error) => violations.push(String(error)));
    await page.exposeFunction('tellViolation', (text: string) => violations.push(text));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        const tell = (window as unknown as { tellViolation: (text: string) => void }).tellViolation;
        tell(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
      });
    });
    await page.clock.setFixedTime(new Date(NOW));
    await use({ violations });
  },
});

test('every page the portal can make is among those that are opened', () => {
  const opened = Object.values(EVERY_PAGE);
  const left = routes().filter(({ pattern }) => !opened.some((address) => pattern.test(address)));
  expect(left.map(({ name }) => name)).toEqual([]);
});

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForLoadState('networkidle');
}

for (const scheme of ['light', 'dark'] as const) {
  for (const [name, address] of Object.entries(EVERY_PAGE)) {
    test(`${name}, ${scheme}: the policy forbids nothing the page does`, async ({
      page,
      watched,
    }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await open(page, address);
      expect(watched.violations).toEqual([]);
    });
  }
}

test('the search works with its program and its index', async ({ page, watched }) => {
  await open(page, '/tim-kiem/?q=giai+ngan');
  await expect(page.locator('main a[href*="/hop/"]').first()).toBeVisible();
  await open(page, '/');
  await page.locator('[data-search-field]').first().fill('giao ban');
  await page.waitForLoadState('networkidle');
  expect(watched.violations).toEqual([]);
});

test('a file is checked in the browser', async ({ page, watched }) => {
  await open(page, '/kiem-tra/');
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') });
  await page.waitForLoadState('networkidle');
  expect(watched.violations).toEqual([]);
});

test('a meeting is saved for later, and read without a network', async ({ page, watched }) => {
  await open(page, `/hop/${IDS.today}/`);
  await page.getByText('Lưu cuộc họp này để xem khi mất mạng').click();
  await page.getByRole('button', { name: /^Lưu/u }).click();
  await expect(page.getByRole('button', { name: 'Xóa khỏi máy' })).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.context().setOffline(true);
  await page.goto(`/hop/${IDS.today}/`);
  await expect(page.locator('.saved-copy')).toContainText('Bản lưu trên máy lúc');
  await page.goto('/nam/');
  await expect(page.locator('saved-list')).toContainText('Đang không có mạng');
  expect(watched.violations).toEqual([]);
});

test('what the policy forbids does not happen, and is counted', async ({ page, watched }) => {
  await open(page, FORBIDDEN);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  const said = watched.violations.join('\n');
  for (const directive of ['script-src-elem', 'style-src-elem', 'style-src-attr', 'img-src']) {
    expect(said).toContain(directive);
  }
});
