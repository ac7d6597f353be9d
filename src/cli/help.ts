import type { ArgDef, ArgsDef } from 'citty';

/** What a command's help is made from. */
export interface CommandInfo<Args extends ArgsDef = ArgsDef> {
  name: string;
  /** one sentence */
  description: string;
  args: Args;
  /** a whole line that works, as a clerk would type it */
  example: string;
}

/** The help a clerk reads: usage, arguments, flags, one example. */
export function helpText({ name, description, args, example }: CommandInfo): string {
  const all = Object.entries<ArgDef>(args);
  const positionals = all.filter(([, arg]) => arg.type === 'positional');
  const flags = all.filter(([, arg]) => arg.type !== 'positional');
  const usage = [
    `npm run ${name}`,
    ...(all.length > 0 ? ['--'] : []),
    ...positionals.map(([, arg]) => `<${arg.valueHint ?? ''}>`),
    ...(flags.length > 0 ? ['[lựa chọn]'] : []),
  ].join(' ');
  const rows = [
    ...positionals.map(([, arg]) => [`<${arg.valueHint ?? ''}>`, arg.description ?? '']),
    ...flags.map(([flag, arg]) => [flagText(flag, arg), arg.description ?? '']),
    ['--help', 'Xem phần giúp này.'],
  ];
  const width = Math.max(...rows.map(([left = '']) => left.length));
  const table = rows.map(([left = '', right = '']) => `  ${left.padEnd(width)}  ${right}`);
  return [
    description,
    '',
    `Cách dùng: ${usage}`,
    '',
    ...table,
    '',
    'Ví dụ:',
    `  ${example}`,
    '',
    'Mã thoát: 0 xong, 1 không làm được (có lý do), 2 gọi sai cách.',
  ].join('\n');
}

/** Every flag's name, aliases too. */
export function flagsOf(args: ArgsDef): string[] {
  return Object.entries<ArgDef>(args)
    .filter(([, arg]) => arg.type !== 'positional')
    .flatMap(([name, arg]) => [name, ...('alias' in arg ? [arg.alias ?? []].flat() : [])]);
}

function flagText(name: string, arg: ArgDef): string {
  if (arg.type === 'boolean') return arg.default === true ? `--no-${name}` : `--${name}`;
  return `--${name} <${arg.valueHint ?? 'giá trị'}>`;
}
