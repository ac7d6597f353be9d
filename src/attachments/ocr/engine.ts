/** The smaller of the package’s two sets of data: both gave identical text, and this one is 1.4 MB. */
export const LANGUAGE_DATA = '4.0.0_best_int';

/** Written into each sidecar, so that texts of an older engine can be told. */
export const ENGINE = `tesseract.js 7.0.0, vie ${LANGUAGE_DATA}`;
