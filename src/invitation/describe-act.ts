/** What an act of change says, in the words of `src/editing`. */
import { capitalize, formatMomentWithin } from '../text/dates.ts';
import type { Act, ActType, Extraction } from './model.ts';
import { findOrganisation, type KnownOrganisation } from './organisations.ts';

export interface DescribedAct {
  type: ActType;
  notice: { date: string; note: string; document?: string | undefined };
  target: { number: string | null; issued: string | null; startsAt: string | null };
  issuer: string | undefined;
  startsAt: string | null;
  location: string | null;
  invitation: { number: string | null; symbol: string | null; date_issued: string | null };
}

const WORDS: Readonly<Record<ActType, string>> = {
  postpone: 'Hoãn',
  cancel: 'Hủy',
  replace: 'Thay thế',
  supplement: 'Bổ sung',
  correct: 'Đính chính',
};

/** undefined for an ordinary invitation. `today` is written when the letter has no day of issue. */
export function describeAct(
  extraction: Extraction,
  organisations: readonly KnownOrganisation[],
  today: string,
): DescribedAct | undefined {
  const act = extraction.action?.value;
  if (!act) return undefined;
  const issued = extraction.dateIssued?.value;
  const [site, another] = extraction.sites;
  const location = site && !another ? site.value.location : null;
  return {
    type: act.type,
    notice: {
      date: issued?.length === 10 ? issued : today,
      note: noteOf(act),
      document: ownNumber(extraction),
    },
    target: { number: act.target, issued: act.targetDate, startsAt: act.originalStartsAt },
    issuer: findOrganisation(extraction.issuer?.value, organisations),
    startsAt: extraction.startsAt?.value ?? null,
    location: location === null ? null : capitalize(location.replace(/^tại\s+/iu, '')),
    invitation: {
      number: extraction.number?.value ?? null,
      symbol: extraction.symbol?.value ?? null,
      date_issued: issued ?? null,
    },
  };
}

/** One sentence for delegates: “Hoãn giấy mời số 187/GM-UBND (trước đây: 14:00, thứ Tư 11/9/2024)”. */
export function noteOf({ type, target, originalStartsAt }: Act): string {
  const old = originalStartsAt ? ` (trước đây: ${formatMomentWithin(originalStartsAt)})` : '';
  return `${WORDS[type]}${target ? ` giấy mời số ${target}` : ''}${old}`;
}

function ownNumber({ number, symbol }: Extraction): string | undefined {
  if (!number || !symbol) return undefined;
  return `${number.value}${symbol.value.includes('/') ? '-' : '/'}${symbol.value}`;
}
