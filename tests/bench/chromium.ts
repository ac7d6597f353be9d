import { existsSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Playwright's own Chromium when it is installed, else the machine's. */
export function launchChromium(): Promise<Browser> {
  const own = chromium.executablePath();
  const executablePath = [own, ...INSTALLED].find((path) => existsSync(path));
  if (!executablePath) throw new Error('Chưa có Chromium. Chạy: npx playwright install chromium');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
}
