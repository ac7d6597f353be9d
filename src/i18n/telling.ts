/** Words of what tells others of the meetings: calendars, feeds, messages sent on. */
export const tellingWords = {
  calendar: {
    product: 'Cong tai lieu hop',
    documents: (count: number) => (count === 0 ? 'Tài liệu' : `Tài liệu (${count})`),
    allInOne: 'Tải tất cả',
    endUnknown: 'Giấy mời không ghi giờ kết thúc.',
    deadline: (what: string) => `Hạn: ${what}`,
    deadlinesOf: (name: string) => `Thời hạn: ${name}`,
    follow: 'Thêm vào lịch, theo dõi',
    followAll: 'Theo dõi lịch và tin',
    add: 'Thêm cuộc họp vào lịch',
    addDeadlines: 'Thêm các thời hạn vào lịch',
    subscribe: (name: string) => `Theo dõi lịch họp của ${name}`,
    subscribeOrganisation: 'Theo dõi lịch họp của đơn vị',
    subscribeDeadlines: 'Theo dõi thời hạn được giao',
    subscribeAll: 'Theo dõi lịch của mọi cuộc họp',
    help: 'Lịch được theo dõi tự cập nhật khi cuộc họp đổi giờ, hoãn hoặc hủy.',
  },

  feeds: {
    meetings: (portal: string) => `${portal}: cuộc họp`,
    documents: (portal: string) => `${portal}: tài liệu mới`,
    replaced: (title: string) => `Thay thế: ${title}`,
    inMeeting: 'Cuộc họp',
    newMeetings: 'Tin cuộc họp (Atom)',
    newDocuments: 'Tin tài liệu mới (Atom)',
    ofOrganisation: 'Tin cuộc họp và tài liệu (Atom)',
  },

  share: {
    title: 'Chia sẻ',
    text: 'Nội dung để gửi',
    updated: (stamp: string) => `Cập nhật: ${stamp}`,
    placeAndMore: (place: string, more: number) => `${place} và ${more} điểm cầu khác`,
    copy: 'Chép nội dung',
    copied: 'Đã chép',
    copyFailed: 'Chưa chép được, hãy chọn và chép nội dung ở trên',
    send: 'Gửi qua Zalo, ứng dụng khác',
    mail: 'Gửi thư điện tử',
    picture: (title: string) => `Tên, thời gian và địa điểm cuộc họp: ${title}`,
  },
} as const;
