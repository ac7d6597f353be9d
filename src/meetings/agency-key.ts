/** What may be shown of a meeting's agencies: of each all that the register knows of it and of those around it. */
import { createHash } from 'node:crypto';
import { agenciesNamed, type Naming } from './agencies.ts';
import type { Organisation } from './schema/organisation.ts';

/** A name for all of that: another when the register says something else of one of them. */
export type AgencyKey = (meeting: Naming) => string;

const known = new WeakMap<readonly Organisation[], AgencyKey>();

export function agencyKeys(organisations: readonly Organisation[]): AgencyKey {
  const found = known.get(organisations) ?? makeKeys(organisations);
  known.set(organisations, found);
  return found;
}

function makeKeys(organisations: readonly Organisation[]): AgencyKey {
  const around = neighbours(organisations);
  const keys = new Map<string, string>();
  const keyOf = (id: string) => {
    const key = keys.get(id) ?? digest(JSON.stringify(reachable(id, around)));
    keys.set(id, key);
    return key;
  };
  const ofMeetings = new WeakMap<Naming, string>();
  return (meeting) => {
    const found =
      ofMeetings.get(meeting) ?? digest([...agenciesNamed(meeting)].map(keyOf).join(''));
    ofMeetings.set(meeting, found);
    return found;
  };
}

interface Neighbours {
  organisation: Organisation | undefined;
  /** what it belongs to, who took it over, whom it took over */
  ids: string[];
}

function neighbours(organisations: readonly Organisation[]): Map<string, Neighbours> {
  const all = new Map<string, Neighbours>(
    organisations.map((organisation) => {
      const { id, parent, successor } = organisation;
      const ids = [parent, successor].filter((other) => other !== undefined);
      return [id, { organisation, ids }];
    }),
  );
  for (const { id, successor } of organisations) {
    if (successor !== undefined) all.get(successor)?.ids.push(id);
  }
  return all;
}

/** The agency and, over any number of steps, those around it. */
function reachable(id: string, around: ReadonlyMap<string, Neighbours>): unknown[] {
  const ids = new Set([id]);
  // A set grows while it is walked.
  for (const one of ids) for (const next of around.get(one)?.ids ?? []) ids.add(next);
  return [...ids].map((one) => around.get(one)?.organisation ?? one);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
