import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { test } from 'node:test';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Which folder of `src/` may import which others. A new folder gets its row here first. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  text: [],
  i18n: [],
  styles: [],
  markdown: [],
  signing: [],
  meetings: ['text', 'i18n'],
  attachments: ['text', 'meetings', 'signing'],
  invitation: ['text', 'meetings', 'attachments'],
  editing: ['text', 'meetings', 'attachments'],
  cli: ['text', 'editing'],
  editor: ['text', 'i18n', 'meetings', 'policy'],
  search: ['text', 'meetings'],
  packs: ['text', 'i18n', 'markdown', 'meetings', 'attachments'],
  telling: ['text', 'i18n', 'meetings', 'attachments'],
  client: ['text', 'i18n', 'search', 'signing'],
  memory: [],
  kept: ['meetings', 'memory'],
  loaders: ['attachments', 'kept', 'meetings', 'memory', 'packs', 'search', 'text'],
  integrations: [
    'attachments',
    'editor',
    'frozen',
    'kept',
    'loaders',
    'meetings',
    'memory',
    'packs',
    'policy',
    'release',
    'search',
    'telling',
    'text',
  ],
  data: ['attachments', 'loaders', 'meetings', 'telling', 'text'],
  components: ['client', 'i18n', 'meetings', 'search', 'text'],
  layouts: [
    'client',
    'components',
    'data',
    'i18n',
    'meetings',
    'policy',
    'styles',
    'telling',
    'text',
  ],
  pages: [
    'client',
    'components',
    'data',
    'i18n',
    'layouts',
    'meetings',
    'search',
    'styles',
    'telling',
    'text',
  ],
  policy: ['attachments', 'meetings'],
  release: [
    'attachments',
    'integrations',
    'kept',
    'loaders',
    'meetings',
    'memory',
    'policy',
    'search',
    'text',
  ],
  'page-cache': ['attachments', 'client', 'data', 'kept', 'loaders', 'meetings', 'text'],
  frozen: ['attachments', 'kept', 'loaders', 'meetings', 'page-cache', 'search'],
  'content.config.ts': ['loaders', 'meetings'],
  scripts: [
    'attachments',
    'cli',
    'editing',
    'editor',
    'invitation',
    'meetings',
    'release',
    'search',
    'text',
    'tests',
  ],
};

/** Shapes may be known where the code that makes them may not be called. */
const ALLOWED_TYPES: Readonly<Record<string, readonly string[]>> = {
  client: ['attachments'],
  components: ['attachments'],
};

/** Everything else is plain TypeScript, which scripts and tests run without a site around it. */
const KNOWS_ASTRO = new Set([
  'loaders',
  'integrations',
  'data',
  'layouts',
  'pages',
  'components',
  'release',
  'page-cache',
  'frozen',
  'content.config.ts',
]);

/** A file beyond this has more than one subject. */
const LINE_LIMIT = 300;

const IMPORT = /(?:\bfrom\s*|\bimport\s*|\bimport\(\s*)(['"])([^'"]+)\1/gu;
const TYPE_IMPORT = /^import type .*$/gmu;

/** `src/meetings/urls.ts` → `meetings`; `scripts/check.ts` → `scripts` */
function areaOf(path: string): string {
  const [top = '', folder = ''] = relative(ROOT, path).split(sep);
  return top === 'src' ? folder : top;
}

const files = globSync('{src,scripts}/**/*.{ts,mjs,astro}', { cwd: ROOT })
  .sort()
  .map((name) => {
    const text = readFileSync(join(ROOT, name), 'utf8');
    const targets = (source: string) => [...source.matchAll(IMPORT)].map((match) => match[2] ?? '');
    const types = targets((text.match(TYPE_IMPORT) ?? []).join('\n'));
    return { name, text, imports: targets(text), types: new Set(types) };
  });

test('imports run one way', () => {
  const wrong = files.flatMap(({ name, imports, types }) => {
    const area = areaOf(join(ROOT, name));
    const allowed = ALLOWED[area];
    if (!allowed) return [`${name}: ${area} has no row in the table`];
    return imports
      .filter((target) => target.startsWith('.'))
      .map((target) => ({
        to: areaOf(resolve(ROOT, dirname(name), target)),
        isType: types.has(target),
      }))
      .filter(({ to }) => to !== area && !allowed.includes(to))
      .filter(({ to, isType }) => !(isType && ALLOWED_TYPES[area]?.includes(to)))
      .map(({ to }) => `${name} imports ${to}`);
  });
  assert.deepEqual(wrong, []);
  assert.ok(files.length > 100, 'the pattern finds the files');
});

test('only the adapters and the pages know Astro', () => {
  const wrong = files
    .filter(({ name }) => !KNOWS_ASTRO.has(areaOf(join(ROOT, name))))
    .filter(({ imports }) =>
      imports.some((target) => /^astro(?:$|[:/])|^@astrojs\//u.test(target)),
    );
  assert.deepEqual(
    wrong.map(({ name }) => name),
    [],
  );
});

test('a file has one subject', () => {
  const long = files.filter(({ text }) => text.trimEnd().split('\n').length > LINE_LIMIT);
  assert.deepEqual(
    long.map(({ name }) => name),
    [],
  );
});
