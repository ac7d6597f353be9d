/** What `npm test` runs, in this order. */
import { browserTests } from './browser-tests.ts';
import { command } from './command.ts';
import type { Counts } from './counts.ts';
import { nodeTests } from './node-tests.ts';
import { releaseTests } from './release-tests.ts';

export interface Step {
  name: string;
  /** steps without whose success this one would only repeat their failure */
  needs?: readonly string[];
  run: () => Promise<Counts>;
}

export const STEPS: readonly Step[] = [
  { name: 'format', run: () => command('prettier', '--check', '.') },
  { name: 'lint', run: () => command('eslint', '--max-warnings', '0', '.') },
  { name: 'types', run: () => command('astro', 'check', '--minimumFailingSeverity', 'hint') },
  { name: 'unit', run: () => nodeTests('tests/unit') },
  { name: 'bad-input', run: () => nodeTests('tests/bad-input') },
  { name: 'build', run: () => command('node', 'scripts/build.ts') },
  {
    name: 'portal',
    needs: ['build'],
    run: () => command('node', 'tests/fixtures/portal/make.ts'),
  },
  { name: 'site', needs: ['build', 'portal'], run: () => nodeTests('tests/build') },
  { name: 'release', run: releaseTests },
  { name: 'browser', needs: ['build', 'portal'], run: browserTests },
  { name: 'canary', needs: ['build'], run: () => nodeTests('tests/canary') },
];
