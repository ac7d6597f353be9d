/**
 * “Điểm cầu của tôi”: what concerns the reader, chosen once and remembered on this device. The page lists all sites and
 * tasks anyway; this brings one's own to the top.
 */
const KEY = 'diem-cau-cua-toi';

class MySite extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    this.hidden = false;
    select.value = remembered();
    // A choice made at another meeting may not exist here: nothing is chosen then, but it is kept.
    if (select.selectedIndex < 0) select.value = '';
    this.#show(select.value);
    select.addEventListener('change', () => {
      remember(select.value);
      this.#show(select.value);
    });
  }

  #show(choice: string): void {
    for (const part of this.querySelectorAll<HTMLElement>('[data-for]')) {
      part.hidden = choice === '' || !part.dataset['for']?.split(' ').includes(choice);
    }
  }
}

function remembered(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

function remember(choice: string): void {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // Private windows may refuse: the choice holds for this page.
  }
}

customElements.define('my-site', MySite);
