/** One slip on one line: it is told there, nothing is said of other lines, and slips elsewhere are told besides. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ProblemCode } from '../../../src/meetings/problems/problem-codes.ts';
import { readFrontmatter } from '../../../src/meetings/reading/frontmatter.ts';
import { readFolder } from '../../../src/meetings/reading/read-folder.ts';
import { Draft, ID, INDEX } from '../../bad-input/draft.ts';
import { inFolder, put } from '../../fixtures/content.ts';

/** What is said of a slip. */
interface Told {
  code: ProblemCode;
  /** lines below the mistyped one; 0 when it is left out */
  below?: number;
  field?: string;
}

/** Lines, with the one above, of which something else is said; nothing where the text means the same. */
type Otherwise = readonly (readonly [lines: RegExp, told?: Told])[];

const FIRST_ENTRY = /:\n {2}- /u;
const TEXT_ENTRY = /\n {6}- "/u;
/** Where the first entry of a list stands is known by those below it. */
const BELOW_ENTRY: Otherwise[number] = [FIRST_ENTRY, { code: 'YAML', below: 1 }];
/** A list of texts may stand as far in as one likes. */
const INDENT: Otherwise = [[TEXT_ENTRY], BELOW_ENTRY];
const NO_LIST: Otherwise[number] = [
  TEXT_ENTRY,
  { code: 'FIELD_TYPE', below: -1, field: 'sites[0].participants' },
];
const FIELD_IN_LIST: Otherwise[number] = [
  TEXT_ENTRY,
  { code: 'FIELD_TYPE', field: 'sites[0].participants[0]' },
];

/**
 * A line as it may be mistyped; a line that has nothing of the kind stays as it is. It breaks a rule of YAML, which is
 * told on its line, unless something else is said.
 */
const SLIPS: Record<string, [what: RegExp, typed: string, otherwise?: Otherwise]> = {
  'a Tab before it': [/^ {2,}/u, '\t'],
  'one blank too many': [/^/u, ' ', INDENT],
  'two blanks too many': [/^/u, '  ', INDENT],
  'two blanks too few': [/^ {2}/u, '', INDENT],
  'a space from Word before it': [/^ ?/u, '\u00A0'],
  'a space from Word after the colon': [/: /u, ':\u00A0'],
  'a colon of full width': [/:(?: |$)/u, '：'],
  'no space after the colon': [/: /u, ':'],
  'no colon': [/:(?= |$)/u, ''],
  'a sign of equality': [/: /u, ' = '],
  'no quote at the start': [/: "/u, ': '],
  'no quote at the end': [/"$/u, ''],
  'quotes as Word curls them': [/"([^"]*)"$/u, '“$1”'],
  'single quotes as Word curls them': [/"([^"]*)"$/u, '‘$1’'],
  'a single quote that is never closed': [/"([^"]*)"$/u, "'$1"],
  'quotes within quotes': [/"([^"]*)"$/u, '"a "$1" b"'],
  'words after the quote': [/"$/u, '" thêm'],
  'a comma after the quote': [/"$/u, '",'],
  'a colon without quotes': [/"([^"]*)"$/u, 'Họp: $1', [FIELD_IN_LIST]],
  'a hash without quotes': [/"([^"]*)"$/u, '$1 #5'],
  'a bracket that is never closed': [/"([^"]*)"$/u, '[$1'],
  'bold as in the text': [
    /"([^"]*)"$/u,
    '**$1**',
    // Where no blank follows, it is a sign of YAML's own.
    [[/: "[^" ]*"$/u, { code: 'YAML_ALIAS' }]],
  ],
  'no dash': [/- /u, '', [NO_LIST, BELOW_ENTRY]],
  'a long dash': [/- /u, '– ', [NO_LIST]],
  'a dash without a blank': [/- /u, '-', [NO_LIST]],
  'a dash before a field': [/^/u, '- ', [[TEXT_ENTRY, { code: 'YAML', below: -1 }], BELOW_ENTRY]],
  'a broken line': [/(: "[^"]*) (?=\S+"$)/u, '$1\n'],
  'a line of text below it': [/$/u, '\nHọp giao ban', [[/^/u, { code: 'YAML', below: 1 }]]],
};

/** Lines on which a slip may be told: its own, those beside it, and the next entry where the first has no dash. */
function isNear(line: number | undefined, slip: number, typed: string, lines: readonly string[]) {
  if (line === undefined) return false;
  const last = slip + typed.split('\n').length;
  const next = lines.findIndex((text, index) => index >= slip && text.startsWith('  - ')) + 1;
  return (line >= slip - 1 && line <= last) || (!typed.includes('-') && line === next);
}

const SYNTAX: Told = { code: 'YAML' };
const SECOND = { mode: 'FIELD_VALUE', 'assignments[0].due': 'DATE_FORMAT' } as const;

for (const [name, [what, typed, otherwise = []]] of Object.entries(SLIPS)) {
  test(`${name} is told where it is, hides nothing and makes nothing up, whatever the line`, async () => {
    await inFolder(async (root) => {
      const draft = new Draft();
      for (const [file, content] of draft.files) await put(root, file, content);
      const folder = join(root, INDEX, '..');
      const read = async (text: string) => {
        await put(root, INDEX, text);
        return (await readFolder(folder, `content/meetings/2021/${ID}`)).problems;
      };
      const dataOf = (text: string) => readFrontmatter(text, '').yaml.data;
      const good = draft.index.split('\n');
      let tried = 0;
      for (const [at, line] of good.slice(0, good.indexOf('---', 1)).entries()) {
        const wrong = line.replace(what, typed);
        if (at === 0 || wrong === line) continue;
        tried += 1;
        const text = good.with(at, wrong).join('\n');
        const alone = await read(text);
        const far = alone.filter((found) => !isNear(found.line, at + 1, wrong, good));
        assert.deepEqual(far, [], `line ${at + 1}: ${wrong}`);
        const around = `${good[at - 1]}\n${line}`;
        const [, told] = otherwise.find(([lines]) => lines.test(around)) ?? [/./u, SYNTAX];
        if (told) {
          const found = alone.find(({ code }) => code === told.code) ?? alone[0];
          assert.deepEqual(
            [found?.code, found?.file, found?.line, found?.field],
            [told.code, INDEX, at + 1 + (told.below ?? 0), told.field],
            `line ${at + 1}: ${wrong}`,
          );
        } else {
          assert.deepEqual(alone, [], `line ${at + 1}: ${wrong}`);
          assert.deepEqual(dataOf(text), dataOf(draft.index), `line ${at + 1}: ${wrong}`);
        }

        const second = await read(
          text
            .replace(/(mode: )"online"/u, '$1"onlin"')
            .replace(/(due: )"2021-11-26[^"]*"/u, '$1"26/11/2021"'),
        );
        for (const [field, code] of Object.entries(SECOND)) {
          const near = field === 'mode' ? at < 5 : at >= 17 && at < 29;
          const isTold = second.some((found) => found.field === field && found.code === code);
          assert.ok(near || isTold, `line ${at + 1}: ${wrong} hides ${field}`);
        }
      }
      assert.ok(tried > 0);
    });
  });
}
