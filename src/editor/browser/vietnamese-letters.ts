import vietnamese from '@fontsource-variable/source-sans-3/files/source-sans-3-vietnamese-wght-normal.woff2?url';

const RANGE = [
  'U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0',
  'U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB',
].join(', ');

/** The CMS brings the letters of Western Europe only; these are drawn as it draws those. */
export function addVietnameseLetters(): void {
  const asTheCms = { weight: '200 900', unicodeRange: RANGE, sizeAdjust: '110%' };
  document.fonts.add(new FontFace('Source Sans 3', `url("${vietnamese}")`, asTheCms));
}
