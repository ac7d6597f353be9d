/** One way content can be wrong. `{name}` in a sentence is filled in by whoever finds the problem. */
export interface ProblemKind {
  readonly severity: 'error' | 'warning';
  /** what is wrong, a Vietnamese sentence */
  readonly what: string;
  /** what to do about it, a Vietnamese sentence or YAML ready to paste */
  readonly repair: string;
  /** what a clerk may have written or done, for the page that explains the codes */
  readonly example: string;
  /** what the sentences say of that example; needed where they have places to fill */
  readonly sample?: Readonly<Record<string, string>>;
}

export type ProblemTable = Readonly<Record<string, ProblemKind>>;
