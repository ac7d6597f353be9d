/** Rules about the invitation as a document: its number, its date, its changes (NĐ 30/2020, Điều 15, 18). */
import { printedNumber } from '../document-number.ts';
import { MEETING_STATUSES } from '../vocabulary.ts';
import { rule } from './rule.ts';

/** Changes after which a meeting has a time, or none. */
const DECIDES: ReadonlySet<string> = new Set(['reschedule', 'replace', 'postpone', 'cancel']);
const STATUS_OF: Readonly<Record<string, 'postponed' | 'cancelled'>> = {
  postpone: 'postponed',
  cancel: 'cancelled',
};

export const documentRules = [
  rule(['number'], ({ number }, report) => {
    if (number === null) report('NUMBER_BLANK', ['number']);
    else if (printedNumber(number) !== number) {
      report('NUMBER_ZERO', ['number'], { found: number });
    }
  }),

  rule(['date_issued'], ({ date_issued }, report) => {
    if (date_issued === null || date_issued.length < 10) report('DATE_BLANK', ['date_issued']);
  }),

  rule(['status', 'changes'], ({ status, changes }, report) => {
    if (status === 'scheduled') {
      const last = changes.findLastIndex(({ type }) => DECIDES.has(type));
      const wanted = STATUS_OF[changes[last]?.type ?? ''];
      if (wanted !== undefined) {
        const facts = { change: MEETING_STATUSES[wanted].toLowerCase(), status: wanted };
        report('STATUS_MISSING', ['changes', last, 'type'], facts);
      }
      return;
    }
    const type = status === 'postponed' ? 'postpone' : 'cancel';
    if (changes.some((change) => change.type === type)) return;
    report('CHANGE_MISSING', ['status'], {
      status: MEETING_STATUSES[status].toLowerCase(),
      type,
    });
  }),
];
