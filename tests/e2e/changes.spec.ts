/** A meeting to which everything happened, read with and without JavaScript, on phone and desktop. */
import type { Page } from '@playwright/test';
import { at, expect, IDS, test } from './portal.ts';

const MEETING = `/hop/${IDS.history}/`;
const READING = `${MEETING}tai-lieu/bao-cao-dau-tu-lan-`;

/** Text of a part of the page with plain blanks. */
const textOf = async (page: Page, selector: string) =>
  (await page.locator(selector).allInnerTexts()).join(' ').replace(/\s+/gu, ' ');

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the page says first what changed, with the old time struck out', async ({ page }) => {
      await page.goto(MEETING);
      const main = await textOf(page, 'main');
      expect(main.indexOf('Đổi thời gian')).toBeLessThan(main.indexOf('Họp đầu tư công tháng 2'));
      expect(main).toContain('Chuyển sang ngày 05 và 06/3 (31/UBND-TH)');
      expect(await textOf(page, '.changes del')).toBe(
        '8 giờ 00, thứ Tư, ngày 04/3/2026 Hội trường tầng 1',
      );
      expect(await textOf(page, '[data-facts] dd:first-of-type')).toContain(
        '8 giờ 00, thứ Năm, ngày 05/3/2026 đến 17 giờ 00, thứ Sáu, ngày 06/3/2026',
      );
    });

    test('a cancelled meeting is struck out itself, and its list says why', async ({ page }) => {
      await page.goto(`/hop/${IDS.cancelled}/`);
      expect(await textOf(page, '[data-facts] del')).toBe('9 giờ 00, thứ Sáu, ngày 20/3/2026');
      await page.goto('/nam/2026/');
      const row = page.locator('.row', { hasText: 'Làm việc với nhà đầu tư' });
      await expect(row).toContainText('Hủy');
      await expect(row.locator('del').first()).toContainText('20/3/2026');
    });

    test('lists say that it was moved, with the old time', async ({ page }) => {
      await page.goto('/nam/2026/');
      const row = page.locator('.row', { hasText: 'Họp đầu tư công tháng 2' });
      await expect(row).toContainText('Đổi thời gian');
      await expect(row.locator('del')).toHaveText(/08:00\sthứ\sTư 04\/3\/2026/u);
      await expect(row).toContainText('4 tài liệu');
    });

    test('what lay on the table comes first, what came later stands by itself', async ({
      page,
    }) => {
      await page.goto(MEETING);
      const second = page.locator('#tai-lieu-muc-1 [data-document="bao-cao-2"]');
      await expect(second).toContainText('bản 2, thay lúc 15:02, 04/3/2026');
      await expect(second).toContainText('Bản tại giờ khai mạc, nay đã được thay');
      await expect(second).toContainText('Sửa số giải ngân trang 2');
      const later = page.locator('#tai-lieu-bo-sung');
      await expect(later).toContainText('bản 3, thay lúc 20:10, 05/3/2026');
      await expect(later).toContainText('Thông báo kết luận họp đầu tư công tháng 2');
      await expect(page.locator('[data-document="bao-cao-y-te"]')).toContainText('gửi chậm 3 giờ');
      await expect(page.locator('.expected')).toContainText('Biểu nhu cầu vốn năm 2027');
      await expect(page.locator('.withdrawn')).toContainText(
        'Dự thảo chưa duyệt (đã rút ngày 03/3/2026: Đăng nhầm bản chưa duyệt)',
      );
      const first = second.locator('a[href$="lan-1.pdf"]');
      await expect(first).toBeHidden();
      await second.locator('summary').click();
      await expect(first).toBeVisible();
      const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    });

    test('each version stays at its address and leads to the next, which shows the words that changed', async ({
      page,
    }) => {
      await page.goto(`${READING}1-pdf/`);
      await page.getByText('Bản này đã được thay bởi').getByRole('link').click();
      await expect(page).toHaveURL(new RegExp(`${READING}2-pdf/$`, 'u'));
      const comparison = page.locator('.comparison');
      await expect(comparison).toContainText('Thay đổi ở trang 2.');
      await comparison.locator('summary').click();
      expect(await textOf(page, '.comparison del')).toContain('100');
      expect(await textOf(page, '.comparison ins')).toContain('120');
      await page.getByText('Bản này đã được thay bởi').getByRole('link').click();
      await expect(page).toHaveURL(new RegExp(`${READING}3-pdf/$`, 'u'));
      await expect(page.getByText('Bản này đã được thay bởi')).toHaveCount(0);
    });

    test('the address of a withdrawn document says so, and why', async ({ page }) => {
      await page.goto(`${MEETING}tai-lieu/du-thao-chua-duyet-pdf/`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tài liệu đã được rút');
      await expect(page.locator('main')).toContainText('Đăng nhầm bản chưa duyệt');
    });

    test('the series leads back, with what was concluded there', async ({ page }) => {
      await page.goto(MEETING);
      const series = page.getByRole('navigation', { name: 'Cùng loại cuộc họp' });
      await expect(series).toContainText('Thông báo kết luận họp đầu tư công tháng 1');
      await series.getByRole('link', { name: /Họp đầu tư công tháng 1$/u }).click();
      await expect(
        page.getByRole('navigation', { name: 'Cùng loại cuộc họp' }).getByRole('link'),
      ).toContainText([/Cuộc họp sau.*Họp đầu tư công tháng 2/u]);
    });

    test('numbers that are cited lead to the document, and a document to where else it is used', async ({
      page,
    }) => {
      await page.goto(MEETING);
      const papers = page.locator('#giay-moi');
      await expect(papers.getByRole('link', { name: '99/KH-UBND' })).toHaveCount(0);
      await papers.getByRole('link', { name: '15/TB-UBND' }).click();
      await expect(page).toHaveURL(/2026-02-05-dau-tu-cong-thang-1\/#tl-ket-luan$/u);
      await page.goto(`${MEETING}tai-lieu/ke-hoach-63-pdf/`);
      await page.getByText('cũng được dùng ở').getByRole('link').click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Họp đầu tư công tháng 1');
    });

    test('an agency sees all its work: sent, late, still missing', async ({ page }) => {
      await page.goto('/don-vi/so-y-te-mau/');
      const work = page.locator('.work > li');
      await expect(work.filter({ hasText: 'Biểu nhu cầu vốn năm 2027' })).toContainText(
        'Chưa có tài liệu',
      );
      await expect(work.filter({ hasText: 'Báo cáo đầu tư cho y tế' })).toContainText(
        'Gửi chậm 3 giờ',
      );
      await page.goto('/don-vi/so-tai-chinh-mau/');
      const report = page.locator('.work > li').filter({ hasText: 'giải ngân vốn đầu tư công' });
      // The second and third version came after the deadline; the report itself was in time.
      await expect(report).toContainText('Đã có tài liệu');
      expect((await report.innerText()).replace(/\s+/gu, ' ')).toContain(
        'trước 11 giờ 00, thứ Ba 03/3/2026 · không quá 5 trang · dạng .pdf, .doc · 05 bộ bản giấy · Gửi về: Văn phòng UBND tỉnh',
      );
    });
  });
}

test.describe('my site without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('is a choice of anchors: of sites, which open, and of tasks', async ({ page }) => {
    await page.goto(MEETING);
    const choice = page.getByRole('navigation', { name: 'Điểm cầu của tôi' });
    await choice.getByRole('link', { name: 'Điểm cầu xã, phường' }).click();
    const site = page.locator('#diem-cau-2');
    await expect(site).toBeInViewport();
    await expect(site.getByText('Chủ tịch UBND xã, phường')).toBeVisible();
    await choice.getByRole('link', { name: 'Sở Y tế' }).click();
    await expect(page.locator('#nhiem-vu-2')).toBeInViewport();
  });
});

test('my site leads with room, composition and tasks, on the sheet for paper too', async ({
  page,
}) => {
  await page.goto(MEETING);
  const mine = page.locator('my-site');
  await mine.getByRole('combobox').selectOption({ label: 'Điểm cầu xã, phường' });
  await expect(mine).toContainText('Phòng họp trực tuyến của xã, phường');
  await mine.locator('summary:visible').click();
  await expect(mine.getByText('Chủ tịch UBND xã, phường')).toBeVisible();
  await page.goto(`${MEETING}in/`);
  await page.emulateMedia({ media: 'print' });
  await expect(mine.getByText('Chủ tịch UBND xã, phường')).toBeVisible();
  await expect(mine.getByText('Giám đốc các sở')).toBeHidden();
  await expect(mine.getByRole('combobox')).toBeHidden();
});

test('without a choice nothing of it is printed', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const path of [MEETING, `${MEETING}in/`]) {
    await page.goto(path);
    await expect(page.locator('my-site')).toBeHidden();
  }
});

test('a result of the search says that the meeting was moved, with the old time', async ({
  page,
}) => {
  await page.goto('/tim-kiem/?q=dau+tu+cong+thang+2');
  const result = page.locator('.result', { hasText: 'Họp đầu tư công tháng 2' }).first();
  await expect(result).toContainText('Đổi thời gian');
  await expect(result.locator('del')).toHaveText('08:00, thứ Tư 04/3/2026');
  await expect(result).toContainText('08:00, thứ Năm 05/3/2026');
  await page.goto('/tim-kiem/?q=cai+cach+hanh+chinh');
  const postponed = page.locator('.result', { hasText: 'cải cách hành chính' }).first();
  await expect(postponed).toContainText('Hoãn');
  // The only day it shows is the one on which it will not be.
  await expect(postponed.locator('del')).toHaveText('thứ Năm 19/3/2026');
  const facts = await postponed.locator(':scope > p').innerText();
  expect(facts.match(/19\/3\/2026/gu)).toHaveLength(1);
});

test('calendar and feed say it too', async ({ request }) => {
  const calendar = await (await request.get(`${MEETING}lich.ics`)).text();
  expect(calendar).toContain('SUMMARY:Đổi thời gian: Họp đầu tư công tháng 2');
  expect(calendar).toContain('SEQUENCE:2');
  expect(calendar).toMatch(/DTSTART[^:]*:20260305T0[18]0000/u);
  const feed = await (await request.get('/tin/cuoc-hop.xml')).text();
  expect(feed).toContain('Đổi thời gian: Họp đầu tư công tháng 2');
  expect(feed).toContain('Hoãn: Họp Ban Chỉ đạo cải cách hành chính');
});

test.describe('“Mới”', () => {
  const fresh = (page: Page) =>
    page.locator(`[data-document="bao-cao-2"] .mark`, { hasText: 'Mới' });

  test('holds for a day by the clock of the reader', async ({ page }) => {
    await page.goto(`/hop/${IDS.today}/`);
    await expect(fresh(page)).toBeVisible();
    await expect(page.locator('.mark', { hasText: 'Mới' })).toHaveCount(1);
    await page.clock.setFixedTime(at('2026-03-17T20:36'));
    await page.reload();
    await expect(page.locator('.mark', { hasText: 'bản 2' })).toBeVisible();
    await expect(fresh(page)).toHaveCount(0);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('is shown by the clock of the build', async ({ page }) => {
      await page.goto(`/hop/${IDS.today}/`);
      await expect(fresh(page)).toBeVisible();
    });
  });
});
