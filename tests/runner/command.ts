import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { counts, type Counts } from './counts.ts';

/** Runs a tool of `node_modules/.bin` as one test: it passes when the tool ends well. */
export async function command(name: string, ...args: string[]): Promise<Counts> {
  return counts((await run(name, args)) === 0 ? { passed: 1 } : { failed: 1 });
}

/** The exit code of a tool; 1 when it cannot be started. Its output is shown as it comes. */
export async function run(
  name: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  const child = spawn(name, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
  });
  const [code] = (await once(child, 'exit').catch((error: unknown) => {
    console.error(String(error));
    return [1];
  })) as [number | null];
  return code ?? 1;
}
