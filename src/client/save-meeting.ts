/** “Lưu cuộc họp này”, where the browser can keep something; the panel itself is loaded when it is opened. */
import { canSave, isSaved } from './offline/store.ts';

class SaveMeeting extends HTMLElement {
  connectedCallback(): void {
    if (!canSave()) return;
    this.dataset['ready'] = '';
    const details = this.querySelector('details');
    const show = () => void import('./offline/panel.ts').then(({ showPanel }) => showPanel(this));
    details?.addEventListener('toggle', show, { once: true });
    void isSaved(this.dataset['meeting'] ?? '').then((saved) => {
      if (saved) show();
    });
  }
}

customElements.define('save-meeting', SaveMeeting);
