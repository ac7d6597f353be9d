import { defineHastPlugin } from 'satteri';

/** Columns aligned in Markdown come as `style=""`, which the content security policy forbids: classes instead. */
export const alignedTables = defineHastPlugin({
  name: 'aligned-tables',
  element: {
    filter: ['th', 'td'],
    visit(node, context) {
      const style = String(node.properties['style'] ?? node.properties['align'] ?? '');
      const side = /left|center|right/u.exec(style)?.[0];
      if (!side) return;
      context.setProperty(node, 'style', null);
      context.setProperty(node, 'align', null);
      context.setProperty(node, 'className', [`align-${side}`]);
    },
  },
});
