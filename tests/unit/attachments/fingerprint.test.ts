import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { appendFile, readFile, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fingerprint } from '../../../src/attachments/fingerprint.ts';
import { openFingerprintLog } from '../../../src/attachments/fingerprint-log.ts';
import { forgetWhatWasRead, inFolder } from '../../fixtures/content.ts';

await forgetWhatWasRead();

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const [A, B] = [sha256('a'), sha256('b')];

test('a file of the same size and time is read again when its bytes were changed', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'a.pdf');
    await writeFile(path, 'a');
    const { atime, mtime } = await stat(path);
    assert.equal(await fingerprint(path), A);
    await writeFile(path, 'b');
    await utimes(path, atime, mtime);
    assert.equal(await fingerprint(path), B);
  }));

test('what was seen is known to the next process, for its path and state only', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'cache', 'fingerprints.txt');
    const first = await openFingerprintLog(file);
    first.add('/x/Báo cáo.pdf', '1:2:3', A);
    first.add('/x/Báo cáo.pdf', '1:2:4', B);
    const second = await openFingerprintLog(file);
    assert.equal(second.find('/x/Báo cáo.pdf', '1:2:4'), B);
    assert.equal(second.find('/x/Báo cáo.pdf', '1:2:3'), undefined);
    assert.equal(second.find('/x/khác.pdf', '1:2:4'), undefined);
  }));

test('a line that was cut off or altered counts as none, the others stay', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'fingerprints.txt');
    const log = await openFingerprintLog(file);
    for (const name of ['/1', '/2', '/3']) log.add(name, 'state', A);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(`${A}\tstate\t/2`, `${B}\tstate\t/2`));
    await truncate(file, Buffer.byteLength(text) - 3);
    const found = await openFingerprintLog(file);
    assert.deepEqual(
      ['/1', '/2', '/3'].map((name) => found.find(name, 'state')),
      [A, undefined, undefined],
    );
  }));

test('a list of which most is out of date is written anew', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'fingerprints.txt');
    const log = await openFingerprintLog(file);
    log.add('/1', 'old', A);
    const line = await readFile(file, 'utf8');
    await appendFile(file, line.repeat(1500));
    log.add('/1', 'new', B);
    const found = await openFingerprintLog(file);
    assert.equal(found.find('/1', 'new'), B);
    assert.equal((await readFile(file, 'utf8')).trim().split('\n').length, 1);
  }));
