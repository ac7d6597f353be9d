import type { Page } from '@playwright/test';
import { at, expect, IDS, test } from './portal.ts';

/** The meetings of the home page by group, as they stand on the screen. */
async function groups(page: Page): Promise<Record<string, string[]>> {
  await page.goto('/');
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-group]')]
        .filter((section) => !section.hidden)
        .map((section) => [
          section.dataset['group'] ?? '',
          [...section.querySelectorAll('a')].map((link) => link.pathname.split('/')[2] ?? ''),
        ]),
    ),
  );
}

test('eight minutes before the meeting', async ({ page }) => {
  const { today, next, recent } = await groups(page);
  expect(today).toEqual([IDS.running, IDS.todayNoHour, IDS.today]);
  expect(next).toContain(IDS.tomorrow);
  expect(next).toContain(IDS.postponed);
  expect(next).toContain(IDS.cancelled);
  expect(next?.indexOf(IDS.tomorrow)).toBe(0);
  expect(next?.indexOf(IDS.moved)).toBeLessThan(next?.indexOf(IDS.daysLater) ?? 0);
  expect(recent?.[0]).toBe(IDS.many);
});

test('the next day, on a page that was built the day before', async ({ page }) => {
  await page.clock.setFixedTime(at('2026-03-18T09:00'));
  const { today, next, recent } = await groups(page);
  expect(today).toEqual([IDS.running, IDS.tomorrow]);
  expect(next).not.toContain(IDS.tomorrow);
  expect(next).toContain(IDS.postponed);
  expect(recent).toContain(IDS.today);
});

test('a month later everything is over, and what was postponed is still there', async ({
  page,
}) => {
  await page.clock.setFixedTime(at('2026-04-20T09:00'));
  const { today, next, recent } = await groups(page);
  expect(today).toBeUndefined();
  expect(next).toEqual([IDS.postponed]);
  expect(recent?.[0]).toBe(IDS.daysLater);
});

test('a day before, late in the evening of Vietnam', async ({ page }) => {
  await page.clock.setFixedTime(at('2026-03-15T23:50'));
  const { today, next } = await groups(page);
  expect(today).toBeUndefined();
  expect(next?.[0]).toBe(IDS.running);
});

const STATES: [id: string, moment: string, words: RegExp][] = [
  [IDS.today, '2026-03-14T12:00', /Sắp họp, .*3 ngày/u],
  [IDS.today, '2026-03-16T23:50', /ngày mai/u],
  [IDS.today, '2026-03-17T00:10', /Hôm nay, còn 7 giờ/u],
  [IDS.today, '2026-03-17T07:22', /Hôm nay, còn 8 phút/u],
  [IDS.today, '2026-03-17T07:31', /[Đđ]ang họp/u],
  [IDS.today, '2026-03-17T11:31', /Đã họp/u],
  [IDS.todayNoHour, '2026-03-17T23:00', /^Hôm nay$/u],
  [IDS.todayNoHour, '2026-03-18T00:01', /Đã họp/u],
  [IDS.running, '2026-03-17T03:00', /[Đđ]ang họp/u],
  [IDS.running, '2026-03-19T00:01', /Đã họp/u],
  [IDS.daysLater, '2026-03-24T06:00', /Hôm nay/u],
  [IDS.postponed, '2026-03-19T12:00', /Hoãn/u],
  [IDS.cancelled, '2026-03-20T12:00', /Hủy/u],
];

for (const [id, moment, words] of STATES) {
  test(`${id} at ${moment} says ${words.source}`, async ({ page }) => {
    await page.clock.setFixedTime(at(moment));
    await page.goto(`/hop/${id}/`);
    const state = page.locator('.head .state').first();
    await expect
      .poll(async () => (await state.innerText()).replaceAll('\u00A0', ' '))
      .toMatch(words);
  });
}

test('times are those of Vietnam, wherever the reader is', async ({ page }) => {
  await page.goto(`/hop/${IDS.today}/`);
  const start = page.locator('time[datetime^="2026-03-17T07:30"]').first();
  await expect(start).toContainText(/7\sgiờ\s30/u);
  const end = page.locator('time[datetime^="2026-03-17T11:30"]').first();
  await expect(end).toContainText(/11\sgiờ\s30.*thứ\sBa.*17\/3\/2026/u);
});
