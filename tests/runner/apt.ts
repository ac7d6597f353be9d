import { spawnSync } from 'node:child_process';

/** Installs packages where apt is there and allowed; true when they are there afterwards. */
export function installByApt(...packages: string[]): boolean {
  if (!starts('apt-get', '--version')) return false;
  const root = process.getuid?.() === 0;
  if (!root && !starts('sudo', '-n', 'true')) return false;
  console.log(`Installing ${packages.join(', ')} with apt-get`);
  const apt = (...args: string[]) => {
    const command = ['apt-get', '-y', '-q', ...args];
    const [file = '', ...rest] = root ? command : ['sudo', '-n', ...command];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(file, rest, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
  };
  return apt('update') && apt('install', '--no-install-recommends', ...packages);
}

function starts(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 30_000 }).status === 0;
}
