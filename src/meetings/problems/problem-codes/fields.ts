/** Values of fields. */
import type { ProblemTable } from './kind.ts';

export const FIELD_CODES = {
  FIELD_MISSING: {
    severity: 'error',
    what: 'Thiếu trường bắt buộc {name} ({label}).',
    repair: 'Thêm dòng: {example}',
    example: 'tệp không có dòng title',
    sample: { name: 'title', label: 'Trích yếu', example: 'title: "Giao ban tháng 11"' },
  },
  FIELD_UNKNOWN: {
    severity: 'error',
    what: 'Không có trường nào tên là “{name}”.',
    repair: '{suggestion}',
    example: 'acess: "internal"',
    sample: { name: 'acess', suggestion: 'Ý bạn là “access”?' },
  },
  FIELD_TYPE: {
    severity: 'error',
    what: '{label} phải là {expected}, đang ghi là {found}.',
    repair: '{suggestion}',
    example: 'number: 012',
    sample: {
      label: 'Số',
      expected: 'chữ',
      found: 'số (012)',
      suggestion: 'Hãy đặt 012 trong dấu ngoặc kép: number: "012"',
    },
  },
  FIELD_VALUE: {
    severity: 'error',
    what: '{label}: không nhận giá trị “{found}”.',
    repair: '{suggestion}',
    example: 'kind: "breifing"',
    sample: { label: 'Loại cuộc họp', found: 'breifing', suggestion: 'Ý bạn là “briefing”?' },
  },
  FIELD_EMPTY: {
    severity: 'error',
    what: '{label} đang để trống.',
    repair: 'Ghi giá trị, ví dụ: {example}; nếu chưa có thì ghi null hoặc bỏ dòng này.',
    example: 'title: ""',
    sample: { label: 'Trích yếu', example: '"Giao ban tháng 11"' },
  },
  FIELD_LONG: {
    severity: 'error',
    what: '{label} dài quá {limit} ký tự.',
    repair: 'Rút ngắn; chi tiết để ở phần lời của giấy mời.',
    example: 'title chép cả đoạn mở đầu của giấy mời',
    sample: { label: 'Trích yếu', limit: '300' },
  },
  FIELD_LINES: {
    severity: 'error',
    what: '{label} phải viết trên một dòng.',
    repair: 'Nối các dòng thành một, đặt cả trong dấu ngoặc kép; bỏ dấu | hoặc > sau dấu hai chấm.',
    example: 'location: |',
    sample: { label: 'Địa điểm' },
  },
  FIELD_RANGE: {
    severity: 'error',
    what: '{label} phải từ {minimum} đến {maximum}.',
    repair: 'Sửa lại con số.',
    example: 'paper_copies: 0',
    sample: { label: 'Số bản giấy', minimum: '1', maximum: '1000' },
  },
  LIST_EMPTY: {
    severity: 'error',
    what: '{label} phải có ít nhất một dòng.',
    repair: 'Ví dụ: {name}: {example}',
    example: 'participants: []',
    sample: {
      label: 'Thành phần',
      name: 'participants',
      example: '["Các Phó Chủ tịch UBND tỉnh"]',
    },
  },
  DATE_FORMAT: {
    severity: 'error',
    what: '{label} “{found}” không đúng dạng năm-tháng-ngày.',
    repair: '{suggestion}',
    example: 'starts_at: "06/8/2020"',
    sample: {
      label: 'Thời gian bắt đầu',
      found: '06/8/2020',
      suggestion: 'Ghi "2020-08-06", thêm giờ nếu có: "2020-08-06T14:00:00+07:00"',
    },
  },
  DATE_INVALID: {
    severity: 'error',
    what: '{label} “{found}” không có trong lịch.',
    repair: 'Xem lại ngày, tháng, giờ.',
    example: 'starts_at: "2021-02-31"',
    sample: { label: 'Thời gian bắt đầu', found: '2021-02-31' },
  },
  DATE_RANGE: {
    severity: 'error',
    what: '{label} “{found}” quá xa, có lẽ gõ nhầm năm.',
    repair: 'Xem lại năm.',
    example: 'starts_at: "2201-11-30"',
    sample: { label: 'Thời gian bắt đầu', found: '2201-11-30' },
  },
  DATE_ORDER: {
    severity: 'error',
    what: '{label} ({later}) phải sau {reference} ({earlier}).',
    repair: 'Xem lại hai thời điểm.',
    example: 'ends_at sớm hơn starts_at',
    sample: {
      label: 'Thời gian kết thúc',
      later: '06:00 ngày 30/11/2021',
      reference: 'thời gian bắt đầu',
      earlier: '07:30 ngày 30/11/2021',
    },
  },
  VALID_ORDER: {
    severity: 'error',
    what: 'Ngày cuối cùng còn hoạt động ({last}) sớm hơn ngày bắt đầu ({first}).',
    repair: 'Xem lại valid_from (có từ ngày) và valid_to (đến hết ngày).',
    example: 'valid_from: "2025-07-01" cùng valid_to: "2025-06-30"',
    sample: { last: '30/6/2025', first: '01/7/2025' },
  },
  MAIL_FORMAT: {
    severity: 'error',
    what: '{label} “{found}” không phải là một địa chỉ thư điện tử.',
    repair: 'Ghi một địa chỉ, không dấu, không có khoảng trắng, ví dụ: {example}',
    example: 'email: "vanphong.bacgiang.gov.vn"',
    sample: {
      label: 'Hộp thư',
      found: 'vanphong.bacgiang.gov.vn',
      example: '"vp@example.gov.vn"',
    },
  },
  PHONE_FORMAT: {
    severity: 'error',
    what: '{label} “{found}” không phải là số điện thoại.',
    repair:
      'Ghi đủ 10 hoặc 11 chữ số kể cả mã vùng và số 0 ở đầu, ví dụ: {example}; nhiều số thì cách nhau bằng dấu chấm phẩy.',
    example: 'phone: "3854 000"',
    sample: { label: 'Điện thoại', found: '3854 000', example: '"0204 3854 000"' },
  },
  START_MISSING: {
    severity: 'error',
    what: 'Chưa có thời gian bắt đầu.',
    repair:
      'Ghi starts_at: "2021-11-30T07:30:00+07:00"; chỉ cuộc họp hoãn hoặc hủy mới được để null.',
    example: 'starts_at: null',
  },
  STATUS_MISSING: {
    severity: 'error',
    what: 'Lần thay đổi cuối là {change}, nhưng status không ghi như vậy nên trang vẫn hiện là họp theo lịch.',
    repair: 'Thêm dòng: status: "{status}"',
    example: 'changes có mục type: "cancel" mà không có dòng status',
    sample: { change: 'hủy', status: 'cancelled' },
  },
  CHANGE_MISSING: {
    severity: 'error',
    what: 'Cuộc họp ghi là {status} nhưng trong changes không có lần thay đổi nào như vậy.',
    repair:
      'Thêm vào changes:\n  - date: "2021-11-29"\n    type: "{type}"\n    note: "Lý do, theo văn bản nào"',
    example: 'status: "postponed" mà không có mục changes',
    sample: { status: 'hoãn', type: 'postpone' },
  },
} as const satisfies ProblemTable;
