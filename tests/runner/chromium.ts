/** Finds a Chromium for the browser tests, and gets one when the machine has none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { installByApt } from './apt.ts';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of a Chromium that starts: `CHROMIUM_PATH`, the system's, Playwright's own; undefined when there is none. */
export function findChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const installed = COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name)));
  const candidates = [process.env['CHROMIUM_PATH'] ?? '', ...installed, chromium.executablePath()];
  // Asked for its version, because Ubuntu's `chromium-browser` may be a stub that only points to the snap store.
  return candidates.find((path) => existsSync(path) && starts(path, '--version'));
}

/** The same, installing one by apt or else from Playwright when there is none. */
export function ensureChromium(): string | undefined {
  return (
    findChromium() ??
    (installByApt('chromium') ? findChromium() : undefined) ??
    installByPlaywright()
  );
}

function installByPlaywright(): string | undefined {
  console.log('No Chromium found: installing the one of Playwright');
  spawnSync('playwright', ['install', 'chromium'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return findChromium();
}

function starts(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 30_000 }).status === 0;
}
