/** The words of `/quan-tri/` that do not come from the schema. */
export const editor = {
  title: 'Quản trị nội dung',
  picture: 'Biểu mẫu tạo cuộc họp ở trang quản trị',
  pictureText:
    'Biểu mẫu tạo cuộc họp: trích yếu, loại cuộc họp, hình thức văn bản, hình thức họp, tình trạng; nút Lưu ở góc trên.',
  noScript: 'Trang quản trị cần JavaScript. Hãy bật JavaScript rồi tải lại trang.',
  localOnly:
    'Trang quản trị đang đặt chế độ làm việc với thư mục trên máy, nên chỉ dùng được khi mở cổng trên chính máy mình (npm run dev).',
  meetings: 'Cuộc họp',
  meeting: 'cuộc họp',
  newMeetingHelp:
    'Mỗi cuộc họp là một thư mục, đặt tên theo ngày họp và trích yếu. Tệp tải lên nằm trong thư mục đó.',
  body: 'Nội dung giấy mời',
  bodyHelp: 'Viết như văn bản thường; dòng bắt đầu bằng “## ” là đề mục, “- ” là gạch đầu dòng.',
  registers: 'Danh mục chung',
  organisations: 'Cơ quan',
  levels: 'Cấp',
  settings: 'Thông tin chung của cổng',
  abbreviations: 'Chữ viết tắt',
  abbreviationHelp: 'Chữ mà người tìm hay gõ.',
  expansions: 'Viết đầy đủ',
  expansionsHelp: 'Một dòng một nghĩa; có nhiều nghĩa thì hệ thống không tự mở rộng.',
  fileHelp: 'Tệp được chép vào thư mục của cuộc họp, giữ nguyên tên.',
  namedByFile: 'Bỏ trống thì lấy theo tên tệp.',
  leftBlank: 'bỏ trống',
  example: (text: string) => `Ví dụ: ${text}`,
  writeLike: (text: string) => `Viết như ${text}.`,
  needStart: 'Ghi ngày họp; chỉ bỏ trống khi cuộc họp hoãn hoặc hủy.',
  day: 'Ngày',
  hour: 'Giờ',
  commit: {
    create: 'Đăng {{collection}}: {{slug}}',
    update: 'Sửa {{collection}}: {{slug}}',
    delete: 'Xóa {{collection}}: {{slug}}',
    uploadMedia: 'Thêm tệp: {{path}}',
    deleteMedia: 'Bỏ tệp: {{path}}',
  },
} as const;
