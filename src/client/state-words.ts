import { phaseWords } from '../i18n/phase.ts';
import { isDayOnly, toEpoch } from '../text/instant.ts';
import { daysUntil, phaseAt, type Phase, type Span } from '../text/phase.ts';

export interface StateWords {
  phase: Phase;
  /** “Đã họp”, “Hôm nay, còn 2 giờ”, “Sắp họp, ngày mai” */
  text: string;
}

const HOUR = 3_600_000;

/** What to say of a meeting's time at `now`; the date itself always stands beside it. */
export function stateWords(span: Span, now: number): StateWords {
  const phase = phaseAt(span, now);
  const left = phase === 'before' || phase === 'today' ? timeLeft(span.start, now) : '';
  return { phase, text: [phaseWords[phase], left].filter(Boolean).join(', ') };
}

function timeLeft(start: string, now: number): string {
  const days = daysUntil(start, now);
  if (days > 1) return phaseWords.inDays(days);
  if (days === 1) return phaseWords.tomorrow;
  if (isDayOnly(start)) return '';
  const left = toEpoch(start) - now;
  return left >= HOUR
    ? phaseWords.inHours(Math.floor(left / HOUR))
    : phaseWords.inMinutes(Math.max(1, Math.ceil(left / 60_000)));
}
