import type { JudgedQuery } from './corpus.ts';

/** Meetings in the order of the answer, and the place that the best expected hit opens. */
export interface Answered {
  slugs: string[];
  opens?: { url: string; page: number | undefined };
}

interface Score {
  queries: number;
  recall5: number;
  mrr: number;
  top1: number;
  empty: number;
  wrongTwin: number;
}

/** Averages over all queries, by set and by kind; formulas as in the judges' own scorer. */
export function judge(
  queries: readonly JudgedQuery[],
  answers: ReadonlyMap<string, Answered>,
): { table: string; failures: string[]; pages: string } {
  const scores = new Map<string, Score>();
  const failures: string[] = [];
  const parts = queries.filter(({ part }) => part);
  let rightPages = 0;
  for (const query of queries) {
    const slugs = [...new Set(answers.get(query.id)?.slugs)];
    const ranks = query.expect.map((slug) => slugs.indexOf(slug) + 1 || Infinity);
    const best = Math.min(...ranks);
    for (const group of ['all', `set ${query.set}`, `kind ${query.cat}`]) {
      const score = scores.get(group) ?? {
        queries: 0,
        recall5: 0,
        mrr: 0,
        top1: 0,
        empty: 0,
        wrongTwin: 0,
      };
      score.queries++;
      score.recall5 += ranks.filter((rank) => rank <= 5).length / Math.min(5, query.expect.length);
      score.mrr += best <= 20 ? 1 / best : 0;
      score.top1 += Number(best === 1);
      score.empty += Number(slugs.length === 0);
      score.wrongTwin += Number(query.not !== undefined && slugs[0] === query.not);
      scores.set(group, score);
    }
    if (best > 1) failures.push(`${query.id} ${query.cat} «${query.q.normalize()}» rank ${best}`);
    if (query.part) {
      const opened = answers.get(query.id)?.opens;
      const right =
        opened?.page === query.part.page && decodeURI(opened.url).includes(query.part.file);
      rightPages += Number(right);
      if (!right) failures.push(`${query.id} page «${query.q}» opens ${opened?.url ?? 'nothing'}`);
    }
  }
  const table = [...scores].map(([group, score]) => row(group, score)).join('\n');
  return { table, failures, pages: `right page ${rightPages} of ${parts.length}` };
}

function row(group: string, { queries, recall5, mrr, top1, empty, wrongTwin }: Score): string {
  const share = (sum: number) => (sum / queries).toFixed(3);
  return [
    group.padEnd(16),
    String(queries).padStart(4),
    ` recall@5 ${share(recall5)}  MRR ${share(mrr)}  top1 ${share(top1)}`,
    `  empty ${empty}  wrong twin first ${wrongTwin}`,
  ].join('');
}
