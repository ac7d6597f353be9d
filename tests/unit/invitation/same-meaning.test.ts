import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readInvitation } from '../../../src/invitation/extract.ts';
import { toJson, type InvitationJson } from '../../../src/invitation/to-json.ts';
import { SETS } from '../../bench/import.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/invitations');
const CASES = SETS.flatMap((set) =>
  readdirSync(join(FIXTURES, set))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(join(FIXTURES, set, name), 'utf8') })),
);

/** TCVN3 has no decomposed form, its letters are Latin-1. */
const UNICODE_CASES = CASES.filter(({ text }) => /[\u1EA0-\u1EF9]|\p{M}/u.test(text));

const CHANGES: readonly (readonly [string, (text: string) => string])[] = [
  ['decomposed letters', (text) => text.normalize('NFD')],
  ['Windows line ends', (text) => text.replace(/\n/gu, '\r\n')],
  ['a byte order mark and blank lines around', (text) => `\uFEFF\n\n${text}\n\n\n`],
  ['blanks at the ends of lines', (text) => text.replace(/$/gmu, '  ')],
  ['no-break spaces between words', (text) => text.replace(/(?<=\p{L}) (?=\p{Ll})/gu, '\u00A0')],
  ['en dashes as bullets', (text) => text.replace(/^(\s*)- /gmu, '$1– ')],
  ['dots as bullets', (text) => text.replace(/^(\s*)- (?=\p{L})/gmu, '$1• ')],
  ['dots with a tab as bullets', (text) => text.replace(/^(\s*)- (?=\p{L})/gmu, '$1•\t')],
  ['bullets of a symbol font', (text) => text.replace(/^(\s*)- (?=\p{L})/gmu, '$1\uF0B7\t')],
  ['dashes of a symbol font', (text) => text.replace(/^(\s*)- (?=\p{L})/gmu, '$1\uF02D ')],
  ['plus signs as bullets', (text) => text.replace(/^(\s*)- (?=\p{L})/gmu, '$1+ ')],
];

for (const [change, apply] of CHANGES) {
  test(`${change} change nothing`, () => {
    for (const { name, text } of UNICODE_CASES) {
      assert.deepEqual(read(apply(text)), read(text), name);
    }
  });
}

test('long lines wrapped at 90 characters change nothing', () => {
  for (const { name, text } of UNICODE_CASES) {
    if (/\t| {4,}|\|/u.test(text)) continue;
    assert.deepEqual(read(wrap(text, 90)), read(text), name);
  }
});

test('two blanks for one between words of a paragraph change nothing', () => {
  for (const { name, text } of UNICODE_CASES) {
    if (/\t| {3,}|\|/u.test(text)) continue;
    assert.deepEqual(read(text.replace(/(?<=\p{Ll}) (?=\p{Ll})/gu, '  ')), read(text), name);
  }
});

test('every value lies where its spans say', () => {
  for (const { name, text } of UNICODE_CASES) {
    const { number, symbol, startsAt, original } = readInvitation(text);
    const said = (found: typeof number) =>
      (found?.spans ?? [])
        .map(({ start, end }) => original.slice(start, end))
        .join(' ')
        .normalize('NFC');
    if (number?.certainty === 'sure') assert.match(said(number), /^[\dIlOo]+$/u, name);
    if (symbol?.certainty === 'sure')
      assert.ok(said(symbol).length >= symbol.value.length - 1, name);
    if (startsAt) assert.match(said(startsAt), /\d/u, name);
  }
});

/** Typographic quotes and dashes are kept as typed, so they may differ; nothing else may. */
function read(text: string): InvitationJson {
  return toJson(readInvitation(text));
}

function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(new RegExp(`(.{20,${width}})(?:\\s+|$)`, 'gu'), (_, piece: string) => `${piece}\n`)
        .trimEnd(),
    )
    .join('\n');
}
