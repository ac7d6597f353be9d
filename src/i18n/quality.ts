/** Words of the page that tells how well documents were prepared. */
export const qualityWords = {
  title: 'Chất lượng tài liệu',
  description:
    'Tài liệu được đăng sớm hay muộn, có phải bản quét, có đọc được trên điện thoại không.',
  byYear: 'Theo năm',
  byOrganisation: 'Theo cơ quan',
  chart: 'Số ngày đăng trước cuộc họp và tỷ lệ đăng muộn',
  chartHelp: (days: string) =>
    `Thanh trên: số ngày đăng trước cuộc họp, thanh dài nhất là ${days} ngày. Thanh dưới: tỷ lệ đăng muộn.`,
  before: (days: string) => `trước cuộc họp ${days} ngày`,
  after: (days: string) => `sau cuộc họp ${days} ngày`,
  lateShare: (share: string) => `${share} muộn`,
  noTimes: 'không ghi thời điểm đăng',
  noData: 'Chưa có tài liệu nào để tính.',
  columns: {
    year: 'Năm',
    organisation: 'Cơ quan',
    meetings: 'Cuộc họp',
    documents: 'Tài liệu',
    days: 'Trước họp (ngày)',
    late: 'Muộn',
    scanned: 'Bản quét',
    flows: 'Đọc được trên điện thoại',
  },
  unknown: '–',
  method: 'Cách tính',
  methods: [
    'Tính trên bản hiện hành của các tài liệu phải chuẩn bị; không tính giấy mời, biên bản, thông báo kết luận và các cuộc họp đã hoãn hoặc hủy.',
    'Trước họp: trung vị của khoảng thời gian từ lúc đăng bản đầu tiên đến lúc họp.',
    'Muộn: bản đầu tiên đăng sau hạn giao cho tài liệu đó; giấy mời không ghi hạn thì tính đến giờ họp.',
    'Bản quét: có trang là ảnh chụp của chữ, kể cả khi máy đã nhận dạng được chữ.',
    'Đọc được trên điện thoại: cổng có bản đọc nhẹ, chữ tự xuống dòng theo màn hình. Hai cột này không tính tệp ảnh.',
    'Tài liệu được tính cho cơ quan soạn; không ghi cơ quan soạn thì cho cơ quan mời họp.',
  ],
} as const;
