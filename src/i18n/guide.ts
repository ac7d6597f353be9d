/** The pictures of the clerk's guide, in the order of the work: the name of the file, what it shows, what stands below. */
export const guide = {
  title: 'Từng bước qua hình',
  intro:
    'Hình chụp từ một lần đăng thật trên máy thử, từ tệp Word đến khi cuộc họp hiện trên cổng.',
  pictures: [
    {
      name: 'nhap-giay-moi',
      text: 'Cửa sổ lệnh: npm run import với giấy mời Word và hai tệp; lệnh báo đã tạo thư mục cuộc họp và trang đối chiếu.',
      caption: '1. Đưa giấy mời và tài liệu vào: lệnh tạo thư mục, điền sẵn index.md.',
      width: 720,
      height: 188,
    },
    {
      name: 'doi-chieu',
      text: 'Trang đối chiếu: tên cuộc họp có vạch vàng, giờ bắt đầu và nơi họp có vạch xanh.',
      caption: '2. Mở trang đối chiếu: xanh là đã hiểu, vàng là nên xem lại.',
      width: 720,
      height: 480,
    },
    {
      name: 'kiem-tra',
      text: 'Cửa sổ lệnh: npm run check báo một lỗi, gồm tên tệp, số dòng, điều sai và cách sửa.',
      caption: '3. Kiểm tra: lỗi nói rõ tệp, dòng và cách sửa.',
      width: 720,
      height: 253,
    },
    {
      name: 'xem-truoc',
      text: 'Trang cuộc họp khi xem trước, trên đầu có dấu “Bản nháp – chưa đăng”.',
      caption: '4. Xem trước: bản nháp có dấu riêng, người đọc chưa thấy.',
      width: 720,
      height: 480,
    },
    {
      name: 'dang-len',
      text: 'Cửa sổ lệnh: npm run publish báo “ĐÃ LÊN CỔNG” rồi “Đã lên cổng sau vài giây”.',
      caption: '5. Đăng: lệnh chờ đến khi cổng hiện bản mới.',
      width: 720,
      height: 361,
    },
    {
      name: 'tren-cong',
      text: 'Trang cuộc họp trên điện thoại: tên cuộc họp, thời gian, điểm cầu, chủ trì.',
      caption: '6. Trên điện thoại của đại biểu.',
      width: 360,
      height: 640,
    },
  ],
} as const;
