/** What is said at addresses whose content moved or was withdrawn. */
export const former = {
  moved: 'Trang này đã chuyển địa chỉ',
  movedTo: 'Nội dung nay ở địa chỉ:',
  withdrawn: 'Cuộc họp đã được rút',
  withdrawnText: (day: string) =>
    `Cuộc họp ở địa chỉ này đã được rút khỏi cổng ngày ${day}, cùng mọi tài liệu.`,
};
