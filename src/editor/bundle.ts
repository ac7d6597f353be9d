/** Puts the CMS and what we add to it together, with all it would fetch from elsewhere. */
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { SCRIPT } from './page.ts';

/** Parts of the CMS no form of ours needs: maps, photo codecs, code colouring, other languages. */
const UNUSED = [
  /^@shikijs\//u,
  /^(?:leaflet|terra-draw|svgo|exifr|turndown)/u,
  /\/chunks\/(?:heic|shiki-engine|webp)[\w-]*\.js$/u,
  /\/locales\/(?!vi\.json)[\w-]+\.json$/u,
];
const UNUSED_FILES = /(?:heic|marker-icon)/u;

/** Where the CMS asks for new versions and for what is missing here. It is never to be asked. */
const ELSEWHERE = /https:\/\/unpkg\.com\//gu;
/** Fonts the CMS would take from elsewhere; it brings the same ones along and loads them by script. */
const FONTS_ELSEWHERE = /@font-face\s*\{[^{}]*cdn\.jsdelivr\.net[^{}]*\}/gu;

const EMPTY = '\0unused';

/** File name below `/quan-tri/` → content. */
export async function bundleEditor(): Promise<Map<string, string | Uint8Array>> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    base: './',
    root: import.meta.dirname,
    publicDir: false,
    plugins: [onlyWhatIsUsed, nothingFromElsewhere],
    build: {
      write: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: Infinity,
      modulePreload: false,
      target: 'es2023',
      rolldownOptions: {
        input: join(import.meta.dirname, 'browser', 'main.ts'),
        output: { entryFileNames: SCRIPT },
      },
    },
  })) as Rolldown.RolldownOutput;
  return new Map(
    output.output
      .filter(({ fileName }) => !UNUSED_FILES.test(fileName))
      .map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]),
  );
}

const onlyWhatIsUsed: Plugin = {
  name: 'only-what-is-used',
  enforce: 'pre',
  resolveId: (id) => (UNUSED.some((pattern) => pattern.test(id)) ? EMPTY : null),
  load: (id) => (id === EMPTY ? 'export default {};' : null),
};

const nothingFromElsewhere: Plugin = {
  name: 'nothing-from-elsewhere',
  transform: (code, id) =>
    id.includes('@sveltia')
      ? { code: code.replace(FONTS_ELSEWHERE, '').replace(ELSEWHERE, './'), map: null }
      : null,
};
