import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/runner/chromium.ts';
import { ADDRESS, SAMPLE } from './tests/e2e/address.ts';

const executablePath = findChromium();

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  reporter: 'list',
  use: {
    baseURL: ADDRESS,
    locale: 'vi-VN',
    // Times are always those of Vietnam, so the browser's own zone is another one.
    timezoneId: 'America/Los_Angeles',
    launchOptions: {
      args: ['--no-sandbox', '--disable-background-networking'],
      ...(executablePath ? { executablePath } : {}),
    },
  },
  projects: [
    {
      name: 'phone',
      // Clerks write at a desk: the form is tested there. What a policy forbids does not depend on the width of a page.
      testIgnore: ['editor*.spec.ts', 'policy.spec.ts'],
      use: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
    },
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } } },
  ],
  webServer: [
    { command: 'node tests/e2e/serve.ts', url: ADDRESS, timeout: 180_000 },
    { command: 'node tests/e2e/serve-sample.ts', url: SAMPLE, timeout: 60_000 },
  ],
});
