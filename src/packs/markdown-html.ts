import { markdownToHtml } from 'satteri';
import { alignedTables } from '../markdown/aligned-tables.ts';
import { dropHtml } from '../markdown/drop-html.ts';

/** An invitation's text as markup, with the same rules as on its page. */
export function markdownHtml(markdown: string): string {
  const { html } = markdownToHtml(markdown, {
    mdastPlugins: [dropHtml],
    hastPlugins: [alignedTables],
    features: { smartPunctuation: false },
  });
  return html;
}
