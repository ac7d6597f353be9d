/**
 * Looks through a whole PDF for what would run, start or open something: every object of every revision, and what is
 * packed into object streams. Text that only mentions such words is not seen: it lies in strings and page contents.
 */
import { Unzlib } from 'fflate';
import { formatSize } from '../../../text/number.ts';
import { FindingError } from '../finding.ts';
import { ActiveNames } from './active-names.ts';
import { readTokens } from './tokens.ts';

/** Bytes that object streams of one file may hold together; a report of 400 pages has two megabytes. */
const BUDGET = 64 * 2 ** 20;
const PIECE = 4096;
const FILTERS =
  /^(?:FlateDecode|Fl|LZWDecode|LZW|ASCIIHexDecode|AHx|ASCII85Decode|A85|RunLengthDecode|RL|Crypt|\w+(?:Fax|DCT|JPX|JBIG2)\w*)$/u;

/** Throws PDF_JAVASCRIPT, PDF_LAUNCH, PDF_EMBEDDED_FILE, PDF_MEDIA, PDF_URI, PDF_HIDDEN, ZIP_BOMB. */
export function refuseActiveContent(bytes: Uint8Array, encrypted = false): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const active = new ActiveNames();
  let budget = BUDGET;
  let dictionary: string[] = [];
  let filterIsElsewhere = false;

  const look = (from: number, to: number) => {
    readTokens(
      bytes,
      {
        name(name) {
          dictionary.push(name);
          active.name(name);
        },
        string: (text) => {
          active.string(text);
        },
        word(word, end) {
          if (/^\d+$/u.test(word) && /^F(?:ilter)?$/u.test(dictionary.at(-1) ?? '')) {
            filterIsElsewhere = true;
          }
          active.word(word);
          if (word === 'obj' || word === 'endobj') {
            dictionary = [];
            filterIsElsewhere = false;
          }
          if (word !== 'stream') return undefined;
          const start = afterLineEnd(buffer, end);
          const stop = streamEnd(buffer, start, to);
          const isObjects = dictionary.includes('ObjStm') || holds(dictionary, 'N', 'First');
          if (isObjects && !encrypted) unpack(buffer.subarray(start, stop));
          else lookForObjects(start, stop);
          dictionary = [];
          return stop;
        },
      },
      from,
      to,
    );
  };

  const unpack = (packed: Buffer) => {
    const filters = dictionary.filter((name) => FILTERS.test(name));
    const plain = filters.length === 0 && !filterIsElsewhere;
    const deflated = filters.length === 1 && /^Fl/u.test(filters[0] ?? '');
    if (!(plain || deflated) || dictionary.includes('Predictor')) {
      throw new FindingError('PDF_HIDDEN');
    }
    const content = plain ? packed : inflate(packed, budget);
    budget -= content.length;
    readTokens(content, active);
  };

  /** A table of contents may point into the middle of a stream; what stands there like an object is looked at as one. */
  const lookForObjects = (start: number, stop: number) => {
    let at = buffer.indexOf('obj', start, 'latin1');
    while (at >= 0 && at < stop && !active.sight) {
      if (/\d\s+\d+\s*$/u.test(buffer.toString('latin1', Math.max(start, at - 24), at))) {
        const end = buffer.indexOf('endobj', at, 'latin1');
        const limit = end < 0 ? stop : Math.min(end, stop);
        readTokens(bytes, active, at, limit);
        at = limit;
      }
      at = buffer.indexOf('obj', at + 3, 'latin1');
    }
  };

  look(0, bytes.length);
  if (active.sight) throw new FindingError(active.sight.code, active.sight.found);
}

function holds(names: readonly string[], ...wanted: readonly string[]): boolean {
  return wanted.every((name) => names.includes(name));
}

function afterLineEnd(buffer: Buffer, at: number): number {
  if (buffer[at] === 13) at++;
  return buffer[at] === 10 ? at + 1 : at;
}

function streamEnd(buffer: Buffer, start: number, limit: number): number {
  const end = buffer.indexOf('endstream', start, 'latin1');
  return end < 0 ? limit : Math.min(end, limit);
}

/** As much as can be inflated: readers show what comes out before the damage. */
function inflate(packed: Uint8Array, budget: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflater = new Unzlib((piece) => {
    size += piece.length;
    if (size > budget) throw new FindingError('ZIP_BOMB', `hơn ${formatSize(size)}`);
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE) {
      inflater.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch (error) {
    if (error instanceof FindingError) throw error;
  }
  return Buffer.concat(pieces);
}
