import { AxeBuilder } from '@axe-core/playwright';
import { expect, PAGES, test } from './portal.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    for (const [name, url] of Object.entries(PAGES)) {
      test(`${name}: nothing keeps anybody out (WCAG 2.2 AA)`, async ({ page }) => {
        await page.goto(url);
        const { violations, passes } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        expect(found).toEqual([]);
        expect(passes.length).toBeGreaterThan(10);
      });
    }
  });
}
