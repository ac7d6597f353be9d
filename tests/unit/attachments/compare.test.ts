import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareVersions } from '../../../src/attachments/compare.ts';

const pages = (...texts: string[]) => texts.map((text, index) => ({ number: index + 1, text }));

test('names the pages that changed and the words', () => {
  const { pages: changed, comparable } = compareVersions(
    pages('Mở đầu', 'Giải ngân đạt 61,2% kế hoạch'),
    pages('Mở đầu', 'Giải ngân đạt 64,8% kế hoạch'),
  );
  assert.equal(comparable, true);
  assert.deepEqual(
    changed.map(({ page }) => page),
    [2],
  );
  const pieces = changed[0]?.pieces ?? [];
  const textOf = (change: string) =>
    pieces.filter((piece) => piece.change === change).map(({ text }) => text);
  assert.match(textOf('removed').join(' '), /61/u);
  assert.match(textOf('added').join(' '), /64/u);
});

test('other line breaks are no change', () => {
  assert.deepEqual(compareVersions(pages('a b\nc'), pages('a  b c')).pages, []);
});

test('a new page is a change; a scan cannot be compared', () => {
  assert.deepEqual(
    compareVersions(pages('a'), pages('a', 'Phụ lục')).pages.map(({ page }) => page),
    [2],
  );
  assert.equal(compareVersions(pages(''), pages('chữ')).comparable, false);
});

test('long unchanged text is cut away from the change', () => {
  const long = Array.from({ length: 400 }, (_, index) => `từ${index}`).join(' ');
  const [change] = compareVersions(pages(`${long} cũ`), pages(`${long} mới`)).pages;
  const shown = change?.pieces.map(({ text }) => text).join('') ?? '';
  assert.ok(shown.length < 300, shown);
});
