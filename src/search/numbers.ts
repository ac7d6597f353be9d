/**
 * Dates, months, times, telephone numbers and Roman numerals in text → one canonical run of digits each.
 * Day 20200806, month 202008, time 001430. Written forms: NĐ 30/2020, Phụ lục I.
 */

/** A canonical form and where its written form stands in the text. */
export interface CanonicalForm {
  kind: 'day' | 'month' | 'time' | 'digits';
  start: number;
  /** Just after the last letter or digit of the written form. */
  end: number;
  digits: string[];
}

const NOT_BEFORE = String.raw`(?<![\p{L}\p{M}\p{N}])`;
const NOT_AFTER = String.raw`(?![\p{L}\p{M}\p{N}])`;
const SEP = String.raw`\s?[/.\-]\s?`;
const DAY = String.raw`(0?[1-9]|[12]\d|3[01])`;
const MONTH = String.raw`(0?[1-9]|1[0-2])`;
const YEAR = String.raw`((?:19|20)\d\d)`;
/** “và”, “đến”, a dash: between the first and the last day of a meeting. */
const TO = String.raw`\s?(?:-|\u2013|\||,|và|đến|den|va)\s?`;

const DAYS = pattern(String.raw`${DAY}(?:${TO}${DAY})?${SEP}${MONTH}${SEP}${YEAR}`);
const DAYS_IN_WORDS = pattern(
  String.raw`ng(?:à|a)y\s+${DAY}(?:${TO}${DAY})?\s+th(?:á|a)ng\s+${MONTH}\s+n(?:ă|a)m\s+${YEAR}`,
);
const ISO_DAY = pattern(String.raw`${YEAR}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`);
const MONTHS = pattern(
  String.raw`th(?:á|a)ng\s+${MONTH}(?:\s?[/\-]\s?|\s+n(?:ă|a)m\s+)${YEAR}|${MONTH}/${YEAR}`,
);
const TIMES = pattern(
  String.raw`([01]?\d|2[0-3])(?:\s?(?:h|g)\s?|:|\s?gi(?:ờ|o)\s?)([0-5]\d)(?:\s?(?:phút|phut|ph|p)|')?`,
);
const FULL_HOURS = pattern(String.raw`([01]?\d|2[0-3])\s?(?:h|gi(?:ờ|o))`);
const TELEPHONE = pattern(String.raw`0\d{1,3}(?:[. ]\d{3,4}){2,3}`);
const GROUPED = pattern(String.raw`(\d{1,3}(?:\.\d{3})+)(?:,\d+)?`);
const ROMAN = /^(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})$/u;

/** All dates, months, times and long numbers of a text, none inside another, in the order of the text. */
export function canonicalForms(text: string): CanonicalForm[] {
  if (!/\p{N}/u.test(text)) return [];
  const forms: CanonicalForm[] = [];
  const add = (kind: CanonicalForm['kind'], match: RegExpExecArray, digits: string[]) => {
    const start = match.index;
    const end = start + match[0].replace(/'$/u, '').length;
    if (forms.some((form) => start < form.end && end > form.start)) return;
    forms.push({ kind, start, end, digits });
  };
  for (const expression of [DAYS, DAYS_IN_WORDS]) {
    for (const match of text.matchAll(expression)) {
      const [, first = '', last = first, month = '', year = ''] = match;
      add('day', match, daysBetween(year, month, first, last));
    }
  }
  for (const match of text.matchAll(ISO_DAY)) {
    add('day', match, [`${match[1]}${match[2]}${match[3]}`]);
  }
  for (const match of text.matchAll(MONTHS)) {
    const [month = '', year = ''] = match.slice(1).filter((part) => part !== undefined);
    add('month', match, [`${year}${two(month)}`]);
  }
  for (const match of text.matchAll(TIMES)) {
    add('time', match, [`00${two(match[1] ?? '')}${match[2]}`]);
  }
  for (const match of text.matchAll(FULL_HOURS)) add('time', match, [`00${two(match[1] ?? '')}00`]);
  for (const expression of [TELEPHONE, GROUPED]) {
    for (const match of text.matchAll(expression)) {
      add('digits', match, [(match[1] ?? match[0]).replace(/\D/gu, '')]);
    }
  }
  return forms.sort((a, b) => a.start - b.start);
}

/** 5 for “V”, 14 for “XIV”; undefined when it is no Roman numeral of at most 39 in capitals. */
export function romanValue(letters: string): number | undefined {
  const match = ROMAN.exec(letters);
  if (!match) return undefined;
  const units = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'].indexOf(
    match[2] ?? '',
  );
  return (match[1] ?? '').length * 10 + units;
}

/** “V” for 5; undefined outside 1–39. */
export function romanNumeral(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 39) return undefined;
  const units = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return 'X'.repeat(Math.floor(value / 10)) + (units[value % 10] ?? '');
}

function daysBetween(year: string, month: string, first: string, last: string): string[] {
  const from = Number(first);
  const to = Number(last);
  const length = to >= from && to - from < 15 ? to - from + 1 : 1;
  return Array.from({ length }, (_, day) => `${year}${two(month)}${two(String(from + day))}`);
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}

function pattern(source: string): RegExp {
  return new RegExp(`${NOT_BEFORE}(?:${source})${NOT_AFTER}`, 'giu');
}
