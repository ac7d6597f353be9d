import { parse } from 'yaml';
import { z } from 'zod';
import { collapseSpaces, nfc } from '../text/normalize.ts';
import type { Abbreviation } from './lexicon.ts';

const expansion = z
  .string('phải là chữ, ví dụ “giải phóng mặt bằng”')
  .trim()
  .min(1, 'đang để trống; ghi dạng đầy đủ, ví dụ “giải phóng mặt bằng”')
  .regex(/\s/u, 'phải có ít nhất hai tiếng');

/** `content/abbreviations.yaml`: one line a pair, “GPMB: giải phóng mặt bằng”; several meanings in a list. */
export const abbreviationsSchema = z
  .record(
    z.string().regex(/^\p{L}[\p{L}\-&/.]*$/u, 'chữ viết tắt chỉ gồm chữ cái và dấu - & / .'),
    z.union([expansion, z.array(expansion).min(1)]),
  )
  .meta({
    title: 'Chữ viết tắt',
    description:
      'Người tìm gõ dạng viết tắt hay dạng đầy đủ đều được. Chữ có nhiều nghĩa thì ghi danh sách; hệ thống không tự mở rộng chữ ấy.',
  });

export interface AbbreviationProblem {
  line: number;
  field: string;
  message: string;
}

/** Reads the content file. Either all pairs, or every problem with its line; never both. */
export function readAbbreviations(
  yaml: string,
): { pairs: Abbreviation[] } | { problems: AbbreviationProblem[] } {
  let data: unknown;
  try {
    data = parse(nfc(yaml), { schema: 'core', maxAliasCount: 0 }) ?? {};
  } catch (error) {
    const { message, linePos } = error as Error & { linePos?: [{ line: number }] };
    const line = linePos?.[0].line ?? 1;
    return {
      problems: [
        { line, field: '', message: `không đọc được dòng này: ${message.split('\n')[0]}` },
      ],
    };
  }
  const result = abbreviationsSchema.safeParse(data);
  if (!result.success) {
    const problems = result.error.issues.map((issue) => {
      const field = String(issue.path[0] ?? '');
      return { line: lineOf(yaml, field), field, message: messageOf(issue) };
    });
    return { problems };
  }
  const pairs = Object.entries(result.data).map(([abbreviation, meaning]) => ({
    abbreviation,
    expansions: [meaning].flat().map(collapseSpaces),
  }));
  return { pairs };
}

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message;
  if (issue.code === 'invalid_union') return issue.errors[0]?.[0]?.message ?? issue.message;
  return issue.message;
}

function lineOf(yaml: string, field: string): number {
  const index = nfc(yaml)
    .split('\n')
    .findIndex((line) => line.replace(/^['"]/u, '').startsWith(field));
  return Math.max(0, index) + 1;
}
