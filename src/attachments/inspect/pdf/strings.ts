/** The strings of a PDF outside of its pages: notes, stamps, outlines, properties, fields of forms. */
import { readTokens } from './tokens.ts';

/** One to a line, in objects that are not packed. */
export function stringsOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const strings: string[] = [];
  readTokens(bytes, {
    name: () => undefined,
    string: (text) => strings.push(text),
    word(word, end) {
      if (word !== 'stream') return undefined;
      const stop = buffer.indexOf('endstream', end, 'latin1');
      return stop < 0 ? bytes.length : stop;
    },
  });
  return strings.join('\n');
}
