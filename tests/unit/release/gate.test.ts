import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openSite } from '../../../src/release/gate/built-site.ts';
import { formatFaults, judgeBuild } from '../../../src/release/gate/gate.ts';
import { inFolder, put } from '../../fixtures/content.ts';
import { ID, PAGE, FILE, SITE, TEXTS, meeting, FORMER, packed } from './small-site.ts';

async function judge(
  spoilt: Readonly<Record<string, string | Buffer | null>>,
  source = '',
  more?: (root: string) => Promise<void>,
): Promise<string> {
  return inFolder(async (root) => {
    for (const [name, content] of Object.entries({ ...SITE, ...spoilt })) {
      if (content !== null) await put(root, name, content);
    }
    await more?.(root);
    const made = [`/hop/${ID}/SHA256SUMS`, '/api/meetings.json', `/api/meetings/${ID}.json`];
    const address = { origin: 'https://x.example', base: '/' };
    const { faults } = judgeBuild(openSite(root, address), {
      ...address,
      content: { meetings: [meeting], ...FORMER },
      published: new Set(made),
      source: () => source,
    });
    return formatFaults(faults);
  });
}

test('a portal that is right passes', async () => {
  assert.equal(await judge({}), '');
});

const page = SITE[PAGE] as string;
const home = SITE['index.html'] as string;

/** What is spoilt, and what must be said of which file. */
const SPOILT: readonly [
  name: string,
  spoilt: Readonly<Record<string, string | Buffer | null>>,
  said: RegExp,
][] = [
  [
    'the page of a meeting is missing',
    { [PAGE]: null },
    /\/index\.html: thiếu trang của cuộc họp/u,
  ],
  ['the page of a meeting is empty', { [PAGE]: '' }, /tệp rỗng/u],
  ['the invitation is missing', { [PAGE]: page.replace(/<p>.*?<\/p>/u, '') }, /thiếu lời/u],
  ['a meeting is not listed', { 'nam/2021/index.html': '<b>0</b>' }, /danh sách năm/u],
  [
    'a page of a meeting nobody knows',
    { 'hop/2021-01-01-nhap/index.html': '<p>nháp</p>' },
    /2021-01-01-nhap\/index\.html: trang của cuộc họp không có/u,
  ],
  [
    'open data counts otherwise',
    { 'api/meetings.json': '{"data":[]}' },
    /có 0 cuộc họp, phải là 1/u,
  ],
  ['open data of a meeting is missing', { [`api/meetings/${ID}.json`]: null }, /thiếu dữ liệu mở/u],
  [
    'the search does not know a document',
    { [`${TEXTS}.1.0.bin`]: null },
    /bao-cao\.pdf: không tìm thấy được/u,
  ],
  [
    'the search knows what was withdrawn',
    { [`${TEXTS}.2.0.bin`]: packed([{ url: '/hop/x/tai-lieu/mat.pdf' }]) },
    /mat\.pdf: còn trong chỉ mục/u,
  ],
  [
    'texts of another index are left',
    { [`tim-kiem/du-lieu/2021/text/${ID}.xya.0.0.bin`]: packed([{ url: `/hop/${ID}/` }]) },
    /xya\.0\.0\.bin: sót lại/u,
  ],
  [
    'words of another index are left',
    { 'tim-kiem/du-lieu/words/ab.a1b2d.bin': 'words' },
    /ab\.a1b2d\.bin: sót lại/u,
  ],
  [
    'words are missing',
    { 'tim-kiem/du-lieu/words/ab.a1b2c.bin': null },
    /ab\.a1b2c\.bin: thiếu tệp/u,
  ],
  ['no search at all', { 'tim-kiem/du-lieu/start.bin': null }, /thiếu chỉ mục/u],
  ['a document was altered', { [FILE]: '%PDG' }, /bao-cao\.pdf: khác tệp trong content/u],
  ['a document is missing', { [FILE]: null }, /thiếu tài liệu này/u],
  [
    'a list of checksums is wrong',
    { [`hop/${ID}/SHA256SUMS`]: `${'0'.repeat(64)}  tai-lieu/bao-cao.pdf\n` },
    /ghi sai mã của “tai-lieu\/bao-cao\.pdf”/u,
  ],
  [
    'a dead link',
    { [PAGE]: `${page}<a href="/hop/khac/">x</a>` },
    /\/hop\/khac\/ không dẫn tới đâu/u,
  ],
  [
    'a dead link in open data',
    { 'api/meetings.json': '{"data":["https://x.example/a"]}' },
    /\/a không/u,
  ],
  ['a fragment that is not there', { 'index.html': `${home}<a href="#b">` }, /#b không có trong/u],
  [
    'a fragment of another page that is not there',
    { 'index.html': `${home}<a href="/hop/${ID}/#muc-9">` },
    /\/index\.html: liên kết tới #muc-9/u,
  ],
  [
    'a picture nobody shows',
    { '_astro/bi-mat.png': 'png' },
    /bi-mat\.png: không trang nào dẫn tới/u,
  ],
  [
    'a page nobody links to',
    { 'nhap/index.html': '<p>nháp</p>' },
    /nhap\/index\.html: không trang/u,
  ],
  [
    'an editor nobody asked for',
    { 'quan-tri/index.html': '<p>a</p>', 'quan-tri/a.js': 'a()' },
    /quan-tri\/a\.js: không trang/u,
  ],
  ['the tools’ own folder', { '.prerender/a.mjs': 'x' }, /\.prerender\/a\.mjs: tệp ẩn/u],
  ['no page for what is missing', { '404.html': null }, /404\.html: thiếu/u],
  ['an inline script', { [PAGE]: `${page}<script>let a</script>` }, /thẻ <script> không có tệp/u],
  ['an inline style', { [PAGE]: `${page}<style>b{}</style>` }, /thẻ <style>/u],
  ['a style attribute', { [PAGE]: `${page}<b style="color:red">` }, /thuộc tính style ở <b>/u],
  ['an event attribute', { [PAGE]: `${page}<b ONCLICK=a()>` }, /thuộc tính onclick ở <b>/u],
  [
    'a javascript: link',
    { [PAGE]: `${page}<a href="&#106;avascript:a()">` },
    /địa chỉ “javascript/u,
  ],
  ['Object', { [PAGE]: `${page}<b>[object Object]</b>` }, /có “\[object Object\]”/u],
  ['undefined in a page', { [PAGE]: `${page}<b>undefined</b>` }, /có “undefined”/u],
  ['undefined in an attribute', { [PAGE]: `${page}<b title="ngày undefined">` }, /có “undefined”/u],
  ['Invalid Date in a calendar', { 'a.ics': 'DTSTART:Invalid Date' }, /a\.ics: có “Invalid Date”/u],
  ['a lost letter', { [PAGE]: `${page}H\uFFFDa` }, /có “\uFFFD”/u],
  ['two versions', { [PAGE]: `${page}\n<<<<<<< HEAD\n` }, /có “<<<<<<<”/u],
  ['a lost picture', { [PAGE]: `${page}<img alt="__ASTRO_IMAGE_x">` }, /__ASTRO_IMAGE_/u],
  ['a dead import', { '_astro/b.js': 'x(__VITE_PRELOAD__)' }, /b\.js: có “__VITE_PRELOAD__”/u],
];

for (const [name, spoilt, said] of SPOILT) {
  test(`stops: ${name}`, async () => {
    assert.match(await judge(spoilt), said);
  });
}

test('stops: a link instead of a file', async () => {
  const said = await judge({ '_astro/b.svg': null }, '', (root) =>
    symlink('/etc/hostname', join(root, '_astro/b.svg')),
  );
  assert.match(said, /b\.svg: là liên kết/u);
});

/** Near twins of the rows above that are right. */
const GOOD: readonly [string, Readonly<Record<string, string>>, source?: string][] = [
  ['JSON beside the page', { [PAGE]: `${page}<script type="application/ld+json">{}</script>` }],
  ['words that contain another', { [PAGE]: `${page}<b>x-undefined-y</b>` }],
  ['a programme may say undefined', { '_astro/b.js': 'let a=undefined;"Invalid Date"' }],
  ['a comment is no code', { [PAGE]: `${page}<!-- <style> -->` }],
  ['the office writes about it', { [PAGE]: `${page}<b>Invalid Date</b>` }, 'lỗi Invalid Date'],
  ['javascript: as a word', { [PAGE]: `${page}<b title="javascript: là gì">` }],
  ['an address put together when it is needed', { '_astro/b.js': 'import(`/${name}`)' }],
  ['links elsewhere', { [PAGE]: `${page}<a href="https://y.example/a">` }],
  ['letters to write', { [PAGE]: `${page}<a href="mailto:a@b.example">` }],
];

for (const [name, changed, source] of GOOD) {
  test(`passes: ${name}`, async () => {
    assert.equal(await judge(changed, source), '');
  });
}

test('a portal below a path: links that leave it are dead, and what was published must answer', async () => {
  await inFolder(async (root) => {
    await put(root, 'index.html', '<a href="/hop/">ra ngoài</a><a href="/cong/">trang đầu</a>');
    const address = { origin: 'https://x.example', base: '/cong' };
    const { faults: found } = judgeBuild(openSite(root, address), {
      ...address,
      content: { meetings: [], ...FORMER, published: ['/', '/cu/'] },
      published: new Set(),
      source: () => '',
    });
    const dead = found.filter(({ what }) => what.startsWith('liên kết'));
    assert.deepEqual(
      dead.map(({ what }) => what),
      ['liên kết /hop/ không dẫn tới đâu.'],
    );
    assert.ok(found.some(({ url, what }) => url === '/cu/' && what.includes('đã từng đăng')));
    assert.ok(!found.some(({ url, what }) => url === '/' && what.includes('đã từng đăng')));
  });
});
