/** Offers a ZIP that is not on the server, of documents that stand on this page. */
import { documentRows } from './document-rows.ts';
import { offerZip } from './zip-offer.ts';

class ZipButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    const { documents = '', name = '' } = this.dataset;
    const rows = documentRows(document);
    const links = documents.split(' ').flatMap((id) => rows.get(id)?.link ?? []);
    offerZip(button, links, name, button.textContent.trim());
  }
}

customElements.define('zip-button', ZipButton);
