/** Words for what is new since the last visit; apart from the rest because a script carries them to the phone. */
export const visitWords = {
  since: (stamp: string) => `Lần xem trước: ${stamp}.`,
  added: 'mới',
  replaced: 'thay bản cũ',
  withdrawn: 'không còn trên cổng',
  download: (count: number) => `Tải ${count} tệp mới (ZIP)`,
  busy: 'Đang gói…',
  failed: 'Không tải được, kiểm tra mạng rồi thử lại.',
  fresh: 'Mới',
} as const;
