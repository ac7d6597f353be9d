// node tests/guide/make-pictures.ts: makes the pictures of /huong-dan/dang-tai/ anew in public/huong-dan/, from a real
// publication on this machine. The sizes it prints belong into src/i18n/guide.ts.
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';
import sharp from 'sharp';
import { launchChromium } from '../bench/chromium.ts';
import { answers, freePort, ROOT, stop } from '../release/support.ts';
import { openOffice, RECEIVED, type Office } from '../release/walk/office.ts';
import { typeCommand, type WalkStep } from '../release/walk/walk.ts';
import { terminalPage } from './terminal.ts';

const TARGET = join(ROOT, 'public', 'huong-dan');
const DESK = { width: 720, height: 480 };
const PHONE = { width: 360, height: 640 };
const QUALITY = 60;
/** Points for each one that is shown: sharp enough on a phone, half the bytes of two. */
const SCALE = 1.5;

const endings: (() => unknown)[] = [];
const office = await openOffice({ after: (ending) => void endings.push(ending) }, 2);
const browser = await launchChromium();
try {
  await makePictures(office, browser);
} finally {
  await browser.close();
  for (const ending of endings.reverse()) await ending();
}

async function makePictures({ clone, documents, url }: Office, browser: Browser): Promise<void> {
  const files = RECEIVED.map((name) => join(documents, name));
  const imported = await typeCommand(clone, ['import', '--', ...files]);
  await terminal('nhap-giay-moi', imported);
  const [, folder = ''] = /Đã tạo (\S+)/u.exec(imported.output) ?? [];
  const id = folder.split('/').at(-1) ?? '';
  await shoot('doi-chieu', pathToFileURL(join(clone, '.import', `${id}.html`)).href, DESK);

  const index = join(clone, folder, 'index.md');
  const text = (await readFile(index, 'utf8'))
    .replace(/^number: .*$/mu, 'number: "205"')
    .replace(/^date_issued: .*$/mu, 'date_issued: "2021-11-24"');
  await writeFile(index, text.replace(/^starts_at: .*$/mu, 'starts_at: "30/11/2021"'));
  await terminal('kiem-tra', await typeCommand(clone, ['check']));

  await writeFile(index, text.replace(/^title:/mu, 'draft: true\ntitle:'));
  const port = await freePort();
  const preview = spawn(
    process.execPath,
    [join('scripts', 'preview.ts'), '--no-open', '--port', String(port)],
    { cwd: clone, stdio: 'ignore' },
  );
  await answers(`http://localhost:${port}`, preview, () => '');
  await shoot('xem-truoc', `http://localhost:${port}/hop/${id}/`, DESK);
  await stop(preview);

  await writeFile(index, text);
  await terminal('dang-len', await typeCommand(clone, ['publish']));
  await shoot('tren-cong', `${url}hop/${id}/`, PHONE);

  async function terminal(name: string, step: WalkStep): Promise<void> {
    const page = await browser.newPage({
      viewport: { ...DESK, height: 100 },
      deviceScaleFactor: SCALE,
    });
    await page.setContent(terminalPage(readable(step, documents)));
    await save(name, await page.screenshot({ fullPage: true }));
    await page.close();
  }

  async function shoot(name: string, address: string, viewport: typeof DESK): Promise<void> {
    const page = await browser.newPage({ viewport, deviceScaleFactor: SCALE, locale: 'vi-VN' });
    await page.goto(address, { waitUntil: 'networkidle' });
    await save(name, await page.screenshot());
    await page.close();
  }
}

async function save(name: string, png: Buffer): Promise<void> {
  const picture = await sharp(png)
    .webp({ quality: QUALITY, effort: 6 })
    .toBuffer({ resolveWithObject: true });
  await writeFile(join(TARGET, `${name}.webp`), picture.data);
  const { width, height, size } = picture.info;
  console.log(`${name}: ${width / SCALE} × ${Math.round(height / SCALE)}, ${size} bytes`);
}

/** As the clerk sees it: from their own folder, without what npm and git say around it. */
function readable({ command, output }: WalkStep, documents: string): WalkStep['output'] {
  const noise = /^(?:npm warn|> |To |\s+[0-9a-f]{7}\.\.|\[\d+\/\d+\])/u;
  const lines = output.split('\n').filter((line) => !noise.test(line));
  const text = lines
    .join('\n')
    .replace(/^remote: ?/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
  return `$ ${command.replaceAll(`${documents}/`, '')}\n${text}`;
}
