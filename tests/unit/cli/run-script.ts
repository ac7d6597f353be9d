/** Runs one of the commands in this process: as a clerk types it, but fast enough to be run a hundred times. */
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';

const SCRIPTS = resolve(import.meta.dirname, '../../../scripts');
/** What changes the disk. */
const WRITERS = ['copyFile', 'mkdir', 'rename', 'rm', 'rmdir', 'writeFile'] as const;

export interface Ran {
  code: number;
  output: string;
}

let runs = 0;

/** Runs `scripts/<name>.ts` in `folder`. */
export async function runScript(folder: string, name: string, ...args: string[]): Promise<Ran> {
  return inTerminal(folder, [name, ...args], async (said) => {
    await runAgain(name);
    return { code: Number(process.exitCode), output: said.join('\n') };
  });
}

/**
 * The same, as if the machine had lost power before the `step`th change of the disk below `folder` (from 0; what a reader
 * remembers of files does not count). Resolves to true when the command came to its end before that.
 */
export async function runUntil(
  step: number,
  folder: string,
  name: string,
  ...args: string[]
): Promise<boolean> {
  const real = Object.fromEntries(WRITERS.map((writer) => [writer, fs[writer]]));
  let left = step;
  let lost = (): void => undefined;
  const power = new Promise<false>((resolve) => {
    lost = () => {
      resolve(false);
    };
  });
  const counts = (path: unknown) =>
    String(path).startsWith(folder) && !/[\\/]\.cache[\\/](?!editing)/u.test(String(path));
  for (const writer of WRITERS) {
    const make = real[writer] as (...words: unknown[]) => unknown;
    Object.assign(fs, {
      [writer]: (...words: unknown[]) => {
        if (!words.some(counts) || left-- > 0) return make(...words);
        lost();
        return new Promise(() => undefined);
      },
    });
  }
  syncBuiltinESMExports();
  try {
    return await inTerminal(folder, [name, ...args], () =>
      Promise.race([runAgain(name).then(() => true), power]),
    );
  } finally {
    Object.assign(fs, real);
    syncBuiltinESMExports();
  }
}

/** Another query is another module: its top level runs again. */
function runAgain(name: string): Promise<unknown> {
  const url = pathToFileURL(resolve(SCRIPTS, `${name}.ts`));
  return import(`${url.href}?run=${runs++}`);
}

async function inTerminal<Result>(
  folder: string,
  typed: readonly string[],
  use: (said: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const [before, argv, typedIn] = [process.cwd(), process.argv, process.env['INIT_CWD']];
  const { log, error } = console;
  const said: string[] = [];
  console.log = console.error = (...words: unknown[]) => void said.push(format(...words));
  process.chdir(folder);
  process.argv = [process.execPath, ...typed];
  process.env['INIT_CWD'] = folder;
  process.exitCode = 0;
  try {
    return await use(said);
  } finally {
    process.exitCode = 0;
    process.argv = argv;
    process.chdir(before);
    process.env['INIT_CWD'] = typedIn;
    if (typedIn === undefined) delete process.env['INIT_CWD'];
    Object.assign(console, { log, error });
  }
}
