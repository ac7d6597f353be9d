/** Names of agencies as invitations print them → entries of `content/organisations.yaml`. Only what is sure. */
import { foldMarks } from '../text/normalize.ts';

/** What an agency can be recognised by; entries of `content/organisations.yaml`. */
export interface KnownOrganisation {
  id: string;
  name: string;
  short?: string | undefined;
  aliases?: readonly string[] | undefined;
  parent?: string | undefined;
  /** First and last day it existed under this name */
  valid_from?: string | undefined;
  valid_to?: string | undefined;
}

/** Which province a short name means, and at which time. */
export interface NameContext {
  /** Id of the agency that invites */
  issuer: string | undefined;
  /** Day of the meeting */
  day: string | undefined;
}

/** The organisation a printed name means: equal when marks, case and “Ủy ban nhân dân”/UBND are set aside. */
export function findOrganisation(
  name: string | undefined,
  organisations: readonly KnownOrganisation[],
): string | undefined {
  return name === undefined ? undefined : namesakes(name, organisations)[0]?.id;
}

/** All agencies that “các Sở: Y tế, Công Thương”, “Giám đốc Sở Y tế; Thanh tra tỉnh” names; empty when one is unknown. */
export function organisationsOf(
  who: string,
  organisations: readonly KnownOrganisation[],
  context: NameContext,
): string[] {
  const whole = pick(who, organisations, context);
  if (whole) return [whole];
  const ids = splitNames(who).map((name) => pick(name, organisations, context));
  return ids.every((id) => id !== undefined) ? [...new Set(ids)] : [];
}

const OFFICE =
  /^(?:(?:các|đồng chí|đ\/c|lãnh đạo|thủ trưởng|giám đốc|phó giám đốc|chủ tịch|chánh|trưởng)\s+)+/iu;

/** “Các sở, cơ quan: A, B” → “Sở A”, “Sở B”; the kind goes before each name that does not say its own. */
function splitNames(who: string): string[] {
  const [, kind, list = who] =
    /^(?:các\s+)?([^:]{2,30}?)(?:,\s*[^:]+)?\s*:\s*(.+)$/iu.exec(who) ?? [];
  const names = list.split(/\s*[;,]\s+|\s+và\s+(?=(?:Sở|Ban|Văn phòng|Thanh tra|UBND|Công an)\s)/u);
  return names.flatMap((name) =>
    kind && !SAYS_ITS_KIND.test(name) ? [`${kind} ${name}`] : [name],
  );
}

const SAYS_ITS_KIND =
  /^(?:sở|ban|văn phòng|thanh tra|ubnd|công an|cục|chi cục|kho bạc|báo|đài)\s/iu;

function pick(
  name: string,
  organisations: readonly KnownOrganisation[],
  context: NameContext,
): string | undefined {
  const found = [name, name.replace(OFFICE, '')]
    .map((one) => namesakes(one, organisations).filter((known) => existed(known, context.day)))
    .find((list) => list.length > 0);
  if (!found || found.length === 1) return found?.[0]?.id;
  const top = root(context.issuer, organisations);
  const near = found.filter(({ id }) => top !== undefined && root(id, organisations) === top);
  return near.length === 1 ? near[0]?.id : undefined;
}

function namesakes(
  name: string,
  organisations: readonly KnownOrganisation[],
): readonly KnownOrganisation[] {
  const wanted = comparable(name);
  return organisations.filter(({ name: full, short, aliases }) =>
    [full, ...(short ? [short] : []), ...(aliases ?? [])].some((one) => comparable(one) === wanted),
  );
}

function existed({ valid_from, valid_to }: KnownOrganisation, day: string | undefined): boolean {
  return day === undefined || ((valid_from ?? '') <= day && day <= (valid_to ?? '9999'));
}

/** The highest agency above one: what makes two agencies of one province. */
function root(
  id: string | undefined,
  organisations: readonly KnownOrganisation[],
): string | undefined {
  let at = id;
  for (let step = 0; step < 10; step++) {
    const parent = organisations.find((one) => one.id === at)?.parent;
    if (parent === undefined) return at;
    at = parent;
  }
  return at;
}

function comparable(name: string): string {
  return foldMarks(name)
    .replace(/uy ban nhan dan/gu, 'ubnd')
    .replace(/hoi dong nhan dan/gu, 'hdnd')
    .replace(/mat tran to quoc/gu, 'mttq')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}
