import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unlistedWarnings } from '../../../src/release/gate/warnings.ts';

/** As Astro 7.3.4 and Vite say it; only the second column may stop a build. */
const OUTPUT: readonly [line: string, warns: boolean][] = [
  ['12:57:09 [build] output: "static"', false],
  ['12:57:09 [vite] ✓ built in 109ms', false],
  ['12:57:11   ├─ /404.html (+116ms)', false],
  ['12:57:14 [portal-files] 118 tệp', false],
  ['12:57:14 [WARN] [glob-loader] Duplicate id "a" found in b.md.', true],
  ['12:57:14 \u001B[31m[ERROR]\u001B[39m [glob-loader] Error rendering a.md: URI malformed', true],
  ['(!) Some chunks are larger than 500 kB after minification.', true],
  ['Warning: unknown option', true],
];

for (const [line, warns] of OUTPUT) {
  test(`${warns ? 'stops at' : 'lets pass'}: ${line}`, () => {
    assert.equal(unlistedWarnings(`a\n${line}\nb`).length, warns ? 1 : 0);
  });
}
