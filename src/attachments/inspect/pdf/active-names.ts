/** Names that make a PDF do something of its own. Source: ISO 32000-1, 7.11, 8.7, 12.6, 12.7.8, 13. */
import type { FileCode } from '../../../meetings/problems/problem-codes.ts';
import type { TokenHandler } from './tokens.ts';

export interface Sight {
  code: FileCode;
  found: string;
}

const NAMES: Readonly<Record<string, FileCode>> = {
  JavaScript: 'PDF_JAVASCRIPT',
  // A form described in XML carries scripts that no PDF name tells of.
  XFA: 'PDF_JAVASCRIPT',
  Launch: 'PDF_LAUNCH',
  GoToE: 'PDF_LAUNCH',
  ImportData: 'PDF_LAUNCH',
  SubmitForm: 'PDF_LAUNCH',
  EmbeddedFile: 'PDF_EMBEDDED_FILE',
  EmbeddedFiles: 'PDF_EMBEDDED_FILE',
  FileAttachment: 'PDF_EMBEDDED_FILE',
  RichMedia: 'PDF_MEDIA',
  Rendition: 'PDF_MEDIA',
  Movie: 'PDF_MEDIA',
  '3D': 'PDF_MEDIA',
};

/** These mean it only with a value of the right sort behind them; alone they may name a font or a colour. */
const WITH_VALUE: Readonly<Record<string, FileCode>> = {
  JS: 'PDF_JAVASCRIPT',
  EF: 'PDF_EMBEDDED_FILE',
};

const HARMFUL_URI = /^[\s\0-\x1F]*(?:file|javascript|vbscript|data|smb|ms-[a-z-]+):|^\s*\\\\/iu;

/** Watches a stream of tokens and remembers the first thing it must not hold. */
export class ActiveNames implements TokenHandler {
  sight: Sight | undefined;
  #before: { name?: string; word?: string } = {};

  name(name: string): void {
    if (Object.hasOwn(NAMES, name)) this.#see(NAMES[name], `/${name}`);
    this.#before = { name };
  }

  string(text: string): void {
    const { name, word } = this.#before;
    if (name === 'JS') this.#see('PDF_JAVASCRIPT', '/JS');
    // An address may be an object of its own, to which the link only refers.
    if ((name === 'URI' || word === 'obj') && HARMFUL_URI.test(text)) {
      this.#see('PDF_URI', text.slice(0, 60));
    }
    this.#before = {};
  }

  word(word: string): undefined {
    const { name = '' } = this.#before;
    if (Object.hasOwn(WITH_VALUE, name) && /^(?:\d+|<<)$/u.test(word)) {
      this.#see(WITH_VALUE[name], `/${name}`);
    }
    this.#before = { word };
  }

  #see(code: FileCode | undefined, found: string): void {
    if (code) this.sight ??= { code, found };
  }
}
