import assert from 'node:assert/strict';
import { rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openSite } from '../../../src/release/gate/built-site.ts';
import { formatFaults, judgeBuild } from '../../../src/release/gate/gate.ts';
import { readJudged, writeJudged } from '../../../src/release/gate/judged.ts';
import { inFolder, put } from '../../fixtures/content.ts';
import { FILE, FORMER, ID, meeting, packed, PAGE, SITE, TEXTS } from './small-site.ts';

const ADDRESS = { origin: 'https://x.example', base: '/' };
const EXPECTED = {
  ...ADDRESS,
  content: { meetings: [meeting], ...FORMER },
  published: new Set([`/hop/${ID}/SHA256SUMS`, '/api/meetings.json', `/api/meetings/${ID}.json`]),
  source: () => '',
};
/** seconds since 1970 */
const WRITTEN = 1_700_000_000;
const GROUP = `/hop/${ID}/`;
const OUTSIDE = `<p>Kính mời các đại biểu.</p><a href="/nam/2021/#danh-sach">2021</a>`;

/** Judges the portal, does something to it, and judges it again with what was remembered. */
async function judgeAgain(
  change: (root: string) => Promise<void>,
  expected = EXPECTED,
): Promise<{ faults: string; remembered: string[] }> {
  return inFolder(async (root) => {
    const year = `<h1 id="danh-sach">2021</h1>${String(SITE['nam/2021/index.html'])}`;
    const page = `${String(SITE[PAGE])}${OUTSIDE}`;
    for (const [name, content] of Object.entries({
      ...SITE,
      'nam/2021/index.html': year,
      [PAGE]: page,
    })) {
      await put(root, name, content);
    }
    await utimes(join(root, FILE), WRITTEN, WRITTEN);
    const first = judgeBuild(openSite(root, ADDRESS), EXPECTED);
    assert.equal(formatFaults(first.faults), '');
    const record = join(root, '..', 'judged.json');
    writeJudged(record, 'judge', first.judged);
    const before = readJudged(record, 'judge');
    assert.deepEqual([...before.values()], first.judged);
    assert.equal(readJudged(record, 'another judge').size, 0);
    await change(root);
    const { faults } = judgeBuild(openSite(root, ADDRESS), expected, before);
    return { faults: formatFaults(faults), remembered: [...before.keys()].sort() };
  });
}

test('what looks as it did is not looked into again', async () => {
  // Nobody does this by accident: other bytes, as many, at the same moment.
  const { faults, remembered } = await judgeAgain(async (root) => {
    await put(root, FILE, '%PDX');
    await utimes(join(root, FILE), WRITTEN, WRITTEN);
  });
  const texts = '/tim-kiem/du-lieu/2021/text/';
  assert.deepEqual(remembered, [`/api/meetings/${ID}.json`, GROUP, texts]);
  assert.equal(faults, '');
});

const ROWS: Readonly<
  Record<string, { change: (root: string) => Promise<void>; says: RegExp | '' }>
> = {
  nothing: { change: async () => undefined, says: '' },
  'a file of the meeting is another': {
    change: (root) => put(root, FILE, '%PDF-'),
    says: /bao-cao\.pdf: khác tệp trong content\//u,
  },
  'a page of the meeting has words of a tool': {
    change: (root) => put(root, PAGE, `${String(SITE[PAGE])}[object Object]`),
    says: /có “\[object Object\]”/u,
  },
  'what the meeting points to has lost its id': {
    change: (root) => put(root, 'nam/2021/index.html', String(SITE['nam/2021/index.html'])),
    says: /liên kết tới #danh-sach không có trong \/nam\/2021\/index\.html/u,
  },
  'another page points to an id the meeting has': {
    change: (root) => put(root, '404.html', `<a href="/hop/${ID}/#tai-lieu">Tài liệu</a>`),
    says: '',
  },
  'another page points to an id the meeting has not': {
    change: (root) => put(root, '404.html', `<a href="/hop/${ID}/#khong-co">Tài liệu</a>`),
    says: /404\.html: liên kết tới #khong-co không có/u,
  },
  'the search forgot a document': {
    change: (root) => put(root, `${TEXTS}.1.0.bin`, packed([])),
    says: /bao-cao\.pdf: không tìm thấy được/u,
  },
  'the search has a volume more': {
    change: (root) => put(root, 'tim-kiem/du-lieu/2020/text/2020-01-01-x.abc.0.0.bin', packed([])),
    says: /sót lại từ một chỉ mục khác/u,
  },
  'a file stands beside those of the meeting': {
    change: (root) => put(root, `hop/${ID}/la.html`, '<p>Lạ</p>'),
    says: /la\.html: không trang nào dẫn tới/u,
  },
};

for (const [what, { change, says }] of Object.entries(ROWS)) {
  test(`${what}: ${says === '' ? 'no fault' : String(says)}`, async () => {
    const { faults } = await judgeAgain(change);
    if (says === '') assert.equal(faults, '');
    else assert.match(faults, says);
  });
}

test('the address to which a meeting points is gone', async () => {
  const { faults } = await judgeAgain((root) => rm(join(root, 'nam/2021'), { recursive: true }));
  assert.match(faults, new RegExp(`${GROUP}: liên kết /nam/2021/ không dẫn tới đâu`, 'u'));
});

test('what only a page that was looked into again led to is left over', async () => {
  const { faults } = await judgeAgain((root) => put(root, '_astro/a.js', 'export{}'));
  assert.match(faults, /_astro\/b\.js: không trang nào dẫn tới/u);
});

test('another text of the invitation, another document: the same files are no longer right', async () => {
  const content = { ...EXPECTED.content };
  const longer = { ...meeting, body: `${meeting.body} `.repeat(9) };
  const text = await judgeAgain(async () => undefined, {
    ...EXPECTED,
    content: { ...content, meetings: [longer] },
  });
  assert.match(text.faults, /thiếu lời của giấy mời/u);
  const [document] = meeting.documents;
  const other = {
    ...meeting,
    documents: document ? [{ ...document, sha256: '0'.repeat(64) }] : [],
  };
  const hash = await judgeAgain(async () => undefined, {
    ...EXPECTED,
    content: { ...content, meetings: [other] },
  });
  assert.match(hash.faults, /khác tệp trong content\//u);
});

test('a meeting that is no longer in the content may not stay', async () => {
  const { faults } = await judgeAgain(async () => undefined, {
    ...EXPECTED,
    content: { meetings: [], ...FORMER },
    published: new Set(['/api/meetings.json']),
  });
  assert.match(faults, /trang của cuộc họp không có trong content\//u);
  assert.match(faults, /còn trong chỉ mục tìm kiếm dù không được đăng/u);
});
