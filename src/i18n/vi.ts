/** Every word of the interface. Plain, polite, short; verbs first; official terms as in NĐ 30/2020. */

export const vi = {
  problems: {
    title: 'Các thông báo khi kiểm tra',
    description: 'Mỗi thông báo của lệnh kiểm tra nội dung: sai ở đâu, sửa thế nào, ví dụ.',
    intro:
      'Lệnh kiểm tra in tên tệp, dòng, trường, điều sai và cách sửa. Lỗi thì phải sửa mới đăng được; nhắc thì nên xem lại.',
    error: 'lỗi, phải sửa',
    warning: 'nhắc, nên xem lại',
    repair: 'Cách sửa:',
    example: 'Ví dụ gây ra:',
  },
  internalSite: 'Bản nội bộ: không chuyển địa chỉ, tệp và hình chụp trang này ra ngoài cơ quan.',
  heldBack: {
    draft: 'Bản nháp – chưa đăng',
    until: (moment: string) => `Hẹn đăng ${moment} – chưa đến giờ`,
    internal: 'Nội bộ – không có trên cổng công khai',
  },
  skipToContent: 'Đến nội dung chính',
  breadcrumbs: 'Đường dẫn trang',
  home: 'Trang chủ',
  mainNavigation: 'Mục chính',

  nav: {
    years: 'Theo năm',
    organisations: 'Đơn vị',
    help: 'Hướng dẫn',
    about: 'Giới thiệu',
    publishing: 'Đăng tài liệu',
    checkFile: 'Kiểm tra tệp',
    offline: 'Đã lưu trên máy',
  },

  homePage: {
    description: 'Giấy mời, chương trình và tài liệu của các cuộc họp.',
    today: 'Hôm nay',
    next: 'Sắp tới',
    recent: 'Gần đây',
    newDocuments: 'Tài liệu mới đăng',
    byYear: 'Theo năm',
    moreInYear: (count: number, year: string) => `${count} cuộc họp nữa trong năm ${year}`,
    all: 'Tất cả các năm',
    empty: 'Chưa có cuộc họp nào.',
  },

  meeting: {
    state: 'Tình trạng',
    when: 'Thời gian',
    where: 'Địa điểm',
    chair: 'Chủ trì',
    documents: 'Tài liệu',
    general: 'Tài liệu chung',
    item: (number: number) => `Mục ${number}`,
    agenda: 'Chương trình',
    agendaNumber: 'TT',
    agendaTime: 'Giờ',
    agendaContent: 'Nội dung',
    agendaPresenter: 'Thực hiện',
    assignments: 'Nhiệm vụ và thời hạn',
    deadlines: 'Thời hạn',
    submitTo: 'Gửi về',
    due: 'Hạn',
    participants: 'Thành phần',
    invitation: 'Nội dung giấy mời',
    recipients: 'Nơi nhận',
    references: 'Văn bản được dẫn',
    issuer: 'Cơ quan ban hành',
    number: 'Số, ký hiệu',
    noNumber: 'chưa ghi số',
    issued: 'Ban hành',
    signer: 'Người ký',
    checksums: 'Kiểm tra tệp',
    checksumsHelp:
      'Mã SHA-256 giúp so tệp đang có với tệp trên cổng. Hai mã giống nhau thì hai tệp là một.',
    checksumsList: 'Danh sách mã của tất cả các tệp',
    downloadAll: (count: number, size: string) => `Tải tất cả (${count} tệp, ${size})`,
    noDocuments: 'Chưa có tài liệu.',
    changed: 'Thay đổi',
    oldTime: 'Thời gian cũ',
    oldPlace: 'Địa điểm cũ',
    previous: 'Cuộc họp trước',
    next: 'Cuộc họp sau',
    sameSeries: 'Cùng loại cuộc họp',
    jump: 'Trong trang này',
    timeUnknown: 'Chưa định thời gian',
    to: 'đến',
    earlier: 'Các bản trước',
    later: 'Bổ sung sau giờ họp',
    atStart: 'Trước hết là các bản tại giờ khai mạc; sau đó là phần',
    expected: 'Chưa có tài liệu',
    pageLimit: (pages: number) => `không quá ${pages} trang`,
    paperCopies: (copies: number) => `${String(copies).padStart(2, '0')} bộ bản giấy`,
    formats: (formats: readonly string[]) => `dạng ${formats.map((f) => `.${f}`).join(', ')}`,
    sitesWithoutName: 'Nơi họp',
  },

  withdrawn: {
    title: 'Tài liệu đã được rút',
    list: 'Tài liệu đã rút',
    on: 'đã rút ngày',
    reason: 'Lý do',
    others: 'Xem các tài liệu khác của cuộc họp',
  },

  documentFacts: {
    pages: (count: number) => `${count} trang`,
    added: (stamp: string) => `đăng ${stamp}`,
  },

  reading: {
    open: (size: string) => `Đọc nhanh (${size})`,
    previewOf: (title: string) => `Hình trang đầu của: ${title}`,
    prevails:
      'Trang này chỉ có phần chữ, để đọc nhanh trên điện thoại. Khi khác nhau, theo tệp gốc.',
    recognised: 'Chữ do máy nhận dạng tự động từ bản quét, có thể sai.',
    scanned: 'Có trang là bản quét: phần đó không có ở đây và không tìm kiếm được.',
    pages: 'Các trang',
    page: (number: number) => `Trang ${number}`,
    part: (number: number) => `Phần ${number}`,
    table: 'Bảng',
    cut: (shown: number, all: number) =>
      `Ở đây có ${shown} dòng đầu trong ${all} dòng; xem đủ trong tệp gốc.`,
    scannedMark: 'bản quét, không tìm được trong nội dung',
    recognisedMark: 'bản quét, chữ nhận dạng tự động',
  },

  mySite: {
    label: 'Điểm cầu của tôi',
    none: 'Chọn điểm cầu hoặc đơn vị',
    byLevel: 'Theo điểm cầu',
    byAgency: 'Theo đơn vị được giao việc',
    participants: (count: number) => `Thành phần (${count})`,
    task: 'Việc được giao',
  },

  standing: {
    missing: 'Chưa có tài liệu',
    received: 'Đã có tài liệu',
    late: (duration: string) => `Gửi chậm ${duration}`,
  },

  versions: {
    current: (version: number, stamp: string) => `bản ${version}, thay lúc ${stamp}`,
    version: (version: number) => `bản ${version}`,
    fresh: 'Mới',
    late: (duration: string) => `gửi chậm ${duration}`,
    atStart: 'Bản tại giờ khai mạc, nay đã được thay',
    replacedBy: 'Bản này đã được thay bởi',
    reason: 'Lý do',
    changes: 'So với bản trước',
    samePages: 'Phần chữ không đổi.',
    changedPages: (pages: string) => `Thay đổi ở trang ${pages}.`,
    notComparable: 'Không so được phần chữ, vì có bản là ảnh quét.',
    added: 'thêm',
    removed: 'bỏ',
    usedAt: 'Tài liệu này cũng được dùng ở',
    moreUses: (count: number) => `và ở ${count} cuộc họp khác`,
  },

  visit: {
    title: 'Có gì mới từ lần xem trước',
  },

  counts: {
    documents: (count: number) => (count === 0 ? 'chưa có tài liệu' : `${count} tài liệu`),
    meetings: (count: number) => `${count} cuộc họp`,
  },

  archive: {
    years: 'Cuộc họp theo năm',
    yearsDescription: 'Tất cả các cuộc họp, xếp theo năm và tháng.',
    year: (year: number | string) => `Năm ${year}`,
    yearDescription: (year: number | string) => `Các cuộc họp trong năm ${year}, theo tháng.`,
    month: (month: number) => `Tháng ${month}`,
    monthOfYear: (month: number, year: number | string) => `Tháng ${month} năm ${year}`,
    monthDescription: (month: number, year: number | string) =>
      `Các cuộc họp trong tháng ${month} năm ${year}.`,
  },

  paging: { label: 'Các trang của danh sách', page: (page: number) => `trang ${page}` },

  organisations: {
    title: 'Đơn vị',
    description: 'Các cơ quan mời họp và được giao chuẩn bị nội dung.',
    issued: 'Cuộc họp do đơn vị mời',
    assigned: 'Việc được giao',
    until: (day: string) => `đến hết ngày ${day}`,
    successor: 'Nay là',
    predecessors: 'Tiếp nhận từ',
    fromPredecessor: (name: string) => `thời ${name}`,
    nothing: 'Chưa có cuộc họp nào.',
  },

  notFound: {
    title: 'Không có trang này',
    text: 'Địa chỉ có thể đã gõ nhầm. Có thể tìm cuộc họp ở đây, theo năm hoặc theo đơn vị.',
  },

  footer: {
    managedBy: 'Cơ quan quản lý',
    responsible: 'Chịu trách nhiệm nội dung',
    contact: 'Liên hệ',
  },

  devProblems: 'Nội dung có vấn đề (chỉ hiện khi soạn)',
} as const;
