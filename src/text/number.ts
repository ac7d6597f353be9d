/** Number as Vietnamese print it: thousands by dots, decimals by a comma (1234.5 → “1.234,5”). */
export function formatNumber(value: number, maximumDecimals = 0): string {
  const rounded = value
    .toFixed(maximumDecimals)
    .replace(/\.?0+$/u, (zeros) => (maximumDecimals > 0 ? '' : zeros));
  const [whole = '0', decimals] = rounded.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/gu, '.');
  return decimals ? `${grouped},${decimals}` : grouped;
}

/** A share between 0 and 1 in whole percent: 0.256 → “26%”. */
export function formatShare(share: number): string {
  return `${formatNumber(share * 100)}%`;
}

const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** File size for people, decimal units as download bars show them: 1234567 → “1,2 MB”. */
export function formatSize(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  const decimals = unit >= 2 && value < 99.95 ? 1 : 0;
  return `${formatNumber(value, decimals)}\u00A0${UNITS[unit]}`;
}
