import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { PortalContent } from '../attachments/read-content.ts';
import { isError } from '../meetings/problems/problem.ts';
import { formatReport } from '../meetings/problems/report.ts';
import { currentReading, forgetReading } from './reading.ts';

/**
 * A loader that fills its collection from the one reading of `content/`. The store is emptied first, so that what was
 * deleted cannot stay. In a build any error stops everything; in dev the pages show it and the rest stays.
 */
export function contentLoader(
  name: string,
  fill: (context: LoaderContext, content: PortalContent) => Promise<void> | void,
): Loader {
  return {
    name,
    async load(context) {
      const root = fileURLToPath(context.config.root);
      const load = async () => {
        const content = await currentReading(root);
        if (!context.watcher && content.problems.some(isError)) {
          throw new Error(`Nội dung có lỗi.\n\n${formatReport(content.problems.filter(isError))}`);
        }
        context.store.clear();
        await fill(context, content);
      };
      await load();
      watchContent(context, root, load);
    },
  };
}

function watchContent(
  { watcher, logger }: LoaderContext,
  root: string,
  load: () => Promise<void>,
): void {
  if (!watcher) return;
  const folders = new Set<string>();
  /** The roots beside `content/` may change with it. */
  const watch = async () => {
    const { roots } = await currentReading(root);
    for (const folder of [join(root, 'content'), ...roots.map((other) => other.folder)]) {
      folders.add(`${folder.replaceAll('\\', '/')}/`);
      watcher.add(folder);
    }
  };
  const isContent = (path: string) =>
    [...folders].some((folder) => `${path.replaceAll('\\', '/')}/`.startsWith(folder));
  const report = (error: unknown) => {
    logger.error(String(error));
  };
  watch().catch(report);
  let queued: NodeJS.Timeout | undefined;
  watcher.on('all', (_, path) => {
    if (!isContent(path)) return;
    forgetReading();
    // Saving in an editor and copying a folder are many events: read once, when they are over.
    clearTimeout(queued);
    queued = setTimeout(() => {
      load().then(watch).catch(report);
    }, 100);
  });
}
