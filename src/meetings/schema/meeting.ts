import { z } from 'zod';
import {
  INVITATION_FORMS,
  MEETING_KINDS,
  MEETING_MODES,
  MEETING_STATUSES,
  SESSIONS,
  URGENCIES,
} from '../vocabulary.ts';
import { meantLetters, meantSymbol, NUMBER } from '../document-number.ts';
import { attachmentSchema } from './attachment.ts';
import { publicationFields } from './publication.ts';
import { choice, dayOrMonth, line, moment, slug, reference, writtenAs } from './fields.ts';
import {
  agendaItemSchema,
  assignmentSchema,
  changeSchema,
  deadlineSchema,
  signerSchema,
  siteSchema,
} from './parts.ts';
import { withdrawnSchema } from './withdrawn.ts';

/**
 * The frontmatter of `content/meetings/<yyyy>/<id>/index.md`. Five keys are required; everything else may stay in
 * the text. Unknown keys are errors, so that a typing error can never publish or hide something.
 */
export const meetingSchema = z.strictObject({
  title: line(
    {
      label: 'Trích yếu',
      help: 'Họp về việc gì, không có chữ “Giấy mời”.',
      example: '"Giao ban trực tuyến tháng 11/2021"',
    },
    300,
  ),
  kind: choice(MEETING_KINDS, {
    label: 'Loại cuộc họp',
    help: 'Giao ban, hội nghị, phiên họp…',
    example: '"briefing"',
  }),
  form: choice(INVITATION_FORMS, {
    label: 'Hình thức văn bản',
    help: 'Giấy mời, công văn, thông báo hay công điện.',
    example: '"invitation"',
  }).default('invitation'),
  mode: choice(MEETING_MODES, {
    label: 'Hình thức họp',
    help: 'Trực tiếp, trực tuyến hay cả hai.',
    example: '"online"',
  }).default('in_person'),
  status: choice(MEETING_STATUSES, {
    label: 'Tình trạng',
    help: 'Chỉ đổi khi hoãn hoặc hủy; “đã họp” do cổng tự tính.',
    example: '"postponed"',
  }).default('scheduled'),
  urgency: choice(URGENCIES, {
    label: 'Độ khẩn',
    help: 'Dấu chỉ độ khẩn trên văn bản.',
    example: '"hoa_toc"',
  }).default('normal'),
  classification: choice(
    { none: 'Không mật' },
    {
      label: 'Độ mật',
      help: 'Tài liệu mật không bao giờ được đưa vào đây.',
      example: '"none"',
    },
  ).default('none'),
  distribution: choice(
    { public: 'Công khai' },
    {
      label: 'Phạm vi lưu hành',
      help: 'Tài liệu lưu hành nội bộ không được đưa lên cổng công khai.',
      example: '"public"',
    },
  ).default('public'),
  issuer: reference(
    {
      label: 'Cơ quan ban hành',
      help: 'Mã cơ quan trong organisations.yaml.',
      example: '"ubnd-tinh-bac-giang"',
    },
    'organisations',
  ),
  number: z
    .string()
    .refine((text) => NUMBER.test(text), {
      params: {
        code: 'FIELD_VALUE',
        hint: 'Chỉ ghi chữ số, ví dụ "05"; ký hiệu ghi ở symbol; chưa có số thì ghi null.',
      },
    })
    .meta({
      label: 'Số',
      help: 'Số của giấy mời; null khi chưa cấp số.',
      example: '"05"',
      pattern: NUMBER.source,
    })
    .nullable()
    .default(null),
  symbol: line(
    {
      label: 'Ký hiệu',
      help: 'Phần sau dấu gạch chéo.',
      example: '"GM-UBND"',
    },
    30,
  )
    .refine((text) => /^\p{L}/u.test(text), {
      params: {
        code: 'FIELD_VALUE',
        hint: 'Chỉ ghi phần sau số và dấu gạch chéo, ví dụ "GM-UBND"; số ghi ở number.',
      },
    })
    .superRefine(writtenAs(meantSymbol))
    .nullable()
    .default(null),
  place_issued: line({ label: 'Địa danh', help: 'Nơi ban hành.', example: '"Bắc Giang"' }, 100)
    .nullable()
    .default(null),
  date_issued: dayOrMonth({
    label: 'Ngày ban hành',
    help: 'Ngày ký; chỉ năm-tháng khi ngày để trống.',
    example: '"2021-11-23"',
  })
    .nullable()
    .default(null),
  starts_at: moment({
    label: 'Thời gian bắt đầu',
    help: 'Ngày giờ có +07:00; chỉ ngày khi giấy mời không ghi giờ; null chỉ khi hoãn hoặc hủy.',
    example: '"2021-11-30T07:30:00+07:00"',
  })
    .meta({
      asked: 'Giấy mời không ghi giờ thì bỏ trống giờ; ngày chỉ bỏ trống khi hoãn hoặc hủy.',
    })
    .nullable(),
  ends_at: moment({
    label: 'Thời gian kết thúc',
    help: 'Khi giấy mời có ghi.',
    example: '"2021-11-30T11:30:00+07:00"',
  })
    .nullable()
    .default(null),
  session: choice(SESSIONS, {
    label: 'Buổi họp',
    help: 'Khi giấy mời ghi buổi.',
    example: '"morning"',
  }).optional(),
  weekday_printed: line(
    {
      label: 'Thứ in trên giấy mời',
      help: 'Để cổng so với ngày.',
      example: '"thứ Ba"',
    },
    20,
  ).optional(),
  sites: z.array(siteSchema).min(1).meta({
    label: 'Điểm cầu',
    help: 'Các nơi họp và thành phần.',
    example: '[{ name: null, location: "Phòng họp tầng 4", participants: ["Các Sở"] }]',
  }),
  chair: line({
    label: 'Chủ trì',
    help: 'Người chủ trì cả cuộc họp.',
    example: '"Chủ tịch UBND tỉnh"',
  })
    .nullable()
    .default(null),
  agenda: z
    .array(agendaItemSchema)
    .meta({ label: 'Chương trình', help: 'Các nội dung theo thứ tự.', example: '[]' })
    .default([]),
  assignments: z
    .array(assignmentSchema)
    .meta({ label: 'Nhiệm vụ', help: 'Ai chuẩn bị gì.', example: '[]' })
    .default([]),
  deadlines: z
    .array(deadlineSchema)
    .meta({ label: 'Thời hạn', help: 'Các hạn gửi, đăng ký.', example: '[]' })
    .default([]),
  submit_to: z
    .array(
      line({
        label: 'Nơi nhận báo cáo',
        help: 'Cơ quan, hộp thư hoặc địa chỉ gửi.',
        example: '"Văn phòng UBND tỉnh"',
      }),
    )
    .meta({ label: 'Gửi về', help: 'Nơi nhận báo cáo.', example: '["Văn phòng UBND tỉnh"]' })
    .default([]),
  signer: signerSchema
    .meta({
      label: 'Người ký',
      help: 'Quyền hạn, chức vụ, họ tên.',
      example: '{ authority: "TL. CHỦ TỊCH", title: "CHÁNH VĂN PHÒNG", name: "Nguyễn Văn A" }',
    })
    .nullable()
    .default(null),
  recipients: z
    .array(
      line(
        {
          label: 'Nơi nhận',
          help: 'Mỗi dòng một nơi, như trong giấy mời.',
          example: '"Như trên"',
        },
        1000,
      ),
    )
    .meta({ label: 'Nơi nhận', help: 'Các nơi nhận.', example: '["Như trên"]' })
    .default([]),
  references: z
    .array(
      line(
        {
          label: 'Văn bản được dẫn',
          help: 'Số, ký hiệu văn bản nhắc trong giấy mời.',
          example: '"63/KH-UBND"',
        },
        60,
      ).superRefine(writtenAs(meantLetters)),
    )
    .meta({ label: 'Văn bản được dẫn', help: 'Số, ký hiệu.', example: '["63/KH-UBND"]' })
    .default([]),
  attachments: z
    .array(attachmentSchema)
    .meta({
      label: 'Tài liệu',
      help: 'Các tệp trong attachments/.',
      asked: 'Các tệp đăng cùng giấy mời.',
      example: '[]',
    })
    .default([]),
  withdrawn: z
    .array(withdrawnSchema)
    .meta({
      label: 'Tài liệu đã rút',
      help: 'Tài liệu từng đăng, nay rút lại; tệp đã xóa khỏi attachments/.',
      asked: 'Tài liệu từng đăng, nay rút lại; tệp của nó phải xóa đi.',
      example: '[]',
    })
    .default([]),
  changes: z
    .array(changeSchema)
    .meta({ label: 'Thay đổi', help: 'Hoãn, hủy, đổi giờ, bổ sung.', example: '[]' })
    .default([]),
  ...publicationFields,
  series: slug({
    label: 'Chuỗi cuộc họp',
    help: 'Tên ngắn chung của các kỳ họp định kỳ.',
    example: '"giao-ban-truc-tuyen-thang"',
  }).optional(),
  replaces: slug({
    label: 'Thay cho cuộc họp',
    help: 'Mã cuộc họp cũ, khi đã có hai trang.',
    example: '"2021-11-29-giao-ban"',
  }).optional(),
  replaced_by: slug({
    label: 'Được thay bởi cuộc họp',
    help: 'Mã cuộc họp mới, khi đã có hai trang.',
    example: '"2021-11-30-giao-ban"',
  }).optional(),
  tags: z
    .array(line({ label: 'Nhãn', help: 'Nhãn tự do.', example: '"đầu tư công"' }, 60))
    .meta({ label: 'Nhãn', help: 'Nhãn tự do.', example: '[]' })
    .default([]),
  keywords: z
    .array(line({ label: 'Từ khóa', help: 'Từ để tìm.', example: '"giải ngân"' }, 60))
    .meta({ label: 'Từ khóa', help: 'Từ để tìm kiếm.', example: '[]' })
    .default([]),
});

export type MeetingData = z.infer<typeof meetingSchema>;
