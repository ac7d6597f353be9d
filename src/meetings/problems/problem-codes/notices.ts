/** Worth a second look. */
import type { ProblemTable } from './kind.ts';

export const NOTICE_CODES = {
  WEEKDAY_MISMATCH: {
    severity: 'warning',
    what: 'Giấy mời ghi {found}, nhưng {day} là {expected}.',
    repair: 'Hỏi lại đơn vị soạn giấy mời; cổng dùng ngày, không dùng thứ.',
    example: 'weekday_printed: "thứ Bảy" cho ngày 30/11/2021',
    sample: { found: 'thứ Bảy', day: '30/11/2021', expected: 'Thứ Ba' },
  },
  DATE_ZONE: {
    severity: 'warning',
    what: '{label} ghi theo múi giờ {zone}, giờ Việt Nam là {shown}.',
    repair: 'Nếu giờ đã ghi là giờ Việt Nam thì sửa {zone} thành +07:00.',
    example: 'starts_at: "2021-11-30T07:30:00Z"',
    sample: { label: 'Thời gian bắt đầu', zone: 'Z', shown: '14:30 ngày 30/11/2021' },
  },
  DEADLINE_WEEKEND: {
    severity: 'warning',
    what: 'Hạn {due} rơi vào ngày nghỉ.',
    repair: 'Kiểm tra lại hạn; nếu đúng thì giữ nguyên.',
    example: 'due: "2021-11-27"',
    sample: { due: 'Thứ Bảy, 27/11/2021' },
  },
  DEADLINE_EARLY: {
    severity: 'warning',
    what: 'Hạn {due} đã qua trước khi ban hành giấy mời ({issued}).',
    repair: 'Kiểm tra lại ngày, tháng, năm của hạn và của giấy mời.',
    example: 'hạn 26/11/2012 của giấy mời năm 2021',
    sample: { due: '26/11/2012', issued: '23/11/2021' },
  },
  DEADLINE_LATE: {
    severity: 'warning',
    what: 'Hạn {due} sau khi cuộc họp bắt đầu ({start}).',
    repair: 'Kiểm tra lại hạn; nếu đúng thì giữ nguyên.',
    example: 'hạn gửi báo cáo sau giờ họp',
    sample: { due: '01/12/2021', start: '07:30 ngày 30/11/2021' },
  },
  NUMBER_ZERO: {
    severity: 'warning',
    what: 'Số “{found}” thiếu số 0 đứng trước (NĐ 30/2020: số dưới 10 phải ghi thêm số 0).',
    repair: 'Ghi number: "0{found}"',
    example: 'number: "5"',
    sample: { found: '5' },
  },
  NUMBER_BLANK: {
    severity: 'warning',
    what: 'Giấy mời chưa có số.',
    repair: 'Khi văn bản được cấp số, ghi vào number.',
    example: 'number: null',
  },
  NUMBER_DUPLICATE: {
    severity: 'warning',
    what: 'Số {number} năm {year} cũng là số của cuộc họp {other}.',
    repair: 'Xem lại một trong hai giấy mời.',
    example: 'hai giấy mời cùng số 05/GM-UBND',
    sample: { number: '05/GM-UBND', year: '2021', other: '2021-11-30-giao-ban' },
  },
  DATE_BLANK: {
    severity: 'warning',
    what: 'Giấy mời chưa có ngày ban hành.',
    repair: 'Khi văn bản được ký, ghi ngày vào date_issued.',
    example: 'date_issued: "2021-11"',
  },
  RETIRED: {
    severity: 'warning',
    what: '{label} “{name}” không còn từ sau {day}, trước ngày họp.',
    repair: 'Dùng {label} hiện nay nếu giấy mời không in như vậy.',
    example: 'cơ quan đã sáp nhập trước ngày họp',
    sample: { label: 'cơ quan', name: 'so-ke-hoach', day: '28/02/2025' },
  },
} as const satisfies ProblemTable;
