import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createProgress } from '../../../src/attachments/worker/progress.ts';

function batch(files: readonly string[], millisecondsEach: number): string[] {
  const lines: string[] = [];
  let time = 5000;
  const progress = createProgress(
    (line) => lines.push(line),
    () => time,
  );
  files.forEach(() => {
    progress.queue();
  });
  for (const file of files) {
    progress.start(file);
    time += millisecondsEach;
  }
  progress.reset();
  return lines;
}

test('work under two seconds is silent', () => {
  assert.deepEqual(batch(['a.pdf', 'b.pdf', 'c.pdf'], 900), []);
});

test('longer work says which file of how many, at most every two seconds', () => {
  const files = Array.from({ length: 6 }, (_, index) => `/họp/Báo cáo ${index + 1}.pdf`);
  assert.deepEqual(batch(files, 1000), ['[3/6] Báo cáo 3.pdf\n', '[5/6] Báo cáo 5.pdf\n']);
});

test('names are shown composed and short', () => {
  const name = `${'Báo cáo '.repeat(20)}.pdf`.normalize('NFD');
  const [, line = ''] = batch(['a.pdf', name], 2000).join('').split('[2/2] ');
  assert.equal(line, line.normalize('NFC'));
  assert.match(line, /^Báo cáo .{1,60}….{5}\.pdf\n$/u);
});
