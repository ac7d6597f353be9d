/** A chart as SVG: how early the documents came, and how many came late. Colours are the page's own variables. */
import { qualityWords } from '../../i18n/quality.ts';
import { formatNumber, formatShare } from '../../text/number.ts';
import { textElement, element } from '../xml.ts';
import type { Figures } from './figures.ts';

/** Width in the picture's own units; at 1:1 the letters are as large as the page's small text. */
const WIDTH = 340;
const ROW = 62;
const TOP = 8;
/** Letters of a label that fit; the table beside the chart has the whole name. */
const LABEL = 42;

/** Bars for days before the meeting and for the share that came late; rows without times say so. */
export function chartSvg(rows: readonly (Figures & { label: string })[]): string {
  const words = qualityWords;
  const longest = Math.max(1, ...rows.map(({ medianDays }) => medianDays ?? 0));
  const height = TOP + rows.length * ROW;
  const drawn = rows.map(({ label, medianDays, late }, index) => {
    const y = TOP + index * ROW;
    const facts = [
      medianDays === null ? words.noTimes : daysInWords(medianDays),
      ...(late === null ? [] : [words.lateShare(formatShare(late))]),
    ];
    return element('g', [
      textElement('text', fitted(label), { x: 0, y: y + 14, class: 'label' }),
      textElement('text', facts.join(' · '), { x: 0, y: y + 32, class: 'value' }),
      bar('days', Math.max(0, medianDays ?? 0) / longest, y + 38, 8),
      bar('late', late ?? 0, y + 48, 4),
    ]);
  });
  return element(
    'svg',
    [
      textElement('title', words.chart),
      textElement('desc', words.chartHelp(formatNumber(longest, 1))),
      ...drawn,
    ],
    { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', class: 'chart' },
  );
}

function fitted(label: string): string {
  if (label.length <= LABEL) return label;
  return `${label.slice(0, label.lastIndexOf(' ', LABEL - 1))}…`;
}

function daysInWords(days: number): string {
  const { before, after } = qualityWords;
  return days < 0 ? after(formatNumber(-days, 1)) : before(formatNumber(days, 1));
}

function bar(name: string, part: number, y: number, height: number): string {
  const shape = { x: 0, y, height, rx: 2 };
  return [
    element('rect', [], { ...shape, width: WIDTH, class: 'ground' }),
    element('rect', [], { ...shape, width: Math.round(WIDTH * Math.min(1, part)), class: name }),
  ].join('');
}
