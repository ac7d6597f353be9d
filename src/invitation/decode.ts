/** Bytes of a plain text file → text: UTF-8, UTF-16, Windows-1258, or TCVN3 left as Latin-1 for `readSource` to convert. */
import { guessEncoding } from '../text/legacy/encoding.ts';

export function decodeText(bytes: Uint8Array): string {
  const marked = byMark(bytes);
  if (marked !== undefined) return marked;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const wide = wideEncoding(bytes);
    if (wide) return new TextDecoder(wide).decode(bytes);
    const latin = Buffer.from(bytes).toString('latin1');
    if (guessEncoding(latin) !== undefined) return latin;
    return new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  }
}

function byMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return new TextDecoder('utf-8').decode(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return wideEncoding(bytes) ? new TextDecoder(wideEncoding(bytes)).decode(bytes) : undefined;
}

/** UTF-16 without mark: every second byte of blanks and digits is zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd < sample.length / 12) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}
