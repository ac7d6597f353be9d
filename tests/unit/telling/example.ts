/** A portal to tell of; tests change what they are about. */
import type { PublicDocument } from '../../../src/meetings/entry.ts';
import { meetingSchema } from '../../../src/meetings/schema/meeting.ts';
import { organisationSchema } from '../../../src/meetings/schema/organisation.ts';
import { settingsSchema } from '../../../src/meetings/schema/settings.ts';
import { documentUrl } from '../../../src/meetings/urls.ts';
import { addresses, type Portal, type ToldMeeting } from '../../../src/telling/portal.ts';

export const ID = '2021-11-30-giao-ban';

/** Everything a hostile or careless person may put into a title. */
export const HOSTILE =
  'A & B <b>"c"</b> </script><!-- ]]> \u0003\u0000\uFFFE\uD800 END:VEVENT\r\nBEGIN:VEVENT; x,y\\ Ậ\u2028Ế';

/** The same as readers should see it. */
export const HOSTILE_PLAIN =
  'A & B <b>"c"</b> </script><!-- ]]> END:VEVENT BEGIN:VEVENT; x,y\\ Ậ Ế';

export function meeting(changes: Partial<ToldMeeting> = {}): ToldMeeting {
  const { attachments, ...data } = meetingSchema.parse({
    title: 'Giao ban trực tuyến tháng 11/2021',
    kind: 'briefing',
    mode: 'online',
    issuer: 'ubnd-tinh',
    date_issued: '2021-11-23',
    starts_at: '2021-11-30T07:30:00+07:00',
    sites: [
      { name: 'Điểm cầu tỉnh', location: 'Phòng họp tầng 4', participants: ['Lãnh đạo tỉnh'] },
      {
        name: 'Điểm cầu huyện',
        location: 'Phòng họp trực tuyến',
        starts_at: '2021-11-30T07:15:00+07:00',
        participants: [],
      },
    ],
  });
  void attachments;
  return { ...data, id: ID, documents: [], ...changes };
}

export function document(changes: Partial<PublicDocument> = {}): PublicDocument {
  const file = changes.file ?? 'Báo cáo.pdf';
  return {
    id: 'bao-cao',
    file,
    title: 'Báo cáo của Sở Y tế',
    type: 'report',
    bytes: 1_234_567,
    sha256: 'a'.repeat(64),
    kind: 'pdf',
    mime: 'application/pdf',
    pages: 5,
    url: documentUrl(ID, file),
    downloadName: 'Báo cáo của Sở Y tế.pdf',
    reading: null,
    previews: [],
    signatures: [],
    text: 'own',
    ...changes,
  };
}

export function portal(...meetings: ToldMeeting[]): Portal {
  return {
    settings: settingsSchema.parse({
      name: 'Cổng tài liệu họp',
      short_name: 'Tài liệu họp',
      organisation: {
        name: 'Văn phòng UBND tỉnh',
        address: 'Số 1',
        email: 'vp@example.gov.vn',
        responsible: 'Chánh Văn phòng',
      },
      portal_url: 'https://hop.example.gov.vn',
    }),
    meetings,
    organisations: [
      { id: 'ubnd-tinh', name: 'Ủy ban nhân dân tỉnh', valid_to: '2025-06-30' },
      { id: 'so-y-te', name: 'Sở Y tế', parent: 'ubnd-tinh', successor: 'ubnd-tinh' },
    ].map((organisation) => organisationSchema.parse(organisation)),
    address: addresses('https://hop.example.gov.vn', '/tai-lieu/'),
  };
}
