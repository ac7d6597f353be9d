// npm test [-- step …]: runs every check there is, or the named steps; the last line counts what passed and failed.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { add, counts, formatCounts, type Counts } from '../tests/runner/counts.ts';
import { STEPS, type Step } from '../tests/runner/steps.ts';

const named = process.argv.slice(2);
const unknown = named.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No step ${unknown.join(', ')}. Steps: ${STEPS.map(({ name }) => name).join(', ')}`,
  );
  process.exit(1);
}

// The portal of invented meetings is built once and looked at by several steps, in a folder named as offices name them.
const folder = await mkdtemp(join(tmpdir(), 'portal-test-'));
process.env['PORTAL_FIXTURE'] = join(folder, 'Cổng tài liệu');
const results = new Map<string, Counts>();
for (const step of STEPS.filter(({ name }) => named.length === 0 || named.includes(name))) {
  const begun = performance.now();
  console.log(`\n── ${step.name} ${'─'.repeat(60 - step.name.length)}`);
  const result = await runStep(step);
  results.set(step.name, result);
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(`── ${step.name}: ${formatCounts(result)} (${seconds} s)`);
}
await rm(folder, { recursive: true, force: true });

console.log('');
for (const [name, result] of results) console.log(`${name.padEnd(10)} ${formatCounts(result)}`);
const total = [...results.values()].reduce(add, counts());
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${formatCounts(total)}`);

async function runStep({ needs = [], run }: Step): Promise<Counts> {
  const failed = needs.filter((name) => (results.get(name)?.failed ?? 0) > 0);
  if (failed.length > 0) {
    console.log(`Not run, because ${failed.join(' and ')} failed.`);
    return counts({ skipped: 1 });
  }
  return run().catch((error: unknown) => {
    console.error(error);
    return counts({ failed: 1 });
  });
}
