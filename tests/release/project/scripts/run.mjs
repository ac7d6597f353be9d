// Stands for the portal's own command in tests of the release: makes a small site out of content/ in no time.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const mark = readFileSync('content/mark.txt', 'utf8').trim();
if (mark === 'broken') {
  console.error('content/mark.txt:1: Chữ “broken” không đăng được.');
  process.exit(1);
}
if (mark.startsWith('slow')) {
  writeFileSync(process.env.SLOW_STARTED ?? 'started', String(process.pid));
  await new Promise((resolve) => setTimeout(resolve, 60_000));
}
if (mark === 'huge') {
  mkdirSync('dist', { recursive: true });
  for (let index = 0; ; index++) writeFileSync(`dist/${index}.pdf`, Buffer.alloc(8_000_000, index));
}

// When the next meeting is due that waits for its time.
if (existsSync('content/waits.txt')) {
  writeFileSync('.cache/next-due', readFileSync('content/waits.txt'));
}

const commit = process.env.PORTAL_COMMIT;
const page = `<!doctype html><title>${mark}</title>${`<p>${mark} ${commit}</p>`.repeat(400)}`;
mkdirSync('dist/hop/a/tai-lieu', { recursive: true });
writeFileSync('dist/index.html', page);
writeFileSync('dist/404.html', '<!doctype html><title>404</title><p>Không có trang này</p>');
writeFileSync('dist/hop/a/index.html', page);
mkdirSync('dist/quan-tri');
writeFileSync('dist/quan-tri/index.html', page);
mkdirSync('dist/_astro');
writeFileSync('dist/_astro/style.abc123.css', 'p { color: #222 }\n'.repeat(60));
const files = [];
for (const name of existsSync('content/files') ? readdirSync('content/files') : []) {
  const bytes = readFileSync(join('content/files', name));
  const url = `/hop/a/tai-lieu/${name}`;
  cpSync(join('content/files', name), join('dist', url));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  files.push({ url, name: `Báo cáo (${name})`, mime: '', bytes: bytes.length, sha256 });
}
if (existsSync('content/gone')) {
  mkdirSync('dist/hop/a/tai-lieu/gone.docx');
  writeFileSync('dist/hop/a/tai-lieu/gone.docx/index.html', '<!doctype html><p>Đã rút</p>');
}
if (existsSync('content/gone')) {
  mkdirSync('dist/hop/rut', { recursive: true });
  writeFileSync('dist/hop/rut/index.html', '<!doctype html><p>Cuộc họp đã được rút</p>');
  writeFileSync('dist/hop/rut/da-rut.txt', 'Cuộc họp đã được rút\n');
}
// Another root of the content, and what a frozen year is taken from.
if (existsSync('../nam-cu/mark.txt')) {
  cpSync('../nam-cu/mark.txt', 'dist/nam-cu.txt');
  writeFileSync('dist/last.txt', readFileSync(`${process.env.PORTAL_LAST_RELEASE}/release.json`));
}
writeFileSync('dist/files.json', JSON.stringify(files));
const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
writeFileSync('dist/release.json', JSON.stringify({ commit, mark, bytes: total }));
if (process.argv.includes('internal')) renameSync('dist', 'dist-internal');
