import type { ProblemCode } from '../../src/meetings/problems/problem-codes.ts';
import type { Draft } from './draft.ts';

/** What a problem must say. `on` is text of the line of `index.md` it must point to. */
export interface Expected {
  code: ProblemCode;
  /** from the root; `index.md` of the meeting when it is left out */
  file?: string;
  on?: string;
  line?: number;
  /** of the thing itself, where the line holds more */
  column?: number;
  field?: string;
  /** words that the message or the repair must hold */
  says?: RegExp;
}

/** One way to do it wrong: exactly these problems are found, no others. */
export interface Row {
  /** stable; B… as in the security notes, A… for attachments, F… for fields, K… for roots, R… for the registers, Y… for YAML */
  id: string;
  name: string;
  spoil: (draft: Draft) => unknown;
  found: readonly Expected[];
  /** something near it that is right, and must pass without a word */
  twin?: (draft: Draft) => unknown;
  /** warnings that the twin earns for something else */
  twinWarns?: readonly ProblemCode[];
}
