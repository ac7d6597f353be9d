/** Marks the words of a search on the page it led to (`?tim=`): whole syllables, nothing of the page is altered. */
import { searchWords as words } from '../i18n/search.ts';
import { askedWords } from '../search/marking.ts';
import { foldMarks, nfc } from '../text/normalize.ts';
import { element } from './dom.ts';

const NAME = 'tim';
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const query = new URLSearchParams(location.search).get(NAME);
if (query && 'highlights' in CSS) markWords(nfc(query));

function markWords(text: string): void {
  const wanted = foldMarks(text).match(WORD) ?? [];
  const main = document.querySelector('main');
  if (!main || wanted.length === 0) return;
  const ranges = rangesOf(main, wanted);
  if (ranges.length === 0) return;
  CSS.highlights.set(NAME, new Highlight(...ranges));
  const button = element('button', { type: 'button', class: 'plain' }, words.unmark);
  const note = element(
    'p',
    { class: 'found-words small', role: 'status' },
    words.marked(ranges.length),
    ' ',
    button,
  );
  button.onclick = () => {
    CSS.highlights.delete(NAME);
    note.remove();
    history.replaceState(null, '', location.pathname + location.hash);
  };
  main.prepend(note);
}

/** Where the words stand in the page, compared without marks, and what is short for them. */
function rangesOf(root: Node, wanted: readonly string[]): Range[] {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Range[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const words = [...(node.nodeValue ?? '').matchAll(WORD)];
    const marked = askedWords(
      words.map(([word]) => word),
      wanted,
    );
    for (const [index, match] of words.entries()) {
      if (!marked[index]) continue;
      const range = new Range();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      found.push(range);
    }
  }
  return found;
}
