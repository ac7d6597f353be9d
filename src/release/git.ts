import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';

export interface GitResult {
  ok: boolean;
  stdout: string;
  /** progress and messages, also those a server sends */
  stderr: string;
}

export interface GitOptions {
  /** shows the messages while they come */
  show?: boolean;
  input?: string;
  environment?: Readonly<Record<string, string | undefined>>;
}

/** Runs git in `folder`. Messages are in English, because they are read by code; `core.quotePath` is off. */
export function git(
  folder: string,
  args: readonly string[],
  { show = false, input, environment = {} }: GitOptions = {},
): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-c', 'core.quotePath=false', ...args], {
      cwd: folder,
      env: { ...process.env, LC_ALL: 'C.UTF-8', GIT_TERMINAL_PROMPT: '0', ...environment },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      if (show) process.stderr.write(text);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ ok: code === 0, stdout, stderr });
    });
    child.stdin.on('error', () => undefined).end(input ?? '');
  });
}

/** What git prints, byte for byte. */
export async function gitBytes(folder: string, args: readonly string[]): Promise<Buffer> {
  const child = spawn('git', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  return buffer(child.stdout);
}

/** The first line git prints, or undefined when it fails. */
export async function gitLine(
  folder: string,
  args: readonly string[],
): Promise<string | undefined> {
  const { ok, stdout } = await git(folder, args);
  return ok ? (stdout.split('\n')[0]?.trim() ?? '') : undefined;
}
