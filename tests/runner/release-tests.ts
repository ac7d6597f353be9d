import { program } from '../release/support.ts';
import { installByApt } from './apt.ts';
import type { Counts } from './counts.ts';
import { nodeTests } from './node-tests.ts';

/** What the tests of the release run, by the package that brings it. */
const PROGRAMS = {
  nginx: 'nginx',
  caddy: 'caddy',
  git: 'git',
  'git-lfs': 'git-lfs',
  flock: 'util-linux',
  pgrep: 'procps',
  openssl: 'openssl',
} as const;

/** Without a program that cannot be had here its tests are skipped, and counted so. */
export function releaseTests(): Promise<Counts> {
  const missing = Object.entries(PROGRAMS).filter(([name]) => !program(name));
  if (missing.length > 0) {
    const packages = missing.map(([, name]) => name);
    // nginx sends what was compressed beforehand by a module of its own package.
    installByApt(
      ...packages,
      ...(packages.includes('nginx') ? ['libnginx-mod-http-brotli-static'] : []),
    );
  }
  return nodeTests('tests/release');
}
