import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { access, constants, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { zip, zipSize, type ZipEntry } from '../../../src/attachments/zip.ts';
import { vietnamTime } from '../../../src/text/instant.ts';
import { inFolder, put } from '../../fixtures/content.ts';

const TIME = vietnamTime('2021-11-27T10:35:00+07:00');
const NAMES = [
  '01 Giải ngân/Báo cáo số 5 (lần 2).pdf',
  'Giấy mời – Ủy ban.docx',
  'Trống.txt',
  'SHA256SUMS',
];

/** Text and bytes of every value; one file is empty, one lies on the disk, one name is decomposed. */
async function entries(root: string): Promise<ZipEntry[]> {
  await put(root, 'big', Buffer.alloc(300_000, 'Kính mời '));
  return [
    { name: NAMES[0] ?? '', content: { path: join(root, 'big') }, time: TIME },
    {
      name: (NAMES[1] ?? '').normalize('NFD'),
      content: Buffer.from([...Array(256).keys()]),
      time: TIME,
    },
    { name: NAMES[2] ?? '', content: Buffer.alloc(0), time: TIME },
    { name: NAMES[3] ?? '', content: Buffer.from('abc'), time: vietnamTime('2021-11-30') },
  ];
}

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(pieces));
}

/** Names, bytes and times as Python's own reader sees them. */
const PYTHON = `
import hashlib, json, sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
print(json.dumps([[i.filename, i.file_size, hashlib.sha256(z.read(i)).hexdigest()[:8], list(i.date_time),
  i.compress_type, i.flag_bits] for i in z.infolist()]))`;

test('an independent reader gets every name and byte back', async () => {
  await inFolder(async (root) => {
    const made = await bytesOf(zip(await entries(root)));
    const files = unzipSync(made);
    assert.deepEqual(Object.keys(files), NAMES);
    assert.equal(files[NAMES[0] ?? '']?.length, 300_000);
    assert.deepEqual([...(files[NAMES[1] ?? ''] ?? [])], [...Array(256).keys()]);
    assert.equal(files[NAMES[2] ?? '']?.length, 0);
    assert.equal(strFromU8(files['SHA256SUMS'] ?? new Uint8Array()), 'abc');
  });
});

test('Python and unzip accept it, where they are installed', async (context) => {
  await inFolder(async (root) => {
    const file = join(root, 'a.zip');
    await writeFile(file, await bytesOf(zip(await entries(root))));
    const unzip = spawnSync('unzip', ['-q', file, '-d', join(root, 'out')], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    if (unzip.error) context.diagnostic('unzip is not installed');
    else {
      assert.equal(unzip.status, 0, unzip.stdout + unzip.stderr);
      // It lays the files down under their names, not under the bytes of another alphabet.
      for (const name of NAMES) await access(join(root, 'out', name), constants.R_OK);
    }
    const python = spawnSync('python3', ['-c', PYTHON, file], { encoding: 'utf8' });
    if (python.error) return context.diagnostic('python3 is not installed');
    assert.equal(python.status, 0, python.stderr);
    const seen = JSON.parse(python.stdout) as [string, number, string, number[], number, number][];
    assert.deepEqual(
      seen.map(([name, size, , time, method, flags]) => [name, size, time.join(), method, flags]),
      [
        [NAMES[0], 300_000, '2021,11,27,10,35,0', 0, 0x800],
        [NAMES[1], 256, '2021,11,27,10,35,0', 0, 0x800],
        [NAMES[2], 0, '2021,11,27,10,35,0', 0, 0x800],
        [NAMES[3], 3, '2021,11,30,0,0,0', 0, 0x800],
      ],
    );
  });
});

test('its size is known before it is made', async () => {
  await inFolder(async (root) => {
    const list = await entries(root);
    const sizes = [300_000, 256, 0, 3];
    const plan = list.map(({ name }, index) => ({ name, bytes: sizes[index] ?? 0 }));
    assert.equal((await bytesOf(zip(list))).length, zipSize(plan));
  });
  assert.equal((await bytesOf(zip([]))).length, zipSize([]));
});

test('it is the same byte for byte in another time zone', () => {
  const script = `
    import { zip } from '../../../src/attachments/zip.ts';
    import { vietnamTime } from '../../../src/text/instant.ts';
    const time = vietnamTime('2021-11-27T00:35:00+07:00');
    const content = Buffer.from('abc');
    for await (const piece of zip([{ name: 'Báo cáo.txt', content, time }])) process.stdout.write(piece);`;
  const make = (TZ: string) =>
    spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
      cwd: import.meta.dirname,
      env: { ...process.env, TZ },
    }).stdout.toString('hex');
  const here = make('Asia/Ho_Chi_Minh');
  assert.match(here, /^504b0304/u);
  assert.equal(make('America/Los_Angeles'), here);
});
