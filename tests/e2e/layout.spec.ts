import { expect, IDS, PAGES, test } from './portal.ts';
import { shifts, watchShifts } from './shifts.ts';

/** What sticks out to the right of the window. */
function overflow(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
    .map((element) => element.outerHTML.slice(0, 100));
}

for (const [name, url] of Object.entries(PAGES)) {
  test(`${name}: nothing scrolls sideways, at 320 px nor with letters twice as large`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(url);
    expect(await page.evaluate(overflow)).toEqual([]);
    await page.setViewportSize({ width: 640, height: 640 });
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await page.evaluate(overflow)).toEqual([]);
  });

  test(`${name}: nothing jumps while it loads`, async ({ page }) => {
    await watchShifts(page);
    // Pictures come last, as on a weak line: after the page was painted without them.
    const painted = Promise.withResolvers<undefined>();
    await page.route(/\.webp$/u, async (route) => {
      await painted.promise;
      await route.continue();
    });
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    painted.resolve(undefined);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready);
    const { shift, moved } = await shifts(page);
    expect(shift, moved.join('\n')).toBeLessThan(0.001);
  });
}

test('an answer leaves where it is what was on the page, and room for its excerpts', async ({
  page,
}) => {
  await watchShifts(page);
  await page.goto('/tim-kiem/?q=giao+ban');
  await expect(page.locator('[data-excerpts="ready"]')).toBeVisible();
  await page.waitForLoadState('networkidle');
  const { shift, moved } = await shifts(page);
  // How long an excerpt is, is not known before; what Google calls good is all there is to hold on to.
  expect(shift, moved.join('\n')).toBeLessThan(0.1);
});

test('a meeting takes at most 8 requests', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`/hop/${IDS.today}/`, { waitUntil: 'networkidle' });
  expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(8);
});

test('on paper there is no chrome of the screen, and everything fits', async ({ page }) => {
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.goto(`/hop/${IDS.today}/`);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('header nav')).toBeHidden();
  const search = page.locator('header input[type="search"]');
  await expect(search).toHaveCount(1);
  await expect(search).toBeHidden();
  await expect(page.locator('.jump')).toBeHidden();
  const { background, ink, width } = await page.evaluate(() => {
    const style = getComputedStyle(document.body);
    const { scrollWidth, clientWidth } = document.documentElement;
    return {
      background: style.backgroundColor,
      ink: style.color,
      width: scrollWidth - clientWidth,
    };
  });
  expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(background);
  expect(ink).toBe('rgb(0, 0, 0)');
  expect(width).toBe(0);
  const paper = await page.pdf({ format: 'A4' });
  expect(paper.length).toBeGreaterThan(10_000);
});
