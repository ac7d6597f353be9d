/** The word of a closed list that was meant by what was typed. */
import { slugify } from '../../text/slug.ts';
import { closest } from '../../text/suggest.ts';

/** Word → its Vietnamese name */
type Labels = Readonly<Record<string, string>> | undefined;

/** Without doubt: the word itself in capitals, or its Vietnamese name. */
export function certainChoice(
  found: string,
  choices: readonly string[],
  labels: Labels,
): string | undefined {
  return choices.find((choice) =>
    [choice, labels?.[choice] ?? choice].some((name) => slugify(name) === slugify(found)),
  );
}

/** Most likely: also one that is nearly spelt so, or “chiều” for “buổi chiều”. */
export function likelyChoice(
  found: string,
  choices: readonly string[],
  labels: Labels,
): string | undefined {
  const words = slugify(found);
  const within = choices.filter(
    (choice) => words !== '' && `-${slugify(labels?.[choice] ?? '')}-`.includes(`-${words}-`),
  );
  return (
    certainChoice(found, choices, labels) ??
    closest(found, choices) ??
    (within.length === 1 ? within[0] : undefined)
  );
}
