/**
 * `npm run bench -- import [--cases DIR] [--misses]`: how well invitations are understood, field by field.
 * A directory holds pairs NN.json and NN.txt (or .docx, .odt, .pdf …); without --cases the fixtures are read, each set by itself.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { readDocument } from '../../src/attachments/read-document.ts';
import { readInvitation } from '../../src/invitation/extract.ts';
import { READABLE, readInvitationFile } from '../../src/invitation/read-file.ts';
import { toJson } from '../../src/invitation/to-json.ts';
import {
  ALSO_SIMPLE,
  LISTS,
  scoreCase,
  SIMPLE,
  type CaseScore,
  type Expected,
  type Tally,
} from './import/score.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'invitations');
export const SETS = ['given', 'own', 'held-out', 'fresh', 'later'];

export async function run(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--cases');
  const given = at >= 0 ? args[at + 1] : undefined;
  const folders = given ? [given] : SETS.map((set) => join(FIXTURES, set));
  for (const folder of folders) {
    const scores = await scoreFolder(folder);
    if (scores.size === 0) {
      console.error(`Không thấy cặp tệp .json và giấy mời nào trong ${folder}`);
      return 1;
    }
    if (args.includes('--misses')) printMisses(scores);
    printTable(folder, scores);
  }
  return 0;
}

export async function scoreFolder(folder: string): Promise<Map<string, CaseScore>> {
  const files = readdirSync(folder).sort();
  const scores = new Map<string, CaseScore>();
  for (const file of files.filter((name) => READABLE.includes(extname(name)))) {
    const name = file.slice(0, -extname(file).length);
    const expected = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Expected;
    const text = await readInvitationFile(join(folder, file), readDocument);
    scores.set(name, scoreCase(expected, toJson(readInvitation(text))));
  }
  return scores;
}

export function sum(scores: Iterable<CaseScore>, fields: readonly string[]): Tally {
  const total = { right: 0, wrong: 0, empty: 0 };
  for (const { fields: tallies } of scores) {
    for (const field of fields) {
      const tally = tallies.get(field);
      total.right += tally?.right ?? 0;
      total.wrong += tally?.wrong ?? 0;
      total.empty += tally?.empty ?? 0;
    }
  }
  return total;
}

/** Share of right answers among all that were asked for. */
export function accuracy({ right, wrong, empty }: Tally): number {
  return right / Math.max(1, right + wrong + empty);
}

export function f1({ right, wrong, empty }: Tally): number {
  return right + wrong + empty === 0 ? 1 : (2 * right) / (2 * right + wrong + empty);
}

function printTable(folder: string, scores: Map<string, CaseScore>): void {
  console.log(`\n${folder} (${scores.size} văn bản)`);
  console.log(row('trường', 'đúng', 'sai', 'trống', 'tỷ lệ', 'F1', 'điểm*'));
  for (const field of [...SIMPLE, ...ALSO_SIMPLE, ...LISTS])
    print(field, sum(scores.values(), [field]));
  console.log('-'.repeat(66));
  print('TRƯỜNG ĐƠN (mục tiêu ≥ 0,97)', sum(scores.values(), SIMPLE));
  print('trường đơn khác', sum(scores.values(), ALSO_SIMPLE));
  print(
    'DANH SÁCH (mục tiêu F1 ≥ 0,90)',
    sum(
      scores.values(),
      LISTS.filter((field) => field !== 'submit_to'),
    ),
  );
  console.log(
    '* điểm = 1 − (trống + 2 × sai) / tổng: một giá trị sai nặng gấp đôi một ô để trống.',
  );
}

function print(name: string, tally: Tally): void {
  const { right, wrong, empty } = tally;
  const total = Math.max(1, right + wrong + empty);
  const points = 1 - (empty + 2 * wrong) / total;
  console.log(
    row(
      name,
      right,
      wrong,
      empty,
      accuracy(tally).toFixed(3),
      f1(tally).toFixed(3),
      points.toFixed(3),
    ),
  );
}

function row(name: string, ...cells: (string | number)[]): string {
  return name.padEnd(32) + cells.map((cell) => String(cell).padStart(7)).join('');
}

function printMisses(scores: Map<string, CaseScore>): void {
  for (const [name, { misses }] of scores) {
    for (const { field, expected, actual } of misses) {
      console.log(
        `${name} ${field}\n   cần: ${JSON.stringify(expected)}\n   có:  ${JSON.stringify(actual)}`,
      );
    }
  }
}
