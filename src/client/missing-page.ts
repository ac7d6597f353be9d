/** Whoever followed an address that is not there is offered a search for its words. */

/** “/hop/2026-03-17-giao-ban-thang-3.pdf” → “giao ban thang 3”; empty where the address holds no words. */
function wordsOf(path: string): string {
  const name = path.split('/').findLast((part) => part !== '') ?? '';
  const words = name
    .replace(/^\d{4}-\d{2}-\d{2}-/u, '')
    .replace(/\.[a-z0-9]+$/iu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .join(' ')
    .trim();
  return /\p{L}/u.test(words) ? words : '';
}

class MissingPage extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('input');
    if (!field) return;
    try {
      field.value = wordsOf(decodeURIComponent(location.pathname)).slice(0, field.maxLength);
    } catch {
      // What is no UTF-8 holds no words.
    }
  }
}

customElements.define('missing-page', MissingPage);
