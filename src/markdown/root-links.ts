import { defineHastPlugin } from 'satteri';

/** Links from the portal's root, `/huong-dan/`, lead below the path at which the portal lives. */
export const rootLinks = (base: string) =>
  defineHastPlugin({
    name: 'root-links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const href = node.properties['href'];
        if (typeof href !== 'string' || !/^\/(?![/\\])/u.test(href)) return;
        context.setProperty(node, 'href', `${base.replace(/\/$/u, '')}${href}`);
      },
    },
  });
