/**
 * Is a page's text fit to be searched? Scans have none or a stamp's worth of it, broken fonts give signs instead of
 * letters. Measured: good text has 0.9 letters and figures to all that is not blank, fonts without a Unicode table 0.01.
 */
const GOOD_SHARE = 0.6;
/** Fewer characters than these, and pictures on the page: it is a picture of text. */
const FEW_CHARACTERS = 50;
/** A picture over most of the page may carry a header or an electronic signature's lines of real text. */
const COVERED = 0.7;
const FEW_ON_PICTURE = 300;

/** @param pictures share of the page (0–1) that pictures cover, 0 when there are none */
export function isScanned(text: string, pictures: number): boolean {
  const visible = text.replace(/\s+/gu, '');
  if (visible.length < FEW_CHARACTERS) {
    return pictures > 0 || (visible.length > 0 && isGarbled(visible));
  }
  if (pictures >= COVERED && visible.length < FEW_ON_PICTURE) return true;
  return isGarbled(visible);
}

function isGarbled(visible: string): boolean {
  const letters = visible.match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0;
  const lost = visible.match(/[\uFFFD\p{Co}]/gu)?.length ?? 0;
  return (
    lost > visible.length * 0.1 || letters < visible.length * GOOD_SHARE * dottedAllowance(visible)
  );
}

/** Contents pages and forms are full of leaders (“……”, “____”) that are signs and yet fine. */
function dottedAllowance(visible: string): number {
  const leaders = visible.match(/[.…_·-]/gu)?.length ?? 0;
  return 1 - leaders / visible.length;
}
