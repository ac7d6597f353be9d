/** What YAML reads without a word, but not as it was meant. */
import { CURLY_QUOTES, LOST_TO_NOTE, NOTE, ONE_QUOTE, type YamlFault } from './yaml-faults.ts';

/** A whole value between quotes as Word curls them; “words” in quotes at both ends of a “sentence” are none. */
const CURLED = /^(?:[“”„‟][^“”„‟"]*[“”„‟"]|[‘’‚‛][^‘’‚‛']*[‘’‚‛'])$/u;
const QUOTE_AT_THE_END = /^(?:[^"]+"|[^"“”„‟]+”)$/u;
const QUOTE_AT_THE_START = /^[“„‟][^"“”„‟]*$/u;

/** A note stands apart from its #; `Phòng #5` was meant to be read. */
const NOTE_WITHOUT_SPACE = /^[ \t]+#[^\s#]/u;

/** `briefing`, `2021-11-30T07:30`: no words that could go on behind a #, … */
const CODE = /^[\w.:+-]+$/u;
/** … unless it is the name of a file: `bao-cao #2.pdf` */
const FILE_ENDING = /\.\w+$/u;

interface Misread {
  fault: YamlFault;
  /** the value as YAML should have it, and with what follows it on its line; undefined: what was read may stand */
  meant?: string;
  /** what is to be typed instead, to the end of the line */
  typed: string;
}

/** Judges a value without quotes; `after` is what follows on its line. */
export function misreadValue(value: string, after: string): Misread | undefined {
  const quoted = (fault: YamlFault, meant: string, rest = after): Misread => ({
    fault,
    meant,
    typed: JSON.stringify(meant) + rest,
  });
  if (CURLED.test(value)) return quoted(CURLY_QUOTES, value.slice(1, -1));
  if (QUOTE_AT_THE_END.test(value)) return quoted(ONE_QUOTE, value.slice(0, -1));
  if (QUOTE_AT_THE_START.test(value)) return quoted(ONE_QUOTE, value.slice(1));
  if (!NOTE_WITHOUT_SPACE.test(after)) return undefined;
  const isNote = CODE.test(value) && !FILE_ENDING.test(after.trimEnd());
  return isNote
    ? { fault: NOTE, typed: value + after.replace('#', '# ') }
    : quoted(LOST_TO_NOTE, value + after.trimEnd(), '');
}
