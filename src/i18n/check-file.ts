/** Words of the page that checks a file; apart from the rest because a script carries them to the phone. */
export const checkFileWords = {
  title: 'Kiểm tra tệp',
  description:
    'Chọn hoặc thả một tệp vào đây để biết nó có đúng là bản đang dùng trên cổng hay không. Tệp không rời khỏi máy này.',
  choose: 'Chọn tệp để kiểm tra',
  drop: 'hoặc thả tệp vào khung này',
  busy: (name: string) => `Đang đọc “${name}”…`,
  current: (name: string) => `“${name}”: đúng bản đang dùng.`,
  old: (name: string) => `“${name}”: bản cũ, đã được thay.`,
  unknown: (name: string) => `“${name}”: không có trên cổng này, hoặc đã bị sửa dù chỉ một chữ.`,
  item: (number: number) => (number > 0 ? `Mục ${number}` : 'Tài liệu chung'),
  added: (stamp: string) => `đăng ${stamp}`,
  replaced: (title: string, stamp: string) => `thay bởi “${title}”${stamp && ` lúc ${stamp}`}`,
  insecure: 'Trình duyệt chỉ tính được mã khi cổng chạy qua HTTPS.',
  failed: 'Chưa tải được danh sách của cổng. Kiểm tra mạng rồi chọn lại tệp.',
  unreadable: (name: string) => `Không đọc được “${name}”. Chọn lại tệp.`,
  noScript:
    'Trang này cần JavaScript để tính mã của tệp. Cách khác: tính mã SHA-256 bằng phần mềm trên máy rồi so với mã ghi ở cuối trang cuộc họp.',
  signed: 'Danh sách mã có chữ ký số hợp lệ của cơ quan quản lý cổng.',
  signatureBad:
    'Chữ ký của danh sách mã không đúng. Không nên tin kết quả này; báo cho cơ quan quản lý cổng.',
} as const;
