/**
 * The shape of the open data: OParl 1.1 (Meeting, AgendaItem, File, Organization, Location, lists), and what OParl does
 * not know under the prefix `portal:`. The published JSON schemas and the tables on `/api/` are made from here.
 */
import { z } from 'zod';
import {
  ATTACHMENT_TYPES,
  CHANGE_TYPES,
  MEETING_KINDS,
  MEETING_MODES,
  MEETING_STATUSES,
} from '../../meetings/vocabulary.ts';

const OPARL = 'https://schema.oparl.org/1.1';

export const typeUrl = <Name extends string>(name: Name) => `${OPARL}/${name}` as const;

const type = <Name extends string>(name: Name) => z.literal(typeUrl(name));
const address = (help: string) => z.url().describe(help);
const text = (help: string) => z.string().describe(help);
const instant = (help: string) =>
  z.iso.datetime({ offset: true }).describe(`${help}, giờ Việt Nam (+07:00)`);
const moment = (help: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?$/u)
    .describe(`${help}: ngày, hoặc ngày giờ`);
const word = <Table extends Readonly<Record<string, string>>>(table: Table, help: string) =>
  z.enum(Object.keys(table) as [keyof Table & string, ...(keyof Table & string)[]]).describe(help);

const location = z.strictObject({
  id: address('Định danh'),
  type: type('Location'),
  description: text('Tên điểm cầu và địa điểm'),
});

export const fileSchema = z.strictObject({
  id: address('Định danh'),
  type: type('File'),
  name: text('Tên tài liệu'),
  fileName: text('Tên tệp khi tải về'),
  mimeType: text('Dạng tệp'),
  date: z.iso.date().describe('Ngày đăng').optional(),
  size: z.int().positive().describe('Dung lượng, byte'),
  sha512Checksum: z
    .string()
    .regex(/^[0-9a-f]{128}$/u)
    .describe('Mã SHA-512 của tệp'),
  accessUrl: address('Địa chỉ của tệp'),
  downloadUrl: address('Địa chỉ tải về'),
  web: address('Chỗ của tài liệu trong trang cuộc họp'),
  created: instant('Thời điểm đăng'),
  modified: instant('Thời điểm đăng'),
  'portal:type': word(ATTACHMENT_TYPES, 'Loại tài liệu'),
  'portal:number': text('Số, ký hiệu').optional(),
  'portal:organisation': address('Cơ quan soạn').optional(),
  'portal:replaces': address('Tài liệu mà tài liệu này thay').optional(),
  'portal:note': text('Ghi chú').optional(),
  'portal:pages': z.int().positive().describe('Số trang').optional(),
  'portal:reading': address('Bản đọc nhẹ').optional(),
  'portal:sha256': z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .describe('Mã SHA-256 của tệp'),
});

const agendaItem = z.strictObject({
  id: address('Định danh'),
  type: type('AgendaItem'),
  meeting: address('Cuộc họp'),
  number: text('Số thứ tự, như in trong chương trình'),
  order: z.int().nonnegative().describe('Thứ tự, đếm từ 0'),
  name: text('Nội dung'),
  public: z.literal(true).describe('Nội dung công khai'),
  auxiliaryFile: z.array(address('Tài liệu')).describe('Tài liệu của nội dung này'),
  'portal:time': text('Giờ in trong chương trình').optional(),
  'portal:presenter': text('Người trình bày').optional(),
});

const site = z.strictObject({
  name: text('Tên điểm cầu').nullable(),
  location: text('Địa điểm').nullable(),
  start: moment('Thời gian riêng của điểm cầu').optional(),
  chair: text('Chủ trì tại điểm cầu').optional(),
  participants: z.array(z.string()).describe('Thành phần, như trong giấy mời'),
});

const assignment = z.strictObject({
  who: text('Đơn vị được giao'),
  organization: z.array(address('Cơ quan')).describe('Các cơ quan được giao'),
  what: text('Việc được giao'),
  due: moment('Hạn').nullable(),
  file: z.array(address('Tài liệu')).describe('Tài liệu đã có'),
});

const change = z.strictObject({
  date: z.iso.date().describe('Ngày thay đổi'),
  type: word(CHANGE_TYPES, 'Loại thay đổi'),
  note: text('Nội dung thay đổi'),
  document: text('Văn bản thông báo').optional(),
  previousStart: moment('Thời gian cũ').optional(),
  previousLocation: text('Địa điểm cũ').optional(),
});

/** What a list of meetings tells of each. */
export const meetingHeadSchema = z.strictObject({
  id: address('Định danh, cũng là địa chỉ của dữ liệu đầy đủ'),
  type: type('Meeting'),
  name: text('Trích yếu'),
  meetingState: text('Tình trạng bằng lời'),
  cancelled: z.boolean().describe('Cuộc họp bị hủy'),
  start: instant('Bắt đầu').optional(),
  end: instant('Kết thúc').optional(),
  organization: z.array(address('Cơ quan')).describe('Cơ quan ban hành'),
  web: address('Trang cuộc họp'),
  created: instant('Thời điểm ban hành'),
  modified: instant('Thời điểm thay đổi hoặc bổ sung tài liệu gần nhất'),
  'portal:status': word(MEETING_STATUSES, 'Tình trạng'),
  'portal:day': z.iso.date().describe('Ngày họp khi giấy mời không ghi giờ').optional(),
  'portal:kind': word(MEETING_KINDS, 'Loại cuộc họp'),
  'portal:mode': word(MEETING_MODES, 'Hình thức họp'),
  'portal:documents': z.int().nonnegative().describe('Số tài liệu hiện hành'),
});

export const meetingSchema = z.strictObject({
  ...meetingHeadSchema.shape,
  location: location.optional().describe('Các nơi họp'),
  invitation: fileSchema.optional().describe('Tệp giấy mời'),
  auxiliaryFile: z.array(fileSchema).describe('Mọi tài liệu khác, kể cả bản đã được thay'),
  agendaItem: z.array(agendaItem).describe('Chương trình'),
  keyword: z.array(z.string()).describe('Nhãn và từ khóa'),
  'portal:number': text('Số của giấy mời').nullable(),
  'portal:symbol': text('Ký hiệu của giấy mời').nullable(),
  'portal:chair': text('Chủ trì').nullable(),
  'portal:site': z.array(site).describe('Các điểm cầu và thành phần'),
  'portal:assignment': z.array(assignment).describe('Nhiệm vụ và thời hạn'),
  'portal:deadline': z
    .array(z.strictObject({ what: text('Việc có hạn'), due: moment('Hạn') }))
    .describe('Thời hạn chung'),
  'portal:change': z.array(change).describe('Thay đổi sau khi mời họp'),
  'portal:calendar': address('Lịch (iCalendar)'),
  'portal:archive': address('Tệp nén của mọi tài liệu').optional(),
});

export const organisationSchema = z.strictObject({
  id: address('Định danh'),
  type: type('Organization'),
  name: text('Tên cơ quan'),
  shortName: text('Tên ngắn').optional(),
  startDate: z.iso.date().describe('Có từ ngày').optional(),
  endDate: z.iso.date().describe('Đến hết ngày').optional(),
  subOrganizationOf: address('Cơ quan cấp trên').optional(),
  web: address('Trang của cơ quan').optional(),
  'portal:successor': address('Cơ quan kế thừa').optional(),
  'portal:level': text('Cấp').optional(),
  'portal:alias': z.array(z.string()).describe('Tên gọi khác'),
});

const listOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    data: z.array(item).describe('Các mục'),
    pagination: z.strictObject({
      totalElements: z.int().nonnegative().describe('Tổng số mục'),
      elementsPerPage: z.int().nonnegative().describe('Số mục mỗi trang'),
      currentPage: z.literal(1).describe('Trang này'),
      totalPages: z.literal(1).describe('Số trang'),
    }),
    links: z.strictObject({ first: address('Trang đầu'), last: address('Trang cuối') }),
  });

export const meetingListSchema = listOf(meetingHeadSchema);
export const organisationListSchema = listOf(organisationSchema);

/** The published schemas by the name in their address. */
export const SCHEMAS = {
  meeting: meetingSchema,
  'meeting-list': meetingListSchema,
  'organisation-list': organisationListSchema,
} as const;
export type SchemaName = keyof typeof SCHEMAS;

export type FileData = z.infer<typeof fileSchema>;
export type MeetingHeadData = z.infer<typeof meetingHeadSchema>;
export type FullMeetingData = z.infer<typeof meetingSchema>;
export type OrganisationData = z.infer<typeof organisationSchema>;
export interface ListData<Item> {
  data: Item[];
  pagination: {
    totalElements: number;
    elementsPerPage: number;
    currentPage: 1;
    totalPages: 1;
  };
  links: { first: string; last: string };
}
