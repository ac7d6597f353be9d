import { problem, type Problem } from '../problems/problem.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** A Markdown file taken apart: the YAML between the two `---` lines, and the text below. */
export interface Frontmatter {
  yaml: YamlSource;
  body: string;
  /** line of the file on which the body begins */
  bodyLine: number;
  problems: Problem[];
}

/** Takes a Markdown file apart; where a `---` is missing or mistyped, at the place where it was meant. */
export function readFrontmatter(text: string, file: string): Frontmatter {
  const lines = text.split('\n');
  const { opening, closing, wrong } = fencesOf(lines);
  const problems = wrong.map(({ line, suggestion }) =>
    problem('FRONTMATTER', { file, line: line + 1 }, { suggestion }),
  );
  if (closing === undefined) {
    const yaml = { ...readYaml('', file), data: undefined };
    return { yaml, body: '', bodyLine: 1, problems };
  }
  const isFence = FENCE.test(lines[closing] ?? '') || FENCE_LIKE.test(lines[closing] ?? '');
  const below = lines.slice(isFence ? closing + 1 : closing);
  const bodyLine = (isFence ? closing + 1 : closing) + 1;
  const again = secondFrontmatter(below);
  const strays = again === undefined ? [] : below.slice(again);
  const fields = `${lines.slice(opening + 1, closing).join('\n')}\n`;
  const yaml = readYaml(fields, file, opening + 2, strays);
  const twice =
    again === undefined ? [] : [problem('FRONTMATTER_TWICE', { file, line: bodyLine + again })];
  const repairs = new Map([...yaml.repairs, ...repairsOf(wrong)]);
  return {
    yaml: { ...yaml, repairs },
    body: below.join('\n'),
    bodyLine,
    problems: [...problems, ...yaml.problems, ...twice],
  };
}

const FENCE = /^---\s*$/u;
/** What keyboards and Word make of it, and the fences of others. */
const FENCE_LIKE = /^\s*(?:[-–—−]{1,}|\+{3,}|={3,}|\*{3,}|_{3,}|`{3,}[a-z]*)\s*$/u;
/** `kind: "briefing"`; no invitation begins so, … */
const FIELD = /^[a-z_]+:(?: |$)/u;
/** … nor so, as its first line */
const FIRST_FIELD = /^\s*[a-z_]+:(?:\s|$)/u;
/** One that stands further in is meant all the same, where it comes before any other. */
const CLOSING = /^\s*---\s*$/u;

interface Fences {
  /** line of the first `---`, from 0; -1 when it is missing */
  opening: number;
  /** line of the second, or where it belongs; undefined when there are no fields */
  closing: number | undefined;
  wrong: { line: number; suggestion: string; surplus?: number; isTyped?: true }[];
}

const ALONE = 'Sửa dòng này thành đúng ba dấu trừ, phía trước và phía sau không có gì: ---';

function fencesOf(lines: readonly string[]): Fences {
  const wrong: Fences['wrong'] = [];
  let opening = lines.findIndex((line) => line.trim() !== '');
  const first = lines[opening] ?? '';
  if (/^`{3}/u.test(first) && FENCE.test(lines[opening + 1] ?? '')) opening += 1;
  const typed = lines[opening] ?? '';
  if (FENCE.test(typed)) {
    if (opening > 0) {
      const suggestion = 'Xóa các dòng phía trên, để dòng --- này là dòng đầu tiên của tệp.';
      wrong.push({ line: opening, suggestion, surplus: opening });
    }
  } else if (FENCE_LIKE.test(typed)) {
    wrong.push({ line: opening, suggestion: ALONE, isTyped: true });
  } else if (FIRST_FIELD.test(typed)) {
    const suggestion = 'Thêm một dòng chỉ có --- vào đầu tệp, ngay phía trên dòng này.';
    wrong.push({ line: opening, suggestion });
    opening -= 1;
  } else {
    const suggestion =
      'Dòng đầu tiên của tệp phải là ba dấu trừ (---), dưới đó là các trường, rồi lại một dòng ---, sau cùng là lời giấy mời. Xem một cuộc họp đã đăng, hoặc chạy: npm run new';
    return { opening, closing: undefined, wrong: [{ line: 0, suggestion }] };
  }
  const rest = lines.slice(opening + 1);
  const closes = rest.findIndex((line) => CLOSING.test(line));
  const strict = FENCE.test(rest[closes] ?? '') ? closes : -1;
  const text = rest.findIndex((line, at) => line.trim() === '' && !isFieldNext(rest, at));
  const like = rest.findIndex((line) => FENCE_LIKE.test(line));
  if (strict >= 0) return { opening, closing: opening + 1 + strict, wrong };
  const closing = opening + 1 + (like >= 0 ? like : text >= 0 ? text : rest.length);
  wrong.push(
    like >= 0
      ? { line: closing, suggestion: ALONE, isTyped: true }
      : {
          line: closing,
          suggestion: 'Thêm một dòng chỉ có --- ở đây, giữa các trường và lời giấy mời.',
        },
  );
  return { opening, closing, wrong };
}

/** Does the text of the fields go on below an empty line? */
function isFieldNext(lines: readonly string[], at: number): boolean {
  const next = lines.slice(at).find((line) => line.trim() !== '');
  return next !== undefined && /^(?:[a-z_]+:|\s|#|- )/u.test(next);
}

function repairsOf(wrong: Fences['wrong']): [line: number, repaired: string | undefined][] {
  return wrong.flatMap(({ line, surplus = 0, isTyped }) => [
    ...Array.from({ length: surplus }, (_, at): [number, undefined] => [at + 1, undefined]),
    ...(isTyped ? [[line + 1, '---'] as [number, string]] : []),
  ]);
}

/** Where fields begin below the frontmatter, counted from 0: their own `---` above them, or one only at their end. */
function secondFrontmatter(lines: readonly string[]): number | undefined {
  const first = lines.findIndex((line) => line.trim() !== '' && !FENCE.test(line));
  if (first < 0 || !FIELD.test(lines[first] ?? '')) return undefined;
  return lines.slice(first).some((line) => FENCE.test(line)) ? first : undefined;
}
