/** Problems as text for a terminal. Checking makes data; this is the only place that prints it. */
import { isError, type Problem } from './problem.ts';

/** `content/…/index.md:12 sites[0].level: Không có …` and the repair below it. */
export function formatProblem({ file, line, column, field, message, repair }: Problem): string {
  const place = [[file, line, column].filter(Boolean).join(':'), field].filter(Boolean).join(' ');
  return `${place}: ${message}\n${indent(repair)}`;
}

/** All problems, errors and warnings apart, with a closing line that counts them. */
export function formatReport(problems: readonly Problem[]): string {
  const errors = problems.filter(isError);
  const warnings = problems.filter((found) => !isError(found));
  const sections = [
    ...block('LỖI, phải sửa trước khi đăng', errors),
    ...block('NHẮC, nên xem lại', warnings),
    errors.length === 0
      ? `Nội dung đăng được${warnings.length > 0 ? `, có ${warnings.length} điều nên xem lại` : ''}.`
      : `Có ${errors.length} lỗi, ${warnings.length} điều nên xem lại. Chưa đăng được.`,
  ];
  return sections.join('\n\n');
}

function block(title: string, problems: readonly Problem[]): string[] {
  return problems.length > 0 ? [title, ...problems.map(formatProblem)] : [];
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
