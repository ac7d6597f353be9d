import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

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

/** Runs `astro build` without showing what it says, which is returned. */
export async function runAstroBuild(
  root: string,
  environment: Readonly<Record<string, string>>,
): Promise<{ ok: boolean; output: string }> {
  const child = spawn(process.execPath, commandLine(root, ['build']), {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...environment },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { ok: code === 0, output };
}

function commandLine(root: string, args: readonly string[]): string[] {
  return [join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), ...args];
}
