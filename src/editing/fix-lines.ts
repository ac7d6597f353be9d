/** YAML in which every line is mended that can have been meant in one way only. Text in, text out. */
import { plainText } from '../meetings/reading/text-file.ts';
import type { YamlSource } from '../meetings/reading/yaml-source.ts';

/** Lines that hide what is wrong with another are mended in turn; more rounds than these help nobody. */
const ROUNDS = 5;

/** A text, and what is read in it. */
export interface MendedLines {
  text: string;
  yaml: YamlSource;
}

/** `read` takes the whole text and knows the lines of its YAML. */
export function fixLines(text: string, read: (text: string) => YamlSource, round = 0): MendedLines {
  const yaml = read(plainText(text));
  const fixed = text
    .split('\n')
    .flatMap((line, index) => {
      if (!yaml.repairs.has(index + 1)) return [line];
      const repaired = yaml.repairs.get(index + 1);
      return repaired === undefined ? [] : [repaired + (line.endsWith('\r') ? '\r' : '')];
    })
    .join('\n');
  if (fixed === text || round > ROUNDS) return { text, yaml };
  return fixLines(fixed, read, round + 1);
}
