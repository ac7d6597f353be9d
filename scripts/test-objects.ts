// npm run test:objects: tries the way to object storage against OpenStack Swift on this machine. Apart from npm test,
// because it installs a distributed store; where apt is not there, the tests say that they were skipped.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PACKAGES = 'rclone memcached swift-proxy swift-account swift-container swift-object'.split(
  ' ',
);

if (!existsSync('/usr/bin/swift-proxy-server') && process.getuid?.() === 0) {
  const quiet = {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', ...PACKAGES], quiet);
}
const { status } = spawnSync(process.execPath, ['--test', 'tests/objects/*.test.ts'], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
