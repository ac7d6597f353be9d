/** The page of the licences. */
export const licenceWords = {
  title: 'Giấy phép phần mềm',
  own: 'Phần mềm của cổng là mã nguồn mở, theo giấy phép MIT.',
  description: 'Các gói phần mềm dùng để dựng cổng, phiên bản và giấy phép của từng gói.',
};
