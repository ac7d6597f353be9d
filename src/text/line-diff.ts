/** A line that stays (` `), goes (`-`) or comes (`+`). */
export interface DiffLine {
  sign: ' ' | '-' | '+';
  text: string;
  /** counted from 1, in the old text; for a new line, of the line before it */
  line: number;
}

/** The shortest list of lines that turns one text into the other. Meant for texts of some thousand lines. */
export function diffLines(before: string, after: string): DiffLine[] {
  const a = before.split('\n');
  const b = after.split('\n');
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  ) {
    tail++;
  }
  const middle = diffMiddle(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  const same = (lines: readonly string[]) =>
    lines.map((text): Pick<DiffLine, 'sign' | 'text'> => ({ sign: ' ', text }));
  let line = 0;
  return [...same(a.slice(0, head)), ...middle, ...same(a.slice(a.length - tail))].map((step) => ({
    ...step,
    line: step.sign === '+' ? line : ++line,
  }));
}

/** The changed lines with `context` unchanged ones round them; “…” where lines are left out. */
export function formatDiff(before: string, after: string, context = 2): string[] {
  const lines = diffLines(before, after);
  const near = new Set(
    lines.flatMap(({ sign }, index) =>
      sign === ' ' ? [] : Array.from({ length: context * 2 + 1 }, (_, by) => index + by - context),
    ),
  );
  const shown: string[] = [];
  lines.forEach(({ sign, text }, index) => {
    if (!near.has(index)) return;
    if (index > 0 && !near.has(index - 1) && shown.length > 0) shown.push('  …');
    shown.push(`${sign} ${text}`);
  });
  return shown;
}

/** Longest common subsequence by the table of lengths. */
function diffMiddle(a: readonly string[], b: readonly string[]): Pick<DiffLine, 'sign' | 'text'>[] {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const steps: Pick<DiffLine, 'sign' | 'text'>[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [old, fresh] = [a[i], b[j]];
    if (old !== undefined && old === fresh) {
      steps.push({ sign: ' ', text: old });
      i++;
      j++;
    } else if (old !== undefined && (fresh === undefined || at(i + 1, j) >= at(i, j + 1))) {
      steps.push({ sign: '-', text: old });
      i++;
    } else {
      steps.push({ sign: '+', text: fresh ?? '' });
      j++;
    }
  }
  return steps;
}
