import { stateWords } from './state-words.ts';

/** Keeps the words of a meeting's state at the reader's clock. The page's own answer stands until then. */
class MeetingState extends HTMLElement {
  #timer = 0;

  connectedCallback(): void {
    this.#update();
    this.#timer = window.setInterval(() => {
      this.#update();
    }, 30_000);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }

  #update(): void {
    const { start, end } = this.dataset;
    if (!start) return;
    const { phase, text } = stateWords({ start, end }, Date.now());
    this.dataset['phase'] = phase;
    this.textContent = text;
  }
}

customElements.define('meeting-state', MeetingState);
