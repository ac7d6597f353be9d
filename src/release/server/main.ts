// What the hooks, the timer and the administrator of an own server call: main.ts <folder> <command> [argument].
// Runs in a copy of its own beside the repository, so that no push can change who judges it; node: modules only.
import { text } from 'node:stream/consumers';
import { formatReport } from '../../meetings/problems/report.ts';
import { judgePush } from './judge-push.ts';
import { serverLayout, type ServerLayout } from './layout.ts';
import { releaseNewest, type ReleaseOutcome } from './release.ts';
import { keptReleases, liveRelease } from './releases.ts';
import { liftHold, rollBack } from './rollback.ts';

// The clerk's machine may go away while we work; that is no reason to stop.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
for (const signal of ['SIGHUP', 'SIGPIPE'] as const) process.on(signal, () => undefined);

const [folder = '', command = '', argument] = process.argv.slice(2);
const layout = serverLayout(folder);
const COMMANDS: Readonly<Record<string, (layout: ServerLayout) => Promise<boolean>>> = {
  'pre-receive': preReceive,
  release: async () => report(await releaseNewest(layout, { again: true })),
  reconcile: async () => report(await releaseNewest(layout, { again: false })),
  rollback,
  resume,
  status,
};

const run = COMMANDS[command];
try {
  if (!run) throw new Error(`Các lệnh: ${Object.keys(COMMANDS).join(', ')}`);
  process.exitCode = (await run(layout)) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = run ? 1 : 2;
}

async function preReceive({ repository }: ServerLayout): Promise<boolean> {
  const updates = (await text(process.stdin))
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [before = '', after = '', ref = ''] = line.split(' ');
      return { before, after, ref };
    });
  const problems = await judgePush(repository, updates);
  if (problems.length > 0) console.error(`\n${formatReport(problems)}\n`);
  return problems.length === 0;
}

function report(outcome: ReleaseOutcome): boolean {
  switch (outcome.state) {
    case 'released': {
      const { release, files, linked, seconds } = outcome;
      console.log(
        `ĐÃ LÊN CỔNG: bản ${release.name.slice(0, 14)}, ${files} tệp (${linked} không đổi), ${seconds} giây.`,
      );
      return true;
    }
    case 'held':
      console.log(
        `ĐÃ NHẬN, CHƯA LÊN CỔNG: cổng đang được giữ lại (${outcome.reason}).\nNgười quản trị mở lại bằng lệnh: ${folder}/bin/portal resume`,
      );
      return true;
    case 'failed':
      console.error(`ĐÃ NHẬN, CHƯA LÊN CỔNG; cổng vẫn hiện bản cũ. Lý do:\n\n${outcome.reason}\n`);
      return false;
    default:
      return true;
  }
}

async function rollback(): Promise<boolean> {
  const { name } = await rollBack(layout, argument);
  console.log(`Cổng đã quay về bản ${name} và được giữ ở đó. Mở lại: ${folder}/bin/portal resume`);
  return true;
}

async function resume(): Promise<boolean> {
  await liftHold(layout);
  return report(await releaseNewest(layout, { again: true }));
}

async function status(): Promise<boolean> {
  const live = await liveRelease(layout);
  for (const { name } of await keptReleases(layout)) {
    console.log(`${name === live?.name ? '→' : ' '} ${name}`);
  }
  return true;
}
