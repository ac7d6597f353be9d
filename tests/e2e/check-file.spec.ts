/** Whether a file is the right one, and whether the list that says so is the office's. */
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { pdf } from '../fixtures/files.ts';
import { expect, test as base } from './portal.ts';
import { serveCopy, type Copy } from './copy.ts';

const KEY_ID = Buffer.from('0123456789abcdef', 'hex');
const KNOWN = { name: 'bao-cao.pdf', mimeType: 'application/pdf', buffer: pdf(2, 'Y te') };

/** A copy of the portal as if the office had signed it: the key on the page, the signature beside the list. */
interface Signed {
  address: string;
  list: string;
  signature: string;
}

const test = base.extend<{ signed: Signed }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright finds out what a fixture needs from this pattern
  signed: async ({}, use) => {
    const copy = await serveCopy();
    await use(signCopy(copy));
    await copy.remove();
  },
  baseURL: async ({ signed }, use) => {
    await use(signed.address);
  },
});

function signCopy({ dist, address }: Copy): Signed {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const key = Buffer.concat([Buffer.from('Ed'), KEY_ID, raw]).toString('base64');
  const page = join(dist, 'kiem-tra/index.html');
  const html = readFileSync(page, 'utf8');
  writeFileSync(page, html.replace('<check-file ', `<check-file data-key="${key}" `));
  const list = join(dist, 'SHA256SUMS');
  const signature = join(dist, 'SHA256SUMS.minisig');
  writeFileSync(signature, minisign(readFileSync(list), privateKey));
  return { address, list, signature };
}

/** As minisign signs: https://jedisct1.github.io/minisign/#signature-format */
function minisign(data: Buffer, key: KeyObject): string {
  const comment = 'timestamp:1795178141\tfile:SHA256SUMS';
  const signature = sign(null, createHash('blake2b512').update(data).digest(), key);
  const global = sign(null, Buffer.concat([signature, Buffer.from(comment)]), key);
  const first = Buffer.concat([Buffer.from('ED'), KEY_ID, signature]).toString('base64');
  return `untrusted comment: test\n${first}\ntrusted comment: ${comment}\n${global.toString('base64')}\n`;
}

async function check(page: Page): Promise<string> {
  await page.goto('/kiem-tra/');
  await page.locator('input[type=file]').setInputFiles(KNOWN);
  const verdict = page.locator('[data-verdict]');
  await expect(verdict).toBeVisible();
  return (await verdict.getAttribute('data-verdict')) ?? '';
}

test('the right file, by a list that the office signed', async ({ page }) => {
  expect(await check(page)).toBe('current');
  await expect(page.locator('[data-result]')).toContainText('có chữ ký số hợp lệ');
  await expect(page.locator('[data-result]')).toContainText('Mục 2 · đăng 14:00, 03/3/2026');
});

test('a list that was tampered with is not believed, whatever it says', async ({
  page,
  signed,
}) => {
  const list = readFileSync(signed.list, 'utf8');
  writeFileSync(
    signed.list,
    list.replace(/^./u, (digit) => (digit === '0' ? '1' : '0')),
  );
  expect(await check(page)).toBe('unsigned');
  await expect(page.locator('[data-result]')).toContainText('Không nên tin kết quả này');
});

test('nor is a signature of another key', async ({ page, signed }) => {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(signed.signature, minisign(readFileSync(signed.list), privateKey));
  expect(await check(page)).toBe('unsigned');
});

test('a file is dropped on the page, several at once', async ({ page }) => {
  await page.goto('/kiem-tra/');
  const files = [...[KNOWN.buffer, pdf(3, 'La'), pdf(1, 'Lan 1')], pdf(4, 'Lan 1')];
  const dropped = await page.evaluateHandle(
    (all) => {
      const transfer = new DataTransfer();
      for (const [index, bytes] of all.entries()) {
        transfer.items.add(new File([new Uint8Array(bytes)], `tep-${index}.pdf`));
      }
      return transfer;
    },
    files.map((bytes) => [...bytes]),
  );
  await page.locator('check-file').dispatchEvent('drop', { dataTransfer: dropped });
  const verdicts = page.locator('[data-verdict]');
  await expect(verdicts).toHaveCount(4);
  const said = await verdicts.evaluateAll((all) =>
    all.map((one) => (one as HTMLElement).dataset['verdict']),
  );
  expect(said).toEqual(['current', 'unknown', 'unknown', 'old']);
  await expect(page.locator('.answer').last()).toContainText(
    'thay bởi “Báo cáo giải ngân (lần 2)” lúc 20:35, 16/3/2026',
  );
});
