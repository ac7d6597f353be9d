/** Writes `/quan-tri/` after a build when `site.yaml` asks for it, and serves it in dev. Nothing of it is in any page. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bundleEditor } from '../editor/bundle.ts';
import type { Editable } from '../editor/config.ts';
import { editorPage } from '../editor/page.ts';
import { currentKeeper } from '../kept/current.ts';
import { currentReading } from '../loaders/reading.ts';
import { EDITOR } from '../meetings/urls.ts';
import { programVersion } from '../memory/program.ts';

type Files = Map<string, string | Uint8Array>;

export function editor(): AstroIntegration {
  let root = '';
  let base = '';
  /** dev only: the bundle, which does not change with the content */
  let bundle: Promise<Files> | undefined;
  return {
    name: 'portal-editor',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base.replace(/\/$/u, '');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const editable = await editableAt(root);
        if (!editable) return;
        const out = fileURLToPath(dir);
        writeBelow(out, pageOf(editable));
        // Putting the CMS together takes a second and a half, and follows from the program alone.
        const unit = { name: 'editor', key: await programVersion(root) };
        const keeper = currentKeeper(out);
        if (keeper.keep(unit.name, unit.key)) return;
        const bundle = await bundleEditor();
        keeper.make({ ...unit, urls: [...bundle.keys()].map((name) => `${EDITOR}${name}`) });
        writeBelow(out, bundle);
        logger.info(`${bundle.size} tệp`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const address = decodeURI(request.url ?? '').replace(/[?#].*$/u, '');
          if (!address.startsWith(`${base}${EDITOR}`)) return next();
          editableAt(root)
            .then(async (editable) => {
              if (!editable) return next();
              const name = address.slice(base.length + EDITOR.length) || 'index.html';
              const made = new Map([...pageOf(editable), ...(await (bundle ??= bundleEditor()))]);
              const content = made.get(name);
              if (content === undefined) return next();
              response.setHeader('Content-Type', mimeOf(name));
              response.end(content);
            })
            .catch(next);
        });
      },
    },
  };
}

/** What the editor works on; nothing when it is switched off. */
async function editableAt(root: string): Promise<Editable | undefined> {
  const { settings, organisations, levels } = await currentReading(root);
  if (!settings?.editor?.enabled) return undefined;
  return { settings, editor: settings.editor, organisations, levels };
}

function pageOf(editable: Editable): Files {
  return new Map([['index.html', editorPage(editable)]]);
}

function writeBelow(out: string, files: Files): void {
  for (const [name, content] of files) {
    const path = join(out, EDITOR, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

function mimeOf(name: string): string {
  if (name.endsWith('.html')) return 'text/html; charset=utf-8';
  if (name.endsWith('.js')) return 'text/javascript; charset=utf-8';
  return name.endsWith('.woff2') ? 'font/woff2' : 'application/octet-stream';
}
