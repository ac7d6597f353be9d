/** What concerns me, what is new since I looked, and whether the file on my desk is the right one. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { SAMPLE } from './address.ts';
import { expect, test } from './portal.ts';

test.use({ baseURL: SAMPLE });

const BRIEFING = '/hop/2021-11-30-giao-ban-truc-tuyen-thang-11/';
const FILES = 'content/meetings/2021/2021-11-30-giao-ban-truc-tuyen-thang-11/attachments';

test('my site leads every meeting, once it is chosen', async ({ page }) => {
  await page.goto(BRIEFING);
  const mine = page.locator('my-site');
  await mine.getByRole('combobox').selectOption({ label: 'Điểm cầu huyện, thành phố' });
  await expect(mine).toContainText('Phòng họp trực tuyến của huyện, thành phố');
  await page.goto('/hop/2021-11-20-hoi-nghi-truc-tuyen-phong-chong-dich-covid-19/');
  await expect(mine).toContainText('Phòng họp trực tuyến các huyện, thành phố');
});

test('my agency leads with its tasks', async ({ page }) => {
  await page.goto(BRIEFING);
  const mine = page.locator('my-site');
  await mine.getByRole('combobox').selectOption('don-vi:so-cong-thuong-bac-giang');
  await expect(mine.locator('.task:visible')).toHaveCount(2);
  await expect(mine).toContainText(
    'trước 15 giờ 00, thứ Bảy 27/11/2021'
      .replaceAll(' giờ ', '\u00A0giờ\u00A0')
      .replace('thứ Bảy', 'thứ\u00A0Bảy'),
  );
});

test('the meeting shows the version that was there at the start, and what came after', async ({
  page,
}) => {
  await page.goto(BRIEFING);
  await expect(page.locator('#tai-lieu-bo-sung')).toContainText('Thông báo kết luận');
  const second = page.locator('[data-document]', { hasText: 'lần 2 (bản mẫu)' }).first();
  await expect(second).toContainText('bản 2, thay lúc');
  await second.locator('summary').click();
  await expect(second).toContainText('lần 1');
  await expect(page.locator('[data-document]', { hasText: 'gửi chậm 4 giờ' })).toHaveCount(1);
});

test('a replaced document says so, and the new one tells what changed', async ({ page }) => {
  await page.goto(`${BRIEFING}tai-lieu/bao-cao-giai-ngan-von-dau-tu-cong-lan-1-pdf/`);
  await page.getByText('Bản này đã được thay bởi').getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'So với bản trước' })).toBeVisible();
  await page.locator('.comparison summary').first().click();
  await expect(page.locator('.comparison ins').first()).toBeVisible();
});

test('the first visit is silent; later ones tell what is new, replaced and withdrawn', async ({
  page,
}) => {
  await page.goto(BRIEFING);
  const news = page.locator('since-visit');
  await expect(news).toBeHidden();
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('da-xem:')) ?? '';
    const visit = JSON.parse(localStorage.getItem(key) ?? '{}');
    const [first, second] = Object.keys(visit.seen);
    const others = Object.entries(visit.seen).filter(([id]) => id !== first && id !== second);
    visit.seen = Object.fromEntries([
      ...others,
      [second, ['0000000000000000', 'Bản cũ']],
      ['da-rut', ['1111111111111111', 'Báo cáo đã rút']],
    ]);
    localStorage.setItem(key, JSON.stringify(visit));
  });
  await page.reload();
  await expect(news).toBeVisible();
  await expect(news.getByRole('listitem').filter({ hasText: 'mới' })).toHaveCount(1);
  await expect(news).toContainText('thay bản cũ');
  await expect(news).toContainText('Báo cáo đã rút không còn trên cổng');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    news.getByRole('button', { name: 'Tải 2 tệp mới (ZIP)' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/-moi\.zip$/u);
  const files = unzipSync(readFileSync(await download.path()));
  const names = Object.keys(files);
  const documents = names.filter((name) => !/^(?:index\.html|SHA256SUMS)$/u.test(name));
  expect(documents).toHaveLength(2);
  expect(names).toHaveLength(4);
  const sums = strFromU8(files['SHA256SUMS'] ?? new Uint8Array());
  const inside = strFromU8(files['index.html'] ?? new Uint8Array());
  for (const name of documents) {
    const sum = createHash('sha256')
      .update(files[name] ?? '')
      .digest('hex');
    expect(sums).toContain(`${sum}  ${name}\n`);
    expect(inside).toContain(`href="${encodeURIComponent(name)}"`);
  }
  expect(inside).toContain(`href="${SAMPLE}${BRIEFING}"`);
});

test('what an agency has no ready ZIP of is packed by the browser', async ({ page }) => {
  await page.goto(BRIEFING);
  const ids = await page
    .locator('[data-document]')
    .evaluateAll((rows) => rows.slice(1, 3).map((row) => (row as HTMLElement).dataset['document']));
  await page.evaluate((documents) => {
    const offer = document.createElement('zip-button');
    Object.assign(offer.dataset, { documents, name: 'don-vi.zip' });
    const button = Object.assign(document.createElement('button'), { textContent: 'Sở Mẫu' });
    button.hidden = true;
    offer.append(button);
    document.querySelector('main')?.append(offer);
  }, ids.join(' '));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Sở Mẫu' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('don-vi.zip');
  const names = Object.keys(unzipSync(readFileSync(await download.path())));
  expect(names).toHaveLength(4);
  await expect(page.getByRole('button', { name: 'Sở Mẫu' })).toBeVisible();
});

test.describe('a file from somewhere', () => {
  const choose = async (page: Page, name: string, bytes: Buffer) => {
    await page.goto('/kiem-tra/');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/pdf', buffer: bytes });
  };
  const fileOf = (name: string) => readFileSync(`${FILES}/${name}`);

  test('is the version in use', async ({ page }) => {
    await choose(page, 'tai-ve.pdf', fileOf('Báo cáo giải ngân vốn đầu tư công (lần 2).pdf'));
    await expect(page.locator('[data-verdict="current"]')).toContainText('đúng bản đang dùng');
    await expect(page.locator('[data-result]')).toContainText('Mục 1');
  });

  test('is an old version', async ({ page }) => {
    await choose(page, 'cu.pdf', fileOf('Báo cáo giải ngân vốn đầu tư công (lần 1).pdf'));
    await expect(page.locator('[data-verdict="old"]')).toBeVisible();
    await expect(page.locator('[data-result]')).toContainText('lần 2');
  });

  test('is unknown when one byte differs, and never leaves the device', async ({ page }) => {
    const bytes = fileOf('Báo cáo giải ngân vốn đầu tư công (lần 2).pdf');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET' || request.postData()) asked.push(request.url());
      if (request.url().includes(createHash('sha256').update(bytes).digest('hex')))
        asked.push(request.url());
    });
    await choose(page, 'sua.pdf', bytes);
    await expect(page.locator('[data-verdict="unknown"]')).toBeVisible();
    expect(asked).toEqual([]);
  });
});
