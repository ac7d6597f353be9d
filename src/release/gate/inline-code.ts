/** Scripts and styles are files of their own: the portal's policy forbids browsers to run any others. */
import type { Check, Fault, TextFile } from './built-site.ts';
import { elementsOf, type Element } from './html.ts';

/** Elsewhere such words are only text. */
const ADDRESSES = new Set(['href', 'xlink:href', 'src', 'action', 'formaction', 'data', 'poster']);

export function inlineCode(): Check {
  return {
    read({ url, text }: TextFile) {
      if (!url.endsWith('.html')) return [];
      const seen = new Set<string>();
      for (const element of elementsOf(text)) {
        const what = codeIn(element);
        if (what) seen.add(what);
      }
      return [...seen].map((what): Fault => ({ url, what: `có ${what}, trình duyệt sẽ chặn.` }));
    },
  };
}

function codeIn({ name, attributes }: Element): string | undefined {
  if (name === 'style') return 'thẻ <style>';
  if (name === 'base') return 'thẻ <base>';
  if (name === 'script' && !attributes.has('src') && !isData(attributes.get('type'))) {
    return 'thẻ <script> không có tệp';
  }
  for (const [key, value] of attributes) {
    if (key === 'style') return `thuộc tính style ở <${name}>`;
    if (key.startsWith('on')) return `thuộc tính ${key} ở <${name}>`;
    if (ADDRESSES.has(key) && /^[\u0000-\u0020]*(?:javascript|vbscript|data):/iu.test(value)) {
      return `địa chỉ “${value.trim().slice(0, 20)}” ở <${name}>`;
    }
  }
  return undefined;
}

/** JSON beside a page is read, never run. */
function isData(type = ''): boolean {
  return type.endsWith('json');
}
