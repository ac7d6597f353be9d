/** Which level of government a site (điểm cầu) belongs to, by the words of its name. Ids of `content/levels.yaml`. */

const WORDS: readonly (readonly [string, RegExp])[] = [
  ['central', /(?<![\p{L}])(?:trung ương|chính phủ|bộ)(?![\p{L}])/iu],
  ['province', /(?<![\p{L}])(?:(?:cấp )?tỉnh|ubnd tỉnh|trung tâm tỉnh)(?![\p{L}])/iu],
  ['district', /(?<![\p{L}])(?:huyện|quận|thị xã)(?![\p{L}])/iu],
  ['commune', /(?<![\p{L}])(?:xã(?! hội)|phường|thị trấn|đặc khu)(?![\p{L}])/iu],
];
/** “thị xã” is no “xã”, “các tỉnh, thành phố” next to a ministry is one level. */
const NOT_COMMUNE = /thị xã/giu;

/** undefined when the name says no level, or two. */
export function levelOfSite(name: string, known: readonly { id: string }[]): string | undefined {
  const plain = name.replace(/^(?:các\s+)?điểm cầu\s+/iu, '');
  const levels = WORDS.filter(([id, words]) =>
    words.test(id === 'commune' ? plain.replace(NOT_COMMUNE, '') : plain),
  ).map(([id]) => id);
  const [only] = levels;
  return levels.length === 1 && known.some(({ id }) => id === only) ? only : undefined;
}
