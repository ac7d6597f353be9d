/** Questions to the person at the keyboard. Where nobody sits there, nothing is asked: flags must say it all. */
import { confirm, isCancel, select, text, type Option } from '@clack/prompts';

/** The person stopped the command. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** Is there somebody to ask? */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/** A line of text; `check` returns what is wrong with it. */
export async function askText(
  message: string,
  initialValue = '',
  check: (value: string) => string | undefined = () => undefined,
): Promise<string> {
  return answered(
    await text({ message, initialValue, validate: (value) => check((value ?? '').trim()) }),
  ).trim();
}

/** One of a table of words with their Vietnamese labels. */
export async function askChoice<Word extends string>(
  message: string,
  choices: Readonly<Record<Word, string>>,
  initialValue: Word,
): Promise<Word> {
  const options = Object.entries<string>(choices).map(([value, label]) => ({ value, label }));
  const answer = await select<string>({
    message,
    options: options as Option<string>[],
    initialValue,
    maxItems: 12,
  });
  return answered(answer) as Word;
}

export async function askYes(message: string): Promise<boolean> {
  return answered(await confirm({ message, active: 'Có', inactive: 'Không', initialValue: true }));
}

function answered<Value>(answer: Value): Exclude<Value, symbol> {
  if (isCancel(answer)) throw new Cancelled();
  return answer as Exclude<Value, symbol>;
}
