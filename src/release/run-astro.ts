import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { captureOutput } from './capture-output.ts';

/** Runs Astro's command line in a process of its own, and lets it speak. True when it ended well. */
export async function runAstro(
  root: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const child = spawn(process.execPath, commandLine(root, args), {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
  });
  // Who ends us means the server, which would go on alone.
  process.once('SIGTERM', () => child.kill());
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0;
}

/**
 * Builds in this process, which has read the content and judges what comes out: what Astro says is not shown but
 * returned. Once in a process, since what the build's parts share stays.
 */
export async function runAstroBuild(root: string): Promise<{ ok: boolean; output: string }> {
  Object.assign(process.env, {
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    // The bundler's allocator else keeps a quarter of a gigabyte that nobody needs any more.
    MIMALLOC_PURGE_DELAY: '0',
  });
  const spoken = captureOutput();
  try {
    const { build } = await import('astro');
    await build({ root });
    return { ok: true, output: spoken.end() };
  } catch (error) {
    return { ok: false, output: `${spoken.end()}\n${inspect(error)}` };
  }
}

function commandLine(root: string, args: readonly string[]): string[] {
  return [join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), ...args];
}
