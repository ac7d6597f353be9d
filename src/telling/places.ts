import { toEpoch } from '../text/instant.ts';
import { formatHour } from '../text/dates.ts';
import type { ToldMeeting } from './portal.ts';

/** One line for each site, with its own hour where it has one: “Điểm cầu tỉnh: Phòng họp tầng 4 (7 giờ 30)”. */
export function placeLines({
  sites,
  starts_at,
}: Pick<ToldMeeting, 'sites' | 'starts_at'>): string[] {
  return sites.flatMap(({ name, location, starts_at: own }) => {
    const place = [name, location].filter((part) => part !== null).join(': ');
    const differs = own !== undefined && (!starts_at || toEpoch(own) !== toEpoch(starts_at));
    const hour = differs ? formatHour(own) : '';
    return place ? [hour ? `${place} (${hour})` : place] : [];
  });
}
