/** How many tests a step ran, as its own machine-readable report says. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export function counts(part: Partial<Counts> = {}): Counts {
  return { passed: 0, failed: 0, skipped: 0, ...part };
}

export function add(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** “12 passed, 0 failed”; skipped ones are named only when there are any. */
export function formatCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
