/** Numbers of other documents: “63/KH-UBND”, “30/2020/NĐ-CP”, “128-KH/TU”. NĐ 30/2020, Phụ lục III, Bảng chữ viết tắt. */
import { slice, type Fragment } from './fragment.ts';
import { found } from './found.ts';
import type { Found } from './model.ts';

/** Abbreviations of document kinds, agencies that number letters by their own code, and legal documents. */
const TYPES =
  'NQ|QĐ|CT|QC|QYĐ|TC|TB|HD|CTr|KH|PA|ĐA|DA|BC|BB|TTr|HĐ|CV|CĐ|BGN|BTT|BTK|GUQ|GM|GGT|GNP|PG|PC|PB|TT|NĐ|L|PL|VBHN|TTLT|NQLT|KHLT|CTrLT|GMLT|QCPH|CTPH|KL|LT|TL|ĐK';
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\d/.-])(\d{1,5})\s*/\s*((?:\d{4}\s*/\s*)?(?:${TYPES})(?:-[\p{L}\d&]+)*(?:/\p{Lu}+)?|(?:\d{4}\s*/\s*)?(?:UBND|HĐND|VPUBND|VPCP|VP|S[A-ZĐ]{1,7}|B[A-ZĐ]{1,7}|TU|TW|TTg|CP|[A-ZĐƯ]{2,8}\d*)(?:-[\p{L}\d&]+)+|\d{4}/QH\d{1,2}|\d{4}/UBTVQH\d{1,2})(?![\p{L}\d])`,
  'gu',
);
const PARTY = new RegExp(
  String.raw`(?<![\p{L}\d/.-])(\d{1,5})\s*-\s*((?:NQ|QĐ|CT|QC|QyĐ|QĐi|TB|HD|CTr|CTHĐ|KH|ĐA|BC|BB|TTr|CV|GM|KL|CTPH|QyC)/(?:TW|TƯ|TU|HU|ThU|QU|ĐU|ĐUK|BTCTU|BTGTU|BDVTU|UBKTTU|VPTU|VPTW|[A-ZĐƯ]{2,10}))(?![\p{L}\d])`,
  'gu',
);

/** In order of first mention; the document's own number is left out. */
export function readReferences(
  fragments: readonly Fragment[],
  own: string | undefined,
): Found<string>[] {
  const references = new Map<string, Found<string>>();
  for (const fragment of fragments) {
    const matches = [...fragment.text.matchAll(NUMBER), ...fragment.text.matchAll(PARTY)].sort(
      (a, b) => a.index - b.index,
    );
    for (const match of matches) {
      const reference = match[0].replace(/\s+/gu, '').replace(/[-/.]+$/u, '');
      if (reference === own || references.has(reference)) continue;
      references.set(
        reference,
        found(reference, slice(fragment, match.index, match.index + match[0].length)),
      );
    }
  }
  return [...references.values()];
}
