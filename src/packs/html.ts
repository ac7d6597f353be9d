/** Markup put together from text: what is filled in is escaped unless it is markup itself. */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

type Filling = string | Html | readonly Html[];

/** Template tag: html`<p>${text}</p>` */
export function html(parts: TemplateStringsArray, ...fillings: Filling[]): Html {
  return new Html(
    parts.reduce((text, part, index) => text + fill(fillings[index - 1] ?? '') + part),
  );
}

/** Text that is markup already and comes from a trusted maker. */
export function raw(text: string): Html {
  return new Html(text);
}

function fill(filling: Filling): string {
  if (typeof filling === 'string') return escape(filling);
  return filling instanceof Html ? String(filling) : filling.map(String).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escape(text: string): string {
  return text.replace(/[&<>"]/gu, (letter) => ENTITIES[letter] ?? letter);
}
