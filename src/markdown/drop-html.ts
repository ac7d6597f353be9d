import { defineMdastPlugin } from 'satteri';

/** Raw HTML in Markdown is shown as the text it is, never run: a portal of many authors has no use for it. */
export const dropHtml = defineMdastPlugin({
  name: 'drop-html',
  html(node, context) {
    context.replaceNode(node, { type: 'text', value: node.value });
  },
});
