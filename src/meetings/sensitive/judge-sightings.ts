/** What a sighting means for the one place where its text is to be published. */
import { problem, type Place, type Problem } from '../problems/problem.ts';
import { isOfficial } from './persons.ts';
import type { Sighting, SensitiveCode } from './sensitive.ts';

export interface Circulation {
  /** may only people of the office see it? */
  internal: boolean;
  /** codes that the clerk has given a reason for; undefined while nobody can tell which */
  allowed: ReadonlySet<string> | undefined;
  /** domains of the office's mail besides gov.vn */
  mailDomains: readonly string[];
}

/** `where` says in words what the place alone does not, e.g. “trang 3”. */
export function judgeSighting(
  { code, found }: Pick<Sighting, 'code' | 'found'>,
  place: Place,
  where: string,
  { internal, allowed, mailDomains }: Circulation,
): Problem[] {
  const passes =
    (code === 'INTERNAL_MARK' && internal) ||
    (code === 'PRIVATE_MAIL' && isOfficial(found.split('@')[1] ?? '', mailDomains)) ||
    (code !== 'SECRET_MARK' && code !== 'INTERNAL_MARK' && (allowed?.has(code) ?? true));
  return passes ? [] : [problem<SensitiveCode>(code, place, { found, where, code })];
}
