/** Words that follow the reader's clock; apart from the rest because scripts carry them to the phone. */
export const phaseWords = {
  before: 'Sắp họp',
  today: 'Hôm nay',
  begun: 'Đang họp',
  over: 'Đã họp',
  tomorrow: 'ngày mai',
  inDays: (days: number) => `còn ${days} ngày`,
  inHours: (hours: number) => `còn ${hours} giờ`,
  inMinutes: (minutes: number) => `còn ${minutes} phút`,
} as const;
