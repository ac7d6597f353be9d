import { getCollection } from 'astro:content';
import type { MeetingView } from '../meetings/entry.ts';
import type { Organisation } from '../meetings/schema/organisation.ts';
import { allMeetings } from './meetings.ts';
import { once } from './once.ts';

/** All agencies by id. */
export const organisations = once(async (): Promise<Map<string, Organisation>> => {
  const entries = await getCollection('organisations');
  return new Map(entries.map(({ id, data }) => [id, data]));
});

/** What an agency is called in lists, by its id. */
export async function issuerNames(): Promise<(id: string) => string> {
  const all = await organisations();
  return (id) => all.get(id)?.short ?? all.get(id)?.name ?? id;
}

/** An agency's work in a meeting. */
export interface AssignedWork {
  meeting: MeetingView;
  assignment: MeetingView['assignments'][number];
}

/** What the portal knows of an agency. */
export interface OrganisationRecord {
  organisation: Organisation;
  /** meetings it called itself, newest first */
  issued: MeetingView[];
  /** work it was given, newest first */
  assigned: AssignedWork[];
  /** agencies it took over from, nearest first */
  predecessors: Organisation[];
}

/** Every agency with its meetings and work. */
export const organisationRecords = once(async (): Promise<Map<string, OrganisationRecord>> => {
  const all = await organisations();
  const records = new Map<string, OrganisationRecord>();
  for (const organisation of all.values()) {
    const predecessors = predecessorsOf(organisation.id, all);
    records.set(organisation.id, { organisation, issued: [], assigned: [], predecessors });
  }
  for (const meeting of await allMeetings()) {
    records.get(meeting.issuer)?.issued.push(meeting);
    for (const assignment of meeting.assignments) {
      for (const id of assignment.organisations ?? []) {
        records.get(id)?.assigned.push({ meeting, assignment });
      }
    }
  }
  return records;
});

/** Agencies whose own record, or that of a predecessor, holds something: those that have a page. */
export const activeRecords = once(async (): Promise<OrganisationRecord[]> => {
  const records = await organisationRecords();
  const busy = ({ issued, assigned }: OrganisationRecord) => issued.length + assigned.length > 0;
  return [...records.values()].filter(
    (record) =>
      busy(record) ||
      record.predecessors.some(({ id }) => {
        const predecessor = records.get(id);
        return predecessor !== undefined && busy(predecessor);
      }),
  );
});

function predecessorsOf(id: string, all: ReadonlyMap<string, Organisation>): Organisation[] {
  const found: Organisation[] = [];
  const queue = [id];
  for (const current of queue) {
    for (const organisation of all.values()) {
      if (organisation.successor === current && !found.includes(organisation)) {
        found.push(organisation);
        queue.push(organisation.id);
      }
    }
  }
  return found;
}
