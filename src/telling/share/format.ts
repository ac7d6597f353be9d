import { sharePictureUrl } from '../../meetings/urls.ts';
import type { Portal, ToldMeeting } from '../portal.ts';
import { changedAt } from '../stamps.ts';

/** Size of share pictures in pixels: what the networks show without cutting (Open Graph). */
export const PICTURE = { width: 1200, height: 630 } as const;

/** The picture's address with the time of the last change: the networks keep what they fetched once under an address. */
export function pictureAddress(meeting: ToldMeeting, { address }: Pick<Portal, 'address'>): string {
  const version = changedAt(meeting).replace(/\D/gu, '').slice(0, 12);
  return `${address(sharePictureUrl(meeting.id))}?v=${version}`;
}
