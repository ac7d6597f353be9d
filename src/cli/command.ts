/** One frame for every command: arguments by citty, help in Vietnamese, exit codes 0 done, 1 refused, 2 called wrongly. */
import { parseArgs, type ArgsDef, type ParsedArgs } from 'citty';
import { EditError } from '../editing/edit-error.ts';
import { closest } from '../text/suggest.ts';
import { Cancelled } from './ask.ts';
import { helpText, flagsOf, type CommandInfo } from './help.ts';

/** The command was called in a way that cannot work; nothing was done. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A command: what its help says, and what it does. `run` resolves to false when it was refused. */
export interface Command<Args extends ArgsDef> extends CommandInfo<Args> {
  run: (args: ParsedArgs<Args>) => Promise<boolean>;
}

/** Runs a command with the arguments of this process and sets the exit code. */
export async function runCommand<const Args extends ArgsDef>(
  command: Command<Args>,
  rawArgs: string[] = process.argv.slice(2),
): Promise<void> {
  try {
    if (rawArgs.some((arg) => arg === '--help' || arg === '-h')) {
      console.log(helpText(command));
      return;
    }
    refuseUnknownFlags(command, rawArgs);
    process.exitCode = (await command.run(parseArgs<Args>(rawArgs, command.args))) ? 0 : 1;
  } catch (error) {
    process.exitCode = exitCodeOf(error, command.name);
  }
}

/** The value, or a usage error that names the flag or argument to give. */
export function required(value: string | undefined, how: string): string {
  if (value === undefined || value.trim() === '') throw new UsageError(`Thiếu ${how}.`);
  return value;
}

/** The word of a closed list a flag gives; undefined when the flag is not there. */
export function choiceFlag<Word extends string>(
  typed: string | undefined,
  flag: string,
  choices: Readonly<Record<Word, string>>,
): Word | undefined {
  if (typed === undefined) return undefined;
  if (Object.hasOwn(choices, typed)) return typed as Word;
  const list = Object.entries<string>(choices).map(([word, label]) => `${word} (${label})`);
  throw new UsageError(`${flag} không nhận “${typed}”. Chọn một trong: ${list.join(', ')}.`);
}

function refuseUnknownFlags<Args extends ArgsDef>(command: Command<Args>, rawArgs: string[]): void {
  const known = flagsOf(command.args);
  const end = rawArgs.indexOf('--');
  for (const arg of end < 0 ? rawArgs : rawArgs.slice(0, end)) {
    const flag = /^--?([a-z][a-z-]*)/iu.exec(arg)?.[1];
    if (flag === undefined || known.includes(flag.replace(/^no-/u, ''))) continue;
    const meant = closest(flag, known);
    throw new UsageError(`Không có lựa chọn --${flag}.${meant ? ` Ý bạn là --${meant}?` : ''}`);
  }
}

function exitCodeOf(error: unknown, name: string): 1 | 2 {
  if (error instanceof UsageError) {
    console.error(`${error.message}\nXem cách dùng: npm run ${name} -- --help`);
    return 2;
  }
  if (error instanceof Cancelled) console.error('Đã dừng, không ghi gì.');
  else if (error instanceof EditError) console.error(error.message);
  else console.error(error);
  return 1;
}
