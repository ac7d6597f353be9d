/** Identities of the open data: addresses at which the thing, or the file it is in, is found. */
import { documentAnchor } from '../../meetings/anchors.ts';
import { meetingDataUrl, ORGANISATIONS_DATA } from '../../meetings/urls.ts';
import type { Portal } from '../portal.ts';

type Place = Pick<Portal, 'address'>;

export const meetingIdentity = (id: string, { address }: Place) => address(meetingDataUrl(id));
export const fileIdentity = (meeting: string, document: string, portal: Place) =>
  `${meetingIdentity(meeting, portal)}#${documentAnchor(document)}`;
export const itemIdentity = (meeting: string, number: number, portal: Place) =>
  `${meetingIdentity(meeting, portal)}#muc-${number}`;
export const placeIdentity = (meeting: string, portal: Place) =>
  `${meetingIdentity(meeting, portal)}#dia-diem`;
export const organisationIdentity = (id: string, { address }: Place) =>
  `${address(ORGANISATIONS_DATA)}#${id}`;
