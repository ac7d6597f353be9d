import { foldMarks } from './normalize.ts';

/** The letters an address may hold; a meeting's folder is named so. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** ASCII address part of any Vietnamese text: “Báo cáo số 5 (Sở Y tế)” → “bao-cao-so-5-so-y-te”. */
export function slugify(text: string): string {
  return foldMarks(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}

/** A slug of at most `limit` characters, cut between words. */
export function shortSlug(text: string, limit: number): string {
  const slug = slugify(text);
  if (slug.length <= limit) return slug;
  const cut = slug.slice(0, limit + 1).lastIndexOf('-');
  return slug.slice(0, cut > 0 ? cut : limit);
}
