/**
 * Copies the text inside it in one tap and hands it to the telephone's own list of programs. Without this script the
 * text can be picked by hand, and mail works as a link.
 */
class ShareText extends HTMLElement {
  connectedCallback(): void {
    const text = this.querySelector('pre')?.textContent ?? '';
    this.#offer('copy', 'clipboard' in navigator, async () => {
      const { copied = '', failed = '' } = this.dataset;
      this.#say(
        await navigator.clipboard.writeText(text).then(
          () => copied,
          () => failed,
        ),
      );
    });
    this.#offer('send', 'share' in navigator, async () => {
      // Rejects when the reader closes the list; there is nothing to say about that.
      await navigator.share({ text }).catch(() => undefined);
    });
  }

  #offer(action: string, able: boolean, act: () => Promise<void>): void {
    const button = this.querySelector<HTMLButtonElement>(`[data-action="${action}"]`);
    if (!button || !able) return;
    button.hidden = false;
    button.addEventListener('click', () => void act());
  }

  #say(words: string): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = words;
  }
}

customElements.define('share-text', ShareText);
