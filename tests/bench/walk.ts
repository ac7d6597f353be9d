/**
 * npm run bench -- walk [--meetings 100]: the way from a Word file to the meeting on a server of one's own, with every
 * command counted and timed. The goal: at most 6 commands and 60 s of the machine's time.
 */
import { parseArgs } from 'node:util';
import { openOffice } from '../release/walk/office.ts';
import { walk } from '../release/walk/walk.ts';

const GOAL = { commands: 6, seconds: 60 };

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { meetings: { type: 'string', default: '100' } } });
  const meetings = Number(values.meetings);
  const endings: (() => unknown)[] = [];
  const context = { after: (ending: () => unknown) => void endings.push(ending) };
  try {
    const begin = performance.now();
    // The last of the meetings is the one that is published.
    const office = await openOffice(context, meetings - 1);
    console.log(`${meetings - 1} cuộc họp đã có trên cổng (${since(begin)} s, không tính)\n`);
    const steps = await walk(office);
    let [seconds, cpu] = [0, 0];
    for (const [index, step] of steps.entries()) {
      const used = step.cpuSeconds === undefined ? '' : `, ${step.cpuSeconds.toFixed(1)} CPU-s`;
      console.log(`${index + 1}. ${step.command}\n   ${step.seconds.toFixed(1)} s${used}`);
      if (step.code !== 0) {
        console.error(step.output);
        return 1;
      }
      seconds += step.seconds;
      cpu += step.cpuSeconds ?? 0;
    }
    console.log(
      `\n${steps.length} lệnh, ${seconds.toFixed(1)} s, ${cpu.toFixed(1)} CPU-s (đích: ≤ ${GOAL.commands} lệnh, ≤ ${GOAL.seconds} s)`,
    );
    return steps.length <= GOAL.commands && seconds <= GOAL.seconds ? 0 : 1;
  } finally {
    for (const ending of endings.reverse()) await ending();
  }
}

function since(begin: number): string {
  return ((performance.now() - begin) / 1000).toFixed(0);
}
