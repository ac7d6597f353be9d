/**
 * The closed lists of words a meeting may use, with the Vietnamese the reader sees. One table each: the
 * schema takes the keys, the pages take the labels.
 */

/** Kinds of meeting, by how they behave; narrower words (sơ kết, tổng kết, đột xuất) are tags. */
export const MEETING_KINDS = {
  briefing: 'Giao ban',
  committee_session: 'Phiên họp UBND',
  council_session: 'Kỳ họp HĐND',
  steering: 'Họp Ban Chỉ đạo, Hội đồng, Tổ công tác',
  party: 'Hội nghị cấp ủy',
  conference: 'Hội nghị',
  working: 'Họp, làm việc',
  inspection: 'Kiểm tra, khảo sát, giám sát',
  reception: 'Tiếp công dân, đối thoại, tiếp xúc cử tri',
  workshop: 'Hội thảo, tập huấn',
  ceremony: 'Lễ',
  press: 'Họp báo',
  other: 'Khác',
} as const;
export type MeetingKind = keyof typeof MEETING_KINDS;

/** The document that invites (NĐ 30/2020, Điều 7 and Phụ lục III). */
export const INVITATION_FORMS = {
  invitation: 'Giấy mời',
  official_letter: 'Công văn',
  notice: 'Thông báo',
  telegram: 'Công điện',
} as const;

export const MEETING_MODES = {
  in_person: 'Trực tiếp',
  online: 'Trực tuyến',
  hybrid: 'Trực tiếp kết hợp trực tuyến',
} as const;

export const MEETING_STATUSES = {
  scheduled: 'Theo lịch',
  postponed: 'Hoãn',
  cancelled: 'Hủy',
} as const;
export type MeetingStatus = keyof typeof MEETING_STATUSES;

/** Degrees of urgency (NĐ 30/2020, Phụ lục I, ô 10b). */
export const URGENCIES = {
  normal: 'Thường',
  khan: 'Khẩn',
  thuong_khan: 'Thượng khẩn',
  hoa_toc: 'Hỏa tốc',
} as const;

export const SESSIONS = {
  morning: 'buổi sáng',
  afternoon: 'buổi chiều',
  evening: 'buổi tối',
  all_day: 'cả ngày',
} as const;

export const ATTACHMENT_TYPES = {
  invitation: 'Giấy mời',
  agenda: 'Chương trình',
  report: 'Báo cáo',
  proposal: 'Tờ trình',
  draft: 'Dự thảo',
  plan: 'Kế hoạch',
  decision: 'Quyết định',
  data: 'Số liệu',
  slides: 'Trình chiếu',
  speech: 'Phát biểu',
  minutes: 'Biên bản',
  conclusion: 'Thông báo kết luận',
  appendix: 'Phụ lục',
  form: 'Biểu mẫu',
  other: 'Tài liệu',
} as const;
export type AttachmentType = keyof typeof ATTACHMENT_TYPES;

/** What may happen to a meeting after it was announced. */
export const CHANGE_TYPES = {
  reschedule: 'Đổi thời gian',
  relocate: 'Đổi địa điểm',
  postpone: 'Hoãn',
  cancel: 'Hủy',
  replace: 'Thay thế giấy mời',
  supplement: 'Bổ sung',
  correct: 'Đính chính',
} as const;
export type ChangeType = keyof typeof CHANGE_TYPES;
