/** The parts of a meeting that come in lists: sites, programme rows, assignments, deadlines, changes. */
import { z } from 'zod';
import { CHANGE_TYPES } from '../vocabulary.ts';
import { choice, count, day, line, moment, slug, reference } from './fields.ts';

const attachmentIds = z
  .array(
    slug({
      label: 'Mã tài liệu',
      help: 'Mã của một tài liệu trong mục attachments.',
      example: '"bao-cao-so-y-te"',
    }).meta({ asked: 'Mã của một tài liệu ở mục Tài liệu bên dưới.' }),
  )
  .meta({ label: 'Tài liệu', help: 'Mã các tài liệu.', example: '["bao-cao-so-y-te"]' });

/** A place from which people take part (điểm cầu), with its own composition. */
export const siteSchema = z.strictObject({
  id: slug({
    label: 'Mã điểm cầu',
    help: 'Tên ngắn của điểm cầu.',
    example: '"huyen"',
  }).optional(),
  name: line({
    label: 'Tên điểm cầu',
    help: 'Như trong giấy mời; null nếu cuộc họp chỉ có một nơi.',
    example: '"Điểm cầu các huyện, thành phố"',
  }).nullable(),
  level: reference(
    {
      label: 'Cấp',
      help: 'Mã cấp trong levels.yaml.',
      example: '"district"',
    },
    'levels',
  ).optional(),
  location: line({
    label: 'Địa điểm',
    help: 'Phòng họp, trụ sở.',
    example: '"Phòng họp tầng 4, trụ sở UBND tỉnh"',
  }).nullable(),
  starts_at: moment({
    label: 'Thời gian tại điểm cầu',
    help: 'Chỉ ghi khi khác thời gian chung.',
    example: '"2021-11-30T07:30:00+07:00"',
  }).optional(),
  chair: line({
    label: 'Chủ trì tại điểm cầu',
    help: 'Người chủ trì ở điểm cầu này.',
    example: '"Chủ tịch UBND huyện, thành phố"',
  }).optional(),
  participants: z
    .array(
      line(
        {
          label: 'Thành phần',
          help: 'Mỗi dòng một thành phần, như trong giấy mời.',
          example: '"Các Phó Chủ tịch UBND tỉnh"',
        },
        1000,
      ),
    )
    .meta({
      label: 'Thành phần',
      help: 'Những ai dự ở điểm cầu này.',
      example: '["Các Phó Chủ tịch UBND tỉnh"]',
    }),
});

/** “08:00-08:30” ends after it begins; of anything else nothing is said. */
function isForward(text: string): boolean {
  const [begin = '', end] = text.split('-');
  return end === undefined || !CLOCK.test(text) || begin < end;
}

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d(?:-(?:[01]\d|2[0-3]):[0-5]\d)?$/u;

/** A row of the programme. */
export const agendaItemSchema = z.strictObject({
  id: slug({
    label: 'Mã nội dung',
    help: 'Tên ngắn, nếu cần trỏ tới.',
    example: '"giai-ngan"',
  }).optional(),
  time: z
    .string()
    .refine((text) => CLOCK.test(text), {
      params: { code: 'FIELD_VALUE', hint: 'Ghi giờ như "08:00" hoặc "08:00-08:30".' },
    })
    .refine((text) => isForward(text), {
      params: { code: 'FIELD_VALUE', hint: 'Giờ sau dấu trừ phải muộn hơn giờ trước dấu trừ.' },
    })
    .meta({
      label: 'Giờ',
      help: 'Giờ in trong chương trình.',
      example: '"08:00-08:30"',
      pattern: CLOCK.source,
    })
    .optional(),
  content: line(
    {
      label: 'Nội dung',
      help: 'Nội dung của mục này.',
      example: '"Báo cáo tình hình giải ngân"',
    },
    1000,
  ),
  presenter: line({
    label: 'Người trình bày',
    help: 'null nếu không ghi.',
    example: '"Giám đốc Sở Y tế"',
  }).nullable(),
  attachments: attachmentIds.optional(),
});

/** Who has to prepare what, by when (chuẩn bị nội dung, tổ chức thực hiện). */
export const assignmentSchema = z.strictObject({
  who: line({
    label: 'Đơn vị được giao',
    help: 'Như trong giấy mời.',
    example: '"Sở Y tế"',
  }),
  organisations: z
    .array(
      reference(
        {
          label: 'Mã cơ quan',
          help: 'Mã trong organisations.yaml.',
          example: '"so-y-te-bac-giang"',
        },
        'organisations',
      ),
    )
    .meta({
      label: 'Cơ quan',
      help: 'Mã các cơ quan được giao.',
      example: '["so-y-te-bac-giang"]',
    })
    .optional(),
  what: line(
    { label: 'Việc được giao', help: 'Việc phải làm.', example: '"chuẩn bị báo cáo"' },
    1000,
  ),
  due: moment({
    label: 'Hạn',
    help: 'Giờ và ngày, hoặc chỉ ngày; null nếu không ghi.',
    example: '"2021-11-27T15:00:00+07:00"',
  }).nullable(),
  due_note: line({
    label: 'Lời in kèm hạn',
    help: 'Phần của hạn mà ngày giờ không nói hết.',
    example: '"trong sáng"',
  }).optional(),
  page_limit: count(1, 1000, {
    label: 'Số trang tối đa',
    help: 'Độ dài cho phép.',
    example: '5',
  }).optional(),
  formats: z
    .array(line({ label: 'Dạng tệp', help: 'Dạng phải gửi.', example: '"pdf"' }, 10))
    .meta({ label: 'Dạng tệp', help: 'Các dạng phải gửi.', example: '["pdf", "doc"]' })
    .optional(),
  paper_copies: count(1, 1000, {
    label: 'Số bản giấy',
    help: 'Số bộ bản giấy phải gửi.',
    example: '5',
  }).optional(),
  attachments: attachmentIds.optional(),
});

/** A date by which something must be sent, registered or finished. */
export const deadlineSchema = z.strictObject({
  what: line({ label: 'Việc có hạn', help: 'Gửi gì, đăng ký gì.', example: '"Gửi báo cáo"' }),
  due: moment({
    label: 'Hạn',
    help: 'Giờ và ngày, hoặc chỉ ngày.',
    example: '"2021-11-27T15:00:00+07:00"',
  }),
});

/** Something that changed after the meeting was announced. */
export const changeSchema = z.strictObject({
  date: day({ label: 'Ngày thay đổi', help: 'Ngày của thay đổi.', example: '"2021-11-29"' }),
  type: choice(CHANGE_TYPES, {
    label: 'Loại thay đổi',
    help: 'Hoãn, hủy, đổi thời gian…',
    example: '"reschedule"',
  }),
  note: line({
    label: 'Nội dung thay đổi',
    help: 'Một câu cho đại biểu.',
    example: '"Chuyển sang 14 giờ cùng ngày theo Công văn số 12/UBND-TH"',
  }),
  document: line(
    { label: 'Văn bản', help: 'Số, ký hiệu văn bản thông báo.', example: '"12/UBND-TH"' },
    60,
  ).optional(),
  previous_starts_at: moment({
    label: 'Thời gian cũ',
    help: 'Thời gian trước khi đổi.',
    example: '"2021-11-29T07:30:00+07:00"',
  }).optional(),
  previous_location: line({
    label: 'Địa điểm cũ',
    help: 'Địa điểm trước khi đổi.',
    example: '"Phòng họp số 1"',
  }).optional(),
});

/** Who signs, as printed (NĐ 30/2020, Phụ lục I, ô 7). */
export const signerSchema = z.strictObject({
  authority: line({
    label: 'Quyền hạn',
    help: 'TM., KT., TL., TUQ. và người giao quyền.',
    example: '"TL. CHỦ TỊCH"',
  }).nullable(),
  title: line({
    label: 'Chức vụ',
    help: 'Chức vụ của người ký.',
    example: '"CHÁNH VĂN PHÒNG"',
  }),
  name: line({ label: 'Họ tên', help: 'null nếu chưa ký.', example: '"Nguyễn Văn A"' }).nullable(),
  other_title: line({
    label: 'Chức vụ ở cơ quan mình',
    help: 'Khi người ký giữ chức khác trong ban chỉ đạo.',
    example: '"GIÁM ĐỐC SỞ Y TẾ"',
  }).optional(),
});
