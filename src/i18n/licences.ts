/** The page of the licences. */
export const licenceWords = {
  title: 'Giấy phép phần mềm',
  own: 'Phần mềm của cổng là mã nguồn mở, theo giấy phép MIT.',
  face: 'Chữ trên các trang rút gọn từ Source Sans 3 của Adobe, theo giấy phép SIL OFL 1.1.',
  description: 'Các gói phần mềm dùng để dựng cổng, phiên bản và giấy phép của từng gói.',
};
