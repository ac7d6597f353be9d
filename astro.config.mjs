import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { audience } from './src/integrations/audience.ts';
import { content } from './src/integrations/content.ts';
import { editor } from './src/integrations/editor.ts';
import { files } from './src/integrations/files.ts';
import { frozenRoots } from './src/frozen/frozen-roots.ts';
import { release } from './src/integrations/release.ts';
import { pageCache } from './src/page-cache/page-cache.ts';
import { search } from './src/integrations/search.ts';
import { alignedTables } from './src/markdown/aligned-tables.ts';
import { MARKDOWN_FEATURES } from './src/meetings/markdown/tree.ts';
import { dropHtml } from './src/markdown/drop-html.ts';
import { rootLinks } from './src/markdown/root-links.ts';
import { portalAddress } from './src/meetings/portal-address.ts';
import { keptFiles } from './src/integrations/kept-files.ts';
import { telling } from './src/integrations/telling.ts';

/** A script of a component with all it needs, save what scripts of a higher priority hold. */
function oneFile(component, script, priority) {
  const test = new RegExp(
    `${component}\\.astro\\?astro&type=script|src/client/${script}\\.ts$`,
    'u',
  );
  return { name: component, test, priority };
}

const { site, base } = await portalAddress(import.meta.dirname);

export default defineConfig({
  site,
  base,
  outDir: process.env.PORTAL_OUT ?? './dist',
  integrations: [
    content(),
    pageCache(),
    files(),
    telling(),
    search(),
    editor(),
    keptFiles(),
    frozenRoots(),
    release(),
    audience(),
  ],
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      mdastPlugins: [dropHtml],
      hastPlugins: [alignedTables, rootLinks(base)],
      features: MARKDOWN_FEATURES,
    }),
  },
  build: { inlineStylesheets: 'never' },
  // An inlined script that imports another file dies in the browser (withastro/astro#17265).
  // One style sheet for all pages: the second page needs none.
  // A build starts from the portal before (src/kept), which must not be emptied.
  // What every page runs is two files, for what other pages share with it would become files of their own.
  vite: {
    build: {
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      emptyOutDir: !process.env.PORTAL_OUT,
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [oneFile('AtOnce', 'at-once', 2), oneFile('Base', 'every-page', 1)],
          },
        },
      },
    },
  },
  devToolbar: { enabled: false },
});
