/**
 * What the reader's clock and choices alter of a page. In a file of its own, the first that a page asks for: it is there
 * with the style sheet, so that nothing moves that somebody has begun to read.
 */
import './meeting-days.ts';
import './meeting-state.ts';
import './my-site.ts';
import './new-marks.ts';
