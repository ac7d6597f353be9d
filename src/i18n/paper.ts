/** Words of what delegates take with them: files in one piece, prints, short addresses, saved meetings. */
export const paperWords = {
  downloads: {
    packet: (pages: number, size: string) => `Bộ tài liệu, một tệp PDF (${pages} trang, ${size})`,
    packetHelp:
      'Ghép các tệp PDF theo thứ tự chương trình, có mục lục và số trang chung; là bản để đọc, không thay bản gốc.',
    packetLeftOut: (count: number) => `${count} tài liệu không ghép được, kể ở trang cuối của bộ.`,
    packetPage: (page: number) => `trang ${page} trong bộ tài liệu`,
    selections: 'Tải gộp thành một PDF, hoặc một phần',
    onlyPdf: (count: number, size: string) => `Chỉ các tệp PDF (${count} tệp, ${size})`,
    onlyAgency: (name: string, count: number, size: string) => `${name} (${count} tệp, ${size})`,
    onlyFile: (name: string, kind: string, size: string) => `${name} (1 tệp ${kind}, ${size})`,
    print: 'In ra giấy',
    printInvitation: 'Giấy mời',
    printSheet: 'Chương trình và tài liệu',
    printLarge: 'Chữ lớn',
  },

  offline: {
    title: 'Cuộc họp đã lưu trên máy',
    description: 'Những trang và tệp đã chọn lưu trên máy này, xem được khi không có mạng.',
    noScript:
      'Cần bật JavaScript để xem danh sách. Có thể tải tệp ZIP của cuộc họp thay cho bản lưu.',
  },

  short: {
    several: 'Chọn cuộc họp',
    open: 'Mở trang cuộc họp',
  },

  tools: 'Công cụ',
  back: 'Về trang cuộc họp',
  print: 'In',
  nation: 'Cộng hòa xã hội chủ nghĩa Việt Nam',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: 'Số',
  blank: '\u00A0'.repeat(6),
  day: 'ngày',
  month: 'tháng',
  year: 'năm',
  about: 'V/v',
  invites: (issuer: string) => `${issuer} trân trọng kính mời:`,
  invitesAll: (issuer: string) => `${issuer} trân trọng kính mời các đại biểu`,
  attend: 'Tới dự',
  recipients: 'Nơi nhận:',
  original:
    'Bản in từ cổng tài liệu họp, để xem và mang theo. Bản gốc có giá trị pháp lý là văn bản đã ký số (tệp PDF).',
  source: 'Bản mới nhất',
  sheet: 'Chương trình và tài liệu',
  page: 'Trang',
  scan: 'Mã QR mở trang cuộc họp',
  packetPages: 'Cột “Trang” là số trang trong bộ tài liệu.',
} as const;
