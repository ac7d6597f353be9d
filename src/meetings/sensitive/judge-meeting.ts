/** A meeting's own words — fields, text, names of files — looked through for what must not be published. */
import { plainPieces } from '../markdown/tree.ts';
import type { Problem } from '../problems/problem.ts';
import { fieldName } from '../reading/field-path.ts';
import type { YamlSource } from '../reading/yaml-source.ts';
import { judgeSighting, type Circulation } from './judge-sightings.ts';
import { linesOfName, sensitiveIn } from './sensitive.ts';

export interface Words {
  yaml: YamlSource;
  body: string;
  bodyLine: number;
  /** names of the files in `attachments/` */
  files: readonly string[];
}

/** All problems, one for each thing and line. */
export function judgeWords(
  { yaml, body, bodyLine, files }: Words,
  circulation: Circulation,
): Problem[] {
  const found = new Map<string, Problem>();
  const look = (text: string, line: number, where = '', field?: string) => {
    for (const sighting of sensitiveIn(text)) {
      const place = { file: yaml.file, line: line + sighting.line - 1, field };
      for (const problem of judgeSighting(sighting, place, where, circulation)) {
        const key = `${problem.code} ${place.line} ${where}`;
        if (!found.has(key)) found.set(key, problem);
      }
    }
  };
  for (const { text, path } of stringsOf(yaml.data)) {
    look(text.replace(/\n/gu, ' '), yaml.lineOf(path), '', fieldName(path));
  }
  look(body, bodyLine);
  for (const { text, line } of plainPieces(body)) look(text, bodyLine + line - 1);
  for (const name of files) {
    for (const sighting of sensitiveIn(linesOfName(name))) {
      const place = { file: yaml.file.replace(/index\.md$/u, `attachments/${name}`) };
      for (const problem of judgeSighting(sighting, place, 'trong tên tệp', circulation)) {
        found.set(`${name} ${sighting.code}`, problem);
      }
    }
  }
  return [...found.values()];
}

function stringsOf(
  value: unknown,
  path: readonly PropertyKey[] = [],
): { text: string; path: readonly PropertyKey[] }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    stringsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
