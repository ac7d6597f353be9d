/** A new meeting changes the files of its own words: caches, uploads and builds pay for what changed, not for the archive. */
import assert from 'node:assert/strict';
import test, { before } from 'node:test';
import { START_FILE } from '../../../src/search/bundle.ts';
import { buildSearchFiles } from '../../../src/search/build-index.ts';
import type { SearchableMeeting } from '../../../src/search/records.ts';
import { createRandom, type Random } from '../../fixtures/random.ts';
import { file, meeting } from './served.ts';

const YEARS = ['2019', '2020', '2021'];
const MEETINGS = 36;
const FILES_EACH = 20;
const VOCABULARY = 3000;
const WORDS_A_FILE = 60;
/** In more than 8192 places. */
const FREQUENT = 'so lieu '.repeat(5);

const LETTERS = [...'bcdghklmnpqrstvx'];
const RHYMES = ['a', 'e', 'i', 'o', 'u', 'an', 'en', 'in', 'on', 'un', 'ang', 'anh', 'ac', 'ach'];

/** A few words are everywhere and most are rare, as in any language. */
function textOf(random: Random): string {
  const words = Array.from({ length: WORDS_A_FILE }, () =>
    wordOf(Math.floor(VOCABULARY ** (random.below(10_000) / 10_000))),
  );
  return words.join(' ');
}

function wordOf(number: number): string {
  const [first, second] = [number % LETTERS.length, Math.floor(number / LETTERS.length)];
  const rhyme = (at: number) => RHYMES[at % RHYMES.length] ?? '';
  return `${LETTERS[first] ?? ''}${rhyme(second)}${rhyme(Math.floor(second / RHYMES.length))}`;
}

function archive(): SearchableMeeting[] {
  const random = createRandom(20_261_121);
  return YEARS.flatMap((year) =>
    Array.from({ length: MEETINGS }, (_, number) => {
      const month = String(1 + Math.floor(number / 3)).padStart(2, '0');
      return meeting(`${year}-${month}-${10 + (number % 3)}-hop`, textOf(random).slice(0, 40), {
        issued: `${year}-${month}-0${1 + (number % 3)}`,
        attachments: Array.from({ length: FILES_EACH }, (__, at) =>
          file(`${year}-${number}-${at}.pdf`, `Biểu ${at}`, [`${FREQUENT}${textOf(random)}`]),
        ),
      });
    }),
  );
}

const BEFORE = archive();
const kept = new Map<string, Uint8Array>();
const memory = {
  read: (key: string) => kept.get(key),
  write: (key: string, bytes: Uint8Array) => void kept.set(key, bytes),
};
const build = (meetings: readonly SearchableMeeting[]) =>
  buildSearchFiles(meetings, { abbreviations: [], memory });
let old = new Map<string, Uint8Array>();

before(async () => {
  old = await build(BEFORE);
});

/** Names that came, by what the files are. A name that stayed stands for the same bytes: browsers never ask again. */
async function cameWith(meetings: readonly SearchableMeeting[]): Promise<Record<Part, string[]>> {
  const files = await build(meetings);
  for (const [name, bytes] of old) {
    if (name !== START_FILE) assert.ok(Buffer.from(files.get(name) ?? bytes).equals(bytes), name);
  }
  return partsOf([...files.keys()].filter((name) => !old.has(name)));
}

type Part = 'words' | 'places' | 'text' | 'catalogue';

function partsOf(names: readonly string[]): Record<Part, string[]> {
  const of = (part: Part) => names.filter((name) => name.split(/[/.]/u).includes(part));
  return { words: of('words'), places: of('places'), text: of('text'), catalogue: of('catalogue') };
}

const added = (day: string, issued: string) =>
  meeting(`${day}-them`, 'bo ba ca', {
    issued,
    attachments: [file('them.pdf', 'da ga', ['so lieu bo ba ca da ga la ma na pa'])],
  });
const yearOf = (name: string) => name.slice(0, 4);

/** Its own words, what is said of every meeting, and numbers of its days. */
const MOST_WORDS = 40;

test('there are many files of everything', () => {
  const { words, places, text, catalogue } = partsOf([...old.keys()]);
  assert.ok(words.length > 6 * MOST_WORDS, String(words.length));
  assert.deepEqual([...new Set(places.map(yearOf))], YEARS);
  assert.ok(text.length > MEETINGS);
  assert.deepEqual(catalogue.map(yearOf), YEARS.slice(0, -1));
});

test('a new meeting changes the files of its words, and in its own year where frequent ones stand', async () => {
  const came = await cameWith([...BEFORE, added('2021-12-30', '2021-12-20')]);
  assert.ok(came.words.length <= MOST_WORDS, String(came.words.length));
  assert.deepEqual([...new Set(came.places.map(yearOf))], ['2021']);
  assert.equal(came.text.length, 1);
  assert.deepEqual(came.catalogue, []);
});

test('a changed meeting changes the files of its words and its own texts', async () => {
  const place = MEETINGS + MEETINGS / 2;
  const text = ['bo ba ca da ga la ma na pa'];
  const came = await cameWith(BEFORE.map((one, at) => (at === place ? { ...one, text } : one)));
  assert.ok(came.words.length <= MOST_WORDS, String(came.words.length));
  assert.deepEqual(came.places, []);
  assert.ok(came.text.every((name) => name.startsWith(`2020/text/${BEFORE[place]?.id ?? ''}.`)));
  assert.deepEqual(came.catalogue.map(yearOf), ['2020']);
});

test('a new meeting of an old year leaves the places, texts and catalogues of others', async () => {
  const came = await cameWith([...BEFORE, added('2020-06-30', '2020-06-20')]);
  assert.deepEqual([...new Set(came.places.map(yearOf))], ['2020']);
  assert.deepEqual(came.text.map(yearOf), ['2020']);
  assert.deepEqual(came.catalogue.map(yearOf), ['2020']);
});
