/** The lists of the open data, each whole on one page. */
import { MEETINGS_DATA, ORGANISATIONS_DATA, organisationUrl } from '../../meetings/urls.ts';
import type { Organisation } from '../../meetings/schema/organisation.ts';
import { meetingsOf, type Portal } from '../portal.ts';
import { organisationIdentity } from './identity.ts';
import { meetingHead } from './meeting.ts';
import { typeUrl, type ListData, type MeetingHeadData, type OrganisationData } from './schema.ts';

/** Every meeting in short; the whole of one is at its `id`. */
export function meetingList(portal: Portal): ListData<MeetingHeadData> {
  const heads = portal.meetings.map((meeting) => meetingHead(meeting, portal));
  return list(heads, portal.address(MEETINGS_DATA));
}

export function organisationList(portal: Portal): ListData<OrganisationData> {
  const all = portal.organisations.map((organisation) => organisationData(organisation, portal));
  return list(all, portal.address(ORGANISATIONS_DATA));
}

function organisationData(
  { id, name, short, level, parent, successor, valid_from, valid_to, aliases }: Organisation,
  portal: Portal,
): OrganisationData {
  return {
    id: organisationIdentity(id, portal),
    type: typeUrl('Organization'),
    name,
    ...(short && { shortName: short }),
    ...(valid_from && { startDate: valid_from }),
    ...(valid_to && { endDate: valid_to }),
    ...(parent && { subOrganizationOf: organisationIdentity(parent, portal) }),
    ...(meetingsOf(id, portal.meetings).length > 0 && {
      web: portal.address(organisationUrl(id)),
    }),
    ...(successor && { 'portal:successor': organisationIdentity(successor, portal) }),
    ...(level && { 'portal:level': level }),
    'portal:alias': aliases,
  };
}

function list<Item>(data: Item[], address: string): ListData<Item> {
  return {
    data,
    pagination: {
      totalElements: data.length,
      elementsPerPage: data.length,
      currentPage: 1,
      totalPages: 1,
    },
    links: { first: address, last: address },
  };
}
