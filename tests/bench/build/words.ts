/** What invented meetings are about, in the words offices use. */
export const SUBJECTS = [
  'tiến độ giải ngân vốn đầu tư công',
  'bồi thường, giải phóng mặt bằng các dự án trọng điểm',
  'phòng, chống thiên tai và tìm kiếm cứu nạn',
  'cải cách hành chính và chuyển đổi số',
  'công tác tiếp công dân, giải quyết khiếu nại, tố cáo',
  'thu ngân sách nhà nước và chống thất thu thuế',
  'xây dựng nông thôn mới, đô thị văn minh',
  'bảo đảm trật tự, an toàn giao thông',
  'quy hoạch sử dụng đất và quản lý tài nguyên khoáng sản',
  'phát triển công nghiệp, thu hút đầu tư',
  'chăm sóc sức khỏe nhân dân và bảo hiểm y tế toàn dân',
  'chuẩn bị năm học mới và thiết bị dạy học',
] as const;

export const SENTENCES = [
  'Các cơ quan báo cáo kết quả thực hiện nhiệm vụ được giao, nêu rõ việc đã làm được, việc còn chậm và nguyên nhân.',
  'Số liệu trình bày thành bảng, so sánh với cùng kỳ năm trước và với kế hoạch được giao đầu năm.',
  'Đại biểu nghiên cứu trước tài liệu, chuẩn bị ý kiến thảo luận ngắn gọn, đi thẳng vào vấn đề.',
  'Cơ quan chủ trì tổng hợp kiến nghị, đề xuất hướng xử lý và thời hạn hoàn thành từng việc.',
  'Văn phòng chuẩn bị phòng họp, đường truyền và phân công cán bộ trực kỹ thuật tại các điểm cầu.',
  'Các xã, phường bố trí phòng họp có kết nối ổn định và mời thêm thành phần liên quan khi cần thiết.',
  'Những vấn đề vượt thẩm quyền được ghi lại để báo cáo cấp trên xem xét, quyết định.',
  'Kết luận của người chủ trì được gửi tới các cơ quan trong thời hạn năm ngày làm việc.',
  'Đề nghị thủ trưởng các cơ quan dự họp đúng thành phần, đúng thời gian ghi trong giấy mời.',
  'Tài liệu được đăng tại địa chỉ này trước giờ họp; bản in chỉ phát cho đại biểu không có thiết bị.',
] as const;

export const ROOMS = [
  'Phòng họp số 1, trụ sở UBND',
  'Phòng họp tầng 4, trụ sở UBND',
  'Hội trường lớn, Trung tâm hội nghị',
  'Phòng họp trực tuyến, Văn phòng',
] as const;

export const AGENCIES = [
  'Sở Tài chính',
  'Sở Xây dựng',
  'Sở Nông nghiệp và Môi trường',
  'Sở Y tế',
  'Sở Giáo dục và Đào tạo',
  'Sở Công Thương',
  'Sở Nội vụ',
  'Sở Khoa học và Công nghệ',
] as const;
