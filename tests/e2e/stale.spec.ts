/** A page that was built hours, days or months ago: the reader's clock decides, and nothing jumps before the reader. */
import type { Page } from '@playwright/test';
import { at, expect, IDS, PAGES, test } from './portal.ts';
import { shifts, watchShifts } from './shifts.ts';

const CLOCKS = {
  'five hours': '2026-03-17T12:30',
  'three days': '2026-03-20T08:00',
  'eight months': '2026-11-17T08:00',
};
const SCRIPTS = '**/_astro/*.js';
/** Pages that say how long it is until a meeting begins. */
const NAMES = [
  'home',
  'meeting',
  'meeting with thirty documents',
  'meeting without documents',
  'meeting with a history',
  'year',
  'organisation',
  'organisation with work',
  'short address of several meetings',
] as const;

/** Opens a page on which no script has come when it is painted, as on a weak line. */
async function openBeforeScripts(page: Page, url: string): Promise<() => void> {
  const painted = Promise.withResolvers<undefined>();
  await page.route(SCRIPTS, async (route) => {
    await painted.promise;
    await route.continue();
  });
  // However slow the machine is, what waits for the script waits until it is there.
  const session = await page.context().newCDPSession(page);
  await session.send('Animation.enable');
  await session.send('Animation.setPlaybackRate', { playbackRate: 0.001 });
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('footer').waitFor({ state: 'attached' });
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  return () => {
    painted.resolve(undefined);
  };
}

for (const [age, moment] of Object.entries(CLOCKS)) {
  for (const name of NAMES) {
    test(`${name}, built ${age} ago: nothing jumps`, async ({ page }) => {
      await page.clock.setFixedTime(at(moment));
      await watchShifts(page);
      const letScriptsCome = await openBeforeScripts(page, PAGES[name]);
      letScriptsCome();
      await page.waitForLoadState('networkidle');
      await expect(page.locator('main a:visible').first()).toBeVisible();
      const { shift, moved } = await shifts(page);
      expect(shift, moved.join('\n')).toBeLessThan(0.01);
    });
  }
}

test('what is on today is on top as soon as there is a list, whenever it was built', async ({
  page,
}) => {
  await page.clock.setFixedTime(at('2026-03-24T06:00'));
  const letScriptsCome = await openBeforeScripts(page, '/');
  const first = page.locator('meeting-days a:visible').first();
  await expect(page.getByRole('searchbox').first()).toBeVisible();
  await expect(first).toHaveCount(0);
  letScriptsCome();
  await expect(first).toHaveAttribute('href', `/hop/${IDS.daysLater}/`);
});

test.describe('where the script does not come', () => {
  test.use({ allowedNoise: /ERR_FAILED/u });

  test('the list shows as it was built', async ({ page }) => {
    await page.route(SCRIPTS, (route) => route.abort());
    await page.goto('/');
    await expect(page.locator('meeting-days a').first()).toBeVisible();
  });
});
