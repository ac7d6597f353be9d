// npm run test:objects: tries the way to object storage against OpenStack Swift on this machine. Apart from npm test,
// because it installs a distributed store; where apt is not there, the tests say that they were skipped.
import { nodeTests } from '../tests/runner/node-tests.ts';
import { installByApt } from '../tests/runner/apt.ts';
import { formatCounts } from '../tests/runner/counts.ts';
import { program } from '../tests/release/support.ts';

const STORE = [
  'rclone',
  'memcached',
  'swift-proxy',
  'swift-account',
  'swift-container',
  'swift-object',
];

if (!program('swift-proxy-server') || !program('rclone')) installByApt(...STORE);
const counts = await nodeTests('tests/objects');
console.log(formatCounts(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;
