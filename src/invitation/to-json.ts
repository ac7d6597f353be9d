/** The extraction in the shape of the sidecars. What is unsure is left empty. */
import type { Extraction, Found } from './model.ts';

export interface InvitationJson {
  number: string | null;
  symbol: string | null;
  issuer: string | null;
  place_issued: string | null;
  date_issued: string | null;
  title: string | null;
  kind: string;
  starts_at: string | null;
  ends_at: string | null;
  weekday_consistent: boolean | null;
  sites: {
    name: string | null;
    location: string | null;
    participants: string[];
    starts_at?: string;
  }[];
  chair: string | null;
  agenda: { time?: string; content: string; presenter: string | null }[];
  assignments: { who: string; what: string; due: string | null }[];
  deadlines: { what: string; due: string }[];
  submit_to: string[];
  signer: {
    authority: string | null;
    title: string | null;
    name: string;
    other_title?: string;
  } | null;
  recipients: string[];
  references: string[];
  action: {
    type: string;
    target: string | null;
    target_date: string | null;
    original_starts_at: string | null;
  } | null;
  urgency: string;
}

export function toJson(extraction: Extraction): InvitationJson {
  const issued = one(extraction.dateIssued);
  const signer = one(extraction.signer);
  const action = one(extraction.action);
  return {
    number: one(extraction.number),
    symbol: one(extraction.symbol),
    issuer: one(extraction.issuer),
    place_issued: one(extraction.placeIssued),
    date_issued: issued !== null && issued.length === 10 ? issued : null,
    title: one(extraction.title),
    kind: extraction.kind.value,
    starts_at: one(extraction.startsAt),
    ends_at: one(extraction.endsAt),
    weekday_consistent: extraction.weekdayConsistent,
    sites: all(extraction.sites).map(({ name, location, participants, startsAt }) => ({
      name,
      location,
      participants: all(participants),
      ...(startsAt === null ? {} : { starts_at: startsAt }),
    })),
    chair: one(extraction.chair),
    agenda: all(extraction.agenda).map(({ time, content, presenter }) => ({
      ...(time === null ? {} : { time }),
      content,
      presenter,
    })),
    assignments: all(extraction.assignments),
    deadlines: all(extraction.deadlines),
    submit_to: all(extraction.submitTo),
    signer: signer && {
      authority: signer.authority,
      title: signer.title,
      name: signer.name,
      ...(signer.otherTitle === null ? {} : { other_title: signer.otherTitle }),
    },
    recipients: all(extraction.recipients),
    references: all(extraction.references),
    action: action && {
      type: action.type,
      target: action.target,
      target_date: action.targetDate,
      original_starts_at: action.originalStartsAt,
    },
    urgency: extraction.urgency.value,
  };
}

function one<T>(field: Found<T> | null): T | null {
  return field === null || field.certainty === 'unsure' ? null : field.value;
}

function all<T>(fields: readonly Found<T>[]): T[] {
  return fields.filter((field) => field.certainty !== 'unsure').map((field) => field.value);
}
