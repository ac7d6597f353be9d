// npm run test:chaos: does harm to builds, servers and clones, and looks whether anything is lost. Apart from npm test,
// because it builds the portal some thirty times; what a machine cannot do (a small disk, a browser) is counted as skipped.
import { add, counts, formatCounts } from '../tests/runner/counts.ts';
import { nodeTests } from '../tests/runner/node-tests.ts';
import { releaseTests } from '../tests/runner/release-tests.ts';

const total = [await nodeTests('tests/chaos', 1), await releaseTests()].reduce(add, counts());
console.log(formatCounts(total));
process.exitCode = total.failed > 0 ? 1 : 0;
