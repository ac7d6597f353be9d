/**
 * Word's automatic numbers (“Điều 3.”, “a)”, “2.1.”), which are in no text and are counted as the document runs.
 * Source: ECMA-376-1, 17.9.
 */
import type { Parts } from './parts.ts';
import { readXml } from './xml.ts';

interface Level {
  format: string;
  /** “%1.%2.” */
  pattern: string;
  start: number;
}

type Levels = Map<number, Level>;

export interface Numbering {
  /** Counts one paragraph and gives its number; undefined for bullets and for no numbering. */
  next(numbering: string, depth: number): string | undefined;
  has(numbering: string): boolean;
}

export function readNumbering(parts: Parts): Numbering {
  const { abstracts, instances } = readDefinitions(parts);
  const counters = new Map<string, number[]>();
  return {
    has: (numbering) => instances.has(numbering),
    next(numbering, depth) {
      const abstract = instances.get(numbering) ?? '';
      const levels = abstracts.get(abstract);
      const level = levels?.get(depth);
      if (!levels || !level) return undefined;
      const counts = counters.get(abstract) ?? [];
      counters.set(abstract, counts);
      counts.length = Math.min(counts.length, depth + 1);
      for (let at = counts.length; at <= depth; at++) {
        counts[at] = (levels.get(at)?.start ?? 1) - (at === depth ? 1 : 0);
      }
      counts[depth] = (counts[depth] ?? 0) + 1;
      if (level.format === 'bullet' || level.format === 'none') return undefined;
      return level.pattern.replace(/%(\d)/gu, (_, digit: string) => {
        const at = Number(digit) - 1;
        return formatCount(counts[at] ?? 1, levels.get(at)?.format ?? 'decimal');
      });
    },
  };
}

function readDefinitions(parts: Parts): {
  abstracts: Map<string, Levels>;
  instances: Map<string, string>;
} {
  const abstracts = new Map<string, Levels>();
  const instances = new Map<string, string>();
  let levels: Levels | undefined;
  let level: Level | undefined;
  let instance = '';
  readXml(parts, 'word/numbering.xml', {
    open(name, attribute) {
      const value = attribute('val') ?? '';
      if (name === 'abstractNum')
        abstracts.set(attribute('abstractNumId') ?? '', (levels = new Map()));
      else if (name === 'num') [instance, levels] = [attribute('numId') ?? '', undefined];
      else if (name === 'abstractNumId') instances.set(instance, value);
      else if (name === 'lvl' && levels) {
        level = { format: 'decimal', pattern: '', start: 1 };
        levels.set(Number(attribute('ilvl')), level);
      } else if (!level || !levels) return;
      else if (name === 'start') level.start = Number(value);
      else if (name === 'numFmt') level.format = value;
      else if (name === 'lvlText') level.pattern = value;
    },
  });
  return { abstracts, instances };
}

function formatCount(count: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(count);
    case 'upperLetter':
      return letters(count).toUpperCase();
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'upperRoman':
      return roman(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

/** Word's letters: a … z, aa, bb … */
function letters(count: number): string {
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  return letter.repeat(Math.floor((count - 1) / 26) + 1);
}

function roman(count: number): string {
  const signs: readonly [number, string][] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = Math.min(count, 399);
  let text = '';
  for (const [value, sign] of signs) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}
