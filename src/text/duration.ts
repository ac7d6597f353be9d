const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long, in one unit a person would say: “40 phút”, “4 giờ”, “3 ngày”. Rounded down, at least one minute. */
export function formatDuration(ms: number): string {
  if (ms >= 2 * DAY) return `${Math.floor(ms / DAY)} ngày`;
  if (ms >= HOUR) return `${Math.floor(ms / HOUR)} giờ`;
  return `${Math.max(1, Math.floor(ms / MINUTE))} phút`;
}
