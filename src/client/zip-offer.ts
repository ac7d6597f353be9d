/** A button that packs some of the page's files when it is pressed. */
import { visitWords as words } from '../i18n/visit.ts';

/** Shows the button with its label; nothing to pack leaves it hidden. */
export function offerZip(
  button: HTMLButtonElement,
  links: readonly HTMLAnchorElement[],
  name: string,
  label: string,
): void {
  button.hidden = links.length === 0;
  button.textContent = label;
  button.onclick = () => {
    button.textContent = words.busy;
    import('./zip-of.ts')
      .then(({ saveZip }) => saveZip(links, name))
      .then(() => {
        button.textContent = label;
      })
      .catch(() => {
        button.textContent = words.failed;
      });
  };
}
