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
/** Months by their names; the longest first, so that “mười hai” is not “mười”. */
const MONTH_NAMES: readonly (readonly [name: string, month: number])[] = [
  ['m(?:ư|u)(?:ờ|o)i m(?:ộ|o)t', 11],
  ['m(?:ư|u)(?:ờ|o)i hai', 12],
  ['ch(?:ạ|a)p', 12],
  ['gi(?:ê|e)ng', 1],
  ['m(?:ộ|o)t', 1],
  ['hai', 2],
  ['ba', 3],
  ['t(?:ư|u)', 4],
  ['n(?:ă|a)m', 5],
  ['s(?:á|a)u', 6],
  ['b(?:ả|ẩ|a)y', 7],
  ['t(?:á|a)m', 8],
  ['ch(?:í|i)n', 9],
  ['m(?:ư|u)(?:ờ|o)i', 10],
];
const WRITTEN_MONTH = `(0?[1-9]|1[0-2]|${MONTH_NAMES.map(([name]) => name).join('|')})`;
const YEAR = String.raw`((?:19|20)\d\d)`;
/** 23 for 2023; only after a day and a month. */
const SHORT_YEAR = String.raw`([123]\d)`;
/** “tháng 8 năm 2020”, “tháng 8, 2020” */
const OF_YEAR = String.raw`(?:,?\s+n(?:ă|a)m\s+|,?\s+)`;
/** “và”, “đến”, a dash: between the first and the last day of a meeting. */
const TO = String.raw`\s?(?:-|\u2013|\||,|và|đến|den|va)\s?`;

const DAYS = pattern(String.raw`${DAY}(?:${TO}${DAY})?${SEP}${MONTH}${SEP}${YEAR}`);
const DAYS_SHORT = pattern(
  String.raw`${DAY}(?:${TO}${DAY})?(?<sign>[/.-])${MONTH}\k<sign>${SHORT_YEAR}`,
);
const DAYS_IN_WORDS = pattern(
  String.raw`(?:ng(?:à|a)y\s+)?(?:m(?:ù|ồ|u|o)ng\s+)?${DAY}(?:${TO}${DAY})?\s+th(?:á|a)ng\s+${WRITTEN_MONTH}${OF_YEAR}${YEAR}`,
);
/** “9 tháng năm 2023” is three quarters of a year; “ngày 9 tháng năm 2023” and “9 tháng Năm 2023” are days. */
const PERIODS = pattern(
  String.raw`(?<!(?:ng(?:à|a)y|m(?:ù|ồ|u|o)ng)\s+)[1-9]\d?\s+th(?:á|a)ng\s+n(?:ă|a)m\s+${YEAR}`,
);
const ISO_DAY = pattern(
  String.raw`${YEAR}(?<sign>[-/])(0[1-9]|1[0-2])\k<sign>(0[1-9]|[12]\d|3[01])`,
);
/** “quý 3/2019” is no month. */
const NOT_QUARTER = String.raw`(?<!qu(?:ý|y|í)\s+)`;
const MONTHS = pattern(
  String.raw`th(?:á|a)ng\s+${WRITTEN_MONTH}(?:\s?[/\-]\s?|${OF_YEAR})${YEAR}|${NOT_QUARTER}t?${MONTH}/${YEAR}`,
);
/** “2 giờ rưỡi chiều” is 14:30; without such a word the clock has 24 hours. */
const AFTERNOON = String.raw`(\s?(?:chi(?:ề|e)u|t(?:ố|o)i))?`;
const TIMES = pattern(
  String.raw`([01]?\d|2[0-3])(?:(?:\s?(?:h|g)\s?|:|\s?gi(?:ờ|o)\s?)([0-5]\d)(?:\s?(?:phút|phut|ph|p)|')?|\s?(?:h|gi(?:ờ|o))\s?(r(?:ưỡ|uo)i))${AFTERNOON}`,
);
const FULL_HOURS = pattern(String.raw`([01]?\d|2[0-3])\s?(?:h|gi(?:ờ|o))${AFTERNOON}`);
const TELEPHONE = pattern(String.raw`0\d{1,3}(?:[. ]\d{3,4}){2,3}`);
const GROUPED = pattern(String.raw`(\d{1,3}(?:\.\d{3})+)(?:,\d+)?`);
const ROMAN = /^(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})$/u;

/** All dates, months, times and long numbers of a text, none inside another, in the order of the text. */
export function canonicalForms(text: string): CanonicalForm[] {
  if (!/\p{N}/u.test(text)) return [];
  const forms: CanonicalForm[] = [];
  const periods = [...text.matchAll(PERIODS)]
    .filter(([period]) => !period.includes('Năm'))
    .map(({ 0: period, index }) => ({ start: index, end: index + period.length }));
  const add = (kind: CanonicalForm['kind'], match: RegExpExecArray, digits: string[]) => {
    const start = match.index;
    const end = start + match[0].replace(/'$/u, '').length;
    if ([...forms, ...periods].some((form) => start < form.end && end > form.start)) return;
    forms.push({ kind, start, end, digits });
  };
  for (const expression of [DAYS, DAYS_IN_WORDS]) {
    for (const match of text.matchAll(expression)) {
      const [, first = '', last = first, month = '', year = ''] = match;
      add('day', match, daysBetween(year, month, first, last));
    }
  }
  for (const match of text.matchAll(ISO_DAY)) {
    const [, year = '', , month = '', day = ''] = match;
    add('day', match, [year + month + day]);
  }
  for (const match of text.matchAll(DAYS_SHORT)) {
    const [, first = '', last = first, , month = '', year = ''] = match;
    add('day', match, daysBetween(`20${year}`, month, first, last));
  }
  for (const match of text.matchAll(MONTHS)) {
    const [month = '', year = ''] = match.slice(1).filter((part) => part !== undefined);
    add('month', match, [year + monthOf(month)]);
  }
  for (const match of text.matchAll(TIMES)) {
    const [, hour = '', minute = '30', , afternoon] = match;
    add('time', match, [`00${hourOf(hour, afternoon)}${minute}`]);
  }
  for (const match of text.matchAll(FULL_HOURS)) {
    const [, hour = '', afternoon] = match;
    add('time', match, [`00${hourOf(hour, afternoon)}00`]);
  }
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

function daysBetween(year: string, month: string, first: string, last: string): string[] {
  const from = Number(first);
  const to = Number(last);
  const length = to >= from && to - from < 15 ? to - from + 1 : 1;
  return Array.from({ length }, (_, day) => year + monthOf(month) + two(String(from + day)));
}

/** “8”, “08” and “tám” as 08 */
function monthOf(written: string): string {
  const named = MONTH_NAMES.find(([name]) => new RegExp(`^${name}$`, 'iu').test(written));
  return two(named ? String(named[1]) : written);
}

function hourOf(hour: string, afternoon: string | undefined): string {
  return two(afternoon !== undefined && Number(hour) < 12 ? String(Number(hour) + 12) : hour);
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}

function pattern(source: string): RegExp {
  return new RegExp(`${NOT_BEFORE}(?:${source})${NOT_AFTER}`, 'giu');
}
