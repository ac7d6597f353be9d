// npm run bench [-- <name> [arguments]]: runs one of the benchmarks in tests/bench; that of the build when none is named.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../tests/bench/', import.meta.url);
const names = readdirSync(fileURLToPath(folder))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -'.ts'.length));
const [name = 'build', ...args] = process.argv.slice(2);

if (names.includes(name)) {
  const { run } = (await import(new URL(`${name}.ts`, folder).href)) as {
    run(args: string[]): Promise<number>;
  };
  process.exitCode = await run(args);
} else {
  console.error(`Không có phép đo “${name}”. Hiện có: ${names.join(', ')}.`);
  process.exitCode = 1;
}
