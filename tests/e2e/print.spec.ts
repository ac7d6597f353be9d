import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { readContent } from '../../src/attachments/text/read.ts';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from '@playwright/test';
import { SAMPLE } from './address.ts';
import { expect, IDS, test } from './portal.ts';

const MEETING = `/hop/${IDS.today}/`;
const MM = 72 / 25.4;

/** The letters of the decree: those of the machine, or Tinos, which is as wide. */
async function decreeLetters(page: Page): Promise<{ areInstalled: boolean; name: RegExp }> {
  const areInstalled = await page.evaluate(() =>
    new FontFace('installed', "local('Times New Roman'), local('TimesNewRomanPSMT')").load().then(
      () => true,
      () => false,
    ),
  );
  return { areInstalled, name: areInstalled ? /\+TimesNewRoman/u : /\+Tinos/u };
}

/** The faces of the print style that have come, from wherever. */
const printFaces = (page: Page) =>
  page.evaluate(() =>
    [...document.fonts]
      .filter(
        ({ family, status }) => family.replaceAll(/["']/gu, '') === 'Paper' && status === 'loaded',
      )
      .map(({ style, weight }) => `${style} ${weight}`)
      .sort(),
  );

/** Every font of the PDF is that of the decree, embedded, a part of it, and its text can be found again. */
async function expectDecreeFonts(page: Page, listed: string): Promise<void> {
  const { name } = await decreeLetters(page);
  const lines = listed.trim().split('\n').slice(2);
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    expect(line).toMatch(name);
    expect(line).toMatch(/ yes yes yes /u);
  }
}

test('the giấy mời prints as NĐ 30/2020 lays it out', async ({ page }, info) => {
  await page.goto(`${MEETING}in/giay-moi/`);
  await page.evaluate(() => document.fonts.ready);
  // Long enough for a second page, which is where page numbers begin.
  await page.evaluate(() => {
    const text = document.querySelector('.text');
    for (let line = 0; line < 30; line++) {
      text?.append(Object.assign(document.createElement('p'), { textContent: 'Thêm một dòng.' }));
    }
  });
  const bytes = await page.pdf({ preferCSSPageSize: true });
  const { pages } = await PDFDocument.load(bytes).then((document) => ({
    pages: document.getPages().map((one) => one.getSize()),
  }));
  for (const { width, height } of pages) {
    expect(Math.abs(width / MM - 210)).toBeLessThan(0.5);
    expect(Math.abs(height / MM - 297)).toBeLessThan(0.5);
  }
  const texts = (await readContent(bytes, 'pdf')).pages.map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(1);
  const first = (texts[0] ?? '').replace(/\s+/gu, ' ');
  expect(first).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  expect(first).toContain('Độc lập - Tự do - Hạnh phúc');
  expect(first).toContain('Số: 05/GM-UBND');
  expect(first).toContain('Mẫu, ngày 12 tháng 3 năm 2026');
  expect(first).toContain('GIẤY MỜI');
  const all = texts.join(' ').replace(/\s+/gu, ' ');
  expect(all).toContain('TL. CHỦ TỊCH CHÁNH VĂN PHÒNG');
  expect(all).toContain('Bản gốc có giá trị pháp lý là văn bản đã ký số');
  expect(all).toMatch(/\/h\/260317-\d\d\//u);

  const file = info.outputPath('giay-moi.pdf');
  await writeFile(file, bytes);
  const boxes = spawnSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
  const fonts = spawnSync('pdffonts', [file], { encoding: 'utf8' });
  if (boxes.error || fonts.error) {
    info.annotations.push({ type: 'note', description: 'poppler is not installed' });
    return;
  }
  await expectDecreeFonts(page, fonts.stdout);
  const [, one = '', two = ''] = boxes.stdout.split('<page ');
  for (const { left, right, top, bottom, word } of [...wordsOf(one), ...wordsOf(two).slice(1)]) {
    expect(left, word).toBeGreaterThan(29.5);
    expect(right, word).toBeLessThan(195.5);
    expect(top, word).toBeGreaterThan(19.5);
    expect(bottom, word).toBeLessThan(277.5);
  }
  const [number] = wordsOf(two);
  expect(number?.word).toBe('2');
  expect(number?.bottom).toBeLessThan(20);
  // Centred over the text, which is 30 mm from the left and 15 mm from the right.
  expect(Math.abs(((number?.left ?? 0) + (number?.right ?? 0)) / 2 - 112.5)).toBeLessThan(2);
});

test('a sheet is read in letters of the machine; those of the decree come to be printed', async ({
  page,
}) => {
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.push(request.url());
  });
  for (const path of ['in/giay-moi/', 'in/', 'in/chu-lon/']) {
    await page.goto(`${MEETING}${path}`, { waitUntil: 'networkidle' });
    await expect(page.locator('.tools')).toBeVisible();
    expect(await printFaces(page)).toEqual([]);
  }
  expect(fonts).toEqual([]);
  const { areInstalled } = await decreeLetters(page);
  await page.pdf({ preferCSSPageSize: true });
  // Regular and bold, Latin and Vietnamese.
  expect(fonts).toHaveLength(areInstalled ? 0 : 4);
  await page.emulateMedia({ media: 'print' });
  await expect
    .poll(() => printFaces(page))
    .toEqual(['normal 400', 'normal 400', 'normal 700', 'normal 700']);
  await expect(page.locator('.tools')).toBeHidden();
});

async function textOf(page: Page, path: string): Promise<string> {
  await page.goto(path);
  return (await page.locator('main').innerText()).replace(/\s+/gu, ' ');
}

test.describe('a giấy mời whose text says when and where', () => {
  test.use({ baseURL: SAMPLE });

  test('says it once', async ({ page }) => {
    const text = await textOf(page, '/hop/2021-11-30-giao-ban-truc-tuyen-thang-11/in/giay-moi/');
    for (const fact of [/7 giờ 30, thứ Ba/gu, /phòng họp tầng 4, trụ sở UBND tỉnh/giu]) {
      expect(text.match(fact)).toHaveLength(1);
    }
  });
});

test('a giấy mời whose text says nothing is filled in, what has changed first', async ({
  page,
}) => {
  const text = await textOf(page, `/hop/${IDS.history}/in/giay-moi/`);
  expect(text).toMatch(/^Đổi thời gian \(28\/02\/2026\): Chuyển sang ngày 05 và 06\/3/u);
  expect(text).toContain(
    'Thời gian: 8 giờ 00, thứ Năm, ngày 05/3/2026 đến 17 giờ 00, thứ Sáu, ngày 06/3/2026.',
  );
  expect(text.match(/Phòng họp tầng 4/gu)).toHaveLength(1);
  await expect(page.locator('main del')).toHaveCount(2);
});

test('the working sheet has programme, documents, tasks and the way to the page', async ({
  page,
}, info) => {
  for (const [path, size] of [
    ['in/', 16],
    ['in/chu-lon/', 26],
  ] as const) {
    await page.goto(`${MEETING}${path}`);
    const main = page.locator('main');
    for (const text of ['Giải ngân vốn đầu tư công', 'Sở Tài chính', '/h/260317-']) {
      await expect(main).toContainText(text);
    }
    await expect(page.getByRole('img', { name: 'Mã QR mở trang cuộc họp' })).toBeVisible();
    const pixels = await main.evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
    expect(pixels).toBeGreaterThanOrEqual(size);
    const file = info.outputPath('to.pdf');
    await writeFile(file, await page.pdf({ preferCSSPageSize: true }));
    const text = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' });
    if (text.error) {
      info.annotations.push({ type: 'note', description: 'poppler is not installed' });
      continue;
    }
    await expectDecreeFonts(page, spawnSync('pdffonts', [file], { encoding: 'utf8' }).stdout);
    const { stdout } = spawnSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
    expect(stdout).toMatch(/<page width="59[45]\.\d+" height="84[12]\.\d+">/u);
    for (const { left, right } of wordsOf(stdout)) {
      expect(left).toBeGreaterThan(29.5);
      expect(right).toBeLessThan(195.5);
    }
    const pages = text.stdout.split('\f').slice(0, -1);
    pages.forEach((one, index) => {
      expect(one.trimEnd().endsWith(`${index + 1}/${pages.length}`), one).toBe(true);
    });
  }
});

/** The words of a PDF as pdftotext finds them; millimetres from the upper left corner of the page. */
function wordsOf(boxes: string) {
  return [
    ...boxes.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</gu),
  ].map(([, left, top, right, bottom, word]) => ({
    left: Number(left) / MM,
    top: Number(top) / MM,
    right: Number(right) / MM,
    bottom: Number(bottom) / MM,
    word,
  }));
}

test('a cancelled meeting goes to no paper with a time that seems to hold', async ({ page }) => {
  await page.goto(`/hop/${IDS.cancelled}/in/`);
  await expect(page.locator('dd del')).toHaveText('9 giờ 00, thứ Sáu, ngày 20/3/2026');
});

test('paper has the answer of a search, without what only a screen can use', async ({ page }) => {
  await page.goto('/tim-kiem/?q=giao+ban');
  await expect(page.locator('.result').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.result').first()).toBeVisible();
  for (const name of ['.filters', '.sort']) await expect(page.locator(name)).toBeHidden();
});

test.describe('with the sample', () => {
  test.use({ baseURL: SAMPLE });

  test('a table too wide for a phone fits on paper', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(
      `/hop/2021-11-30-giao-ban-truc-tuyen-thang-11/tai-lieu/bieu-giai-ngan-theo-du-an-den-25-11-2021-xlsx/`,
    );
    const hidden = () =>
      page
        .locator('.wide')
        .first()
        .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(await hidden()).toBeGreaterThan(100);
    await page.setViewportSize({ width: 624, height: 970 });
    await page.emulateMedia({ media: 'print' });
    expect(await hidden()).toBe(0);
  });
});
