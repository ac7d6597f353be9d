/** Where the time of a release goes: an administrator finds it at the end of the build's log. */
import { readFileSync } from 'node:fs';

/** Parts of a release, as the log calls them. */
export const PARTS = {
  checkout: 'lấy nội dung',
  packages: 'đặt các gói',
  build: 'dựng trang',
  store: 'xếp bản mới',
  prune: 'dọn bản cũ',
} as const;

export type Part = keyof typeof PARTS;

export interface Stopwatch {
  /** The part that just ended took all the time since the one before. */
  ended(part: Part): void;
  /** a line for each part */
  text(): string;
}

interface Time {
  /** of this process and of its children that ended, seconds */
  cpu: number;
  /** seconds on the wall */
  wall: number;
}

export function startStopwatch(): Stopwatch {
  const parts = new Map<Part, Time>();
  let last = now();
  return {
    ended(part) {
      const [from, to] = [last, (last = now())];
      const before = parts.get(part) ?? { cpu: 0, wall: 0 };
      parts.set(part, {
        cpu: before.cpu + to.cpu - from.cpu,
        wall: before.wall + to.wall - from.wall,
      });
    },
    text: () =>
      [...parts]
        .map(
          ([part, { cpu, wall }]) =>
            `${PARTS[part]}: ${wall.toFixed(2)} s, ${cpu.toFixed(2)} CPU-s\n`,
        )
        .join(''),
  };
}

function now(): Time {
  const { user, system } = process.cpuUsage();
  return { cpu: (user + system) / 1e6 + cpuOfChildren(), wall: performance.now() / 1000 };
}

/** proc(5): cutime and cstime, in 1/100 s; 0 where the system does not tell. */
function cpuOfChildren(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return 0;
  }
}
