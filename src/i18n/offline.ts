/** Words for what is kept on the device; apart from the rest because scripts carry them to the phone. */
export const offlineWords = {
  summary: 'Lưu cuộc họp này để xem khi mất mạng',
  summarySaved: 'Đã lưu trên máy',
  help: 'Giữ trên máy trang này, các bản đọc nhanh và những tệp chọn dưới đây. Giờ và nơi họp có thể đổi sau khi lưu.',
  files: 'Tệp cần lưu',
  packet: 'Bộ tài liệu, một tệp PDF',
  save: (size: string) => (size === '' ? 'Lưu trang' : `Lưu (tệp ${size})`),
  saveAgain: (size: string) => (size === '' ? 'Lưu lại bản mới' : `Lưu lại bản mới (tệp ${size})`),
  busy: (done: number, all: number) => `Đang lưu ${done}/${all}…`,
  saved: (stamp: string, size: string) => `Bản lưu lúc ${stamp}, ${size}.`,
  failed: 'Không lưu được: mạng yếu hoặc máy hết chỗ. Bản lưu trước, nếu có, vẫn như cũ.',
  remove: 'Xóa khỏi máy',
  removed: 'Đã xóa khỏi máy.',
  all: 'Mọi cuộc họp đã lưu',
  changed: 'Đã thay đổi từ lúc lưu',
  unchanged: (stamp: string) => `Kiểm tra lúc ${stamp}: không có gì thay đổi.`,
  unreachable: 'Đang không có mạng, chưa biết có thay đổi hay không.',
  gone: 'Trang này không còn trên cổng.',
  was: (label: string, before: string, now: string) =>
    `${label}: trước là “${before}”, nay là “${now}”`,
  nothing: 'không ghi',
  added: (title: string) => `Tài liệu mới: ${title}`,
  replaced: (title: string) => `Tài liệu thay bản cũ: ${title}`,
  withdrawn: (title: string) => `Không còn trên cổng: ${title}`,
  /** `{age}` is filled in when the page is shown */
  notice: (stamp: string) =>
    `Bản lưu trên máy lúc ${stamp}, cách đây {age}. Giờ họp, nơi họp và tài liệu có thể đã đổi.`,
  ages: ['{n} phút', '{n} giờ', '{n} ngày'],
  status: 'Tình trạng',
  changes: 'Thay đổi',
  empty: 'Chưa lưu cuộc họp nào. Trên trang của cuộc họp, chọn “Lưu cuộc họp này”.',
  unavailable:
    'Trình duyệt này không lưu được, hoặc trang không mở qua HTTPS. Có thể tải tệp ZIP của cuộc họp thay cho bản lưu.',
} as const;
