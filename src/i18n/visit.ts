/** Words for what is new since the last visit; apart from the rest because a script carries them to the phone. */
export const visitWords = {
  since: (stamp: string) => `Lần xem trước: ${stamp}.`,
  added: 'mới',
  replaced: 'thay bản cũ',
  withdrawn: 'không còn trên cổng',
  download: (count: number) => `Tải ${count} tệp mới (ZIP)`,
  busy: 'Đang gói…',
  source:
    'Trang này mở từ máy, không cần mạng. Giờ họp và tài liệu có thể đã đổi; bản mới nhất ở: ',
  failed: 'Không tải được, kiểm tra mạng rồi thử lại.',
} as const;
