import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { chromium } from '@playwright/test';
import { servePolicy } from '../e2e/policy-server.ts';
import { inFolder, writeMeeting } from '../fixtures/content.ts';
import { findChromium } from '../runner/chromium.ts';
import { buildWell, makeSmallPortal } from './portal.ts';

test('C12 a tab left open across a release still finds, in the new index', async (context) => {
  const executablePath = findChromium();
  if (!executablePath) {
    context.skip('no Chromium');
    return;
  }
  await inFolder(async (root) => {
    await makeSmallPortal(root);
    await buildWell(root);
    const live = join(root, 'live');
    await cp(join(root, 'dist'), live, { recursive: true });
    await writeMeeting(root, {
      id: '2026-04-21-hop-ve-de-dieu',
      frontmatter: {
        title: 'Họp về đê điều',
        kind: 'working',
        issuer: 'ubnd-tinh-mau',
        number: null,
        date_issued: '2026-04',
        starts_at: '2026-04-21T07:30:00+07:00',
        sites: [{ name: null, location: 'Phòng họp số 1', participants: ['Các sở, ngành'] }],
      },
    });
    await buildWell(root);

    const folder = { now: live };
    const { url, server } = await servePolicy(() => folder.now);
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage();
      await page.goto(`${url}/tim-kiem/?q=giao+ban`);
      await page.locator('main a[href*="/hop/2026-03-17"]').first().waitFor();
      folder.now = join(root, 'dist');
      await page.locator('main [data-search-field]').first().fill('phu luc');
      await page.keyboard.press('Enter');
      await page.locator('main a[href*="phu-luc"]').first().waitFor();
      await page.locator('main [data-search-field]').first().fill('đê điều');
      await page.keyboard.press('Enter');
      await page.locator('main a[href*="hop-ve-de-dieu"]').first().waitFor();
      assert.match(page.url(), /tim-kiem/u);
    } finally {
      await browser.close();
      server.close();
    }
  });
});
