/** Paragraph and character styles of a Word document: which are headings, and which font they set. ECMA-376-1, 17.7. */
import type { Parts } from './parts.ts';
import { readXml } from './xml.ts';

export interface Style {
  basedOn?: string;
  /** 1–6 */
  heading?: number;
  font?: string;
  numbering?: string;
  depth?: number;
}

export interface Styles {
  /** The style with everything it inherits. */
  find(id: string | undefined): Style;
}

export function readStyles(parts: Parts): Styles {
  const styles = new Map<string, Style>();
  const defaults: Style = {};
  let style: Style | undefined;
  readXml(parts, 'word/styles.xml', {
    open(name, attribute) {
      if (name === 'docDefaults') style = defaults;
      else if (name === 'style') styles.set(attribute('styleId') ?? '', (style = {}));
      else if (style) readProperty(style, name, attribute);
    },
    close(name) {
      if (name === 'style' || name === 'docDefaults') style = undefined;
    },
  });
  return { find: (id) => ({ ...defaults, ...inherit(styles, id) }) };
}

function readProperty(
  style: Style,
  name: string,
  attribute: (name: string) => string | undefined,
): void {
  const value = attribute('val') ?? '';
  if (name === 'basedOn') style.basedOn = value;
  else if (name === 'name') {
    const level = /^heading (\d)$/iu.exec(value)?.[1] ?? (/^title$/iu.test(value) ? 1 : undefined);
    if (level !== undefined) style.heading = Math.min(6, Number(level));
  } else if (name === 'outlineLvl' && Number(value) < 6) style.heading ??= Number(value) + 1;
  else if (name === 'rFonts') {
    const font = attribute('ascii') ?? attribute('hAnsi');
    if (font) style.font = font;
  } else if (name === 'numId') style.numbering = value;
  else if (name === 'ilvl') style.depth = Number(value);
}

function inherit(styles: ReadonlyMap<string, Style>, id: string | undefined): Style {
  const chain: Style[] = [];
  // Ten steps: styles that are based on each other in a circle end too.
  for (let at = id; at !== undefined && chain.length < 10; at = styles.get(at)?.basedOn) {
    chain.unshift(styles.get(at) ?? {});
  }
  return Object.assign({}, ...chain) as Style;
}
