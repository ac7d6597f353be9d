/** How far a page jumps before its reader, by Chromium's own count. */
import type { Page } from '@playwright/test';

/** What Chromium says of a jump. */
interface Shift {
  value: number;
  sources: { node: Node | null }[];
}

/** Has the page add up its jumps from the beginning. */
export const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const seen = { shift: 0, moved: [] as string[] };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as unknown as Shift;
        seen.shift += value;
        seen.moved.push(...sources.map(({ node }) => node?.textContent ?? ''));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

export const shifts = (page: Page) =>
  page.evaluate(() => (window as unknown as { seen: { shift: number; moved: string[] } }).seen);
