/** What must not be published: secrets, persons, doors. */
import type { ProblemTable } from './kind.ts';

const ALLOW =
  'Xóa đi. Nếu việc công bố có căn cứ pháp lý, ghi vào index.md:\nallow:\n  - code: "{code}"\n    reason: "…"';

export const TRUST_CODES = {
  SECRET_MARK: {
    severity: 'error',
    what: 'Có dấu chỉ độ mật: “{found}” ({where}).',
    repair:
      'Dừng lại: ngắt mạng máy này, không commit, không gửi đi đâu; báo ngay người phụ trách bảo vệ bí mật nhà nước và cán bộ cơ yếu. Không có cách nào để bỏ qua lỗi này.',
    example: 'một dòng chỉ có chữ TỐI MẬT; “Độ mật: Mật”',
    sample: { found: 'TỐI MẬT', where: 'trang 1' },
  },
  INTERNAL_MARK: {
    severity: 'error',
    what: 'Tài liệu hạn chế lưu hành: “{found}” ({where}).',
    repair:
      'Không đăng công khai. Nếu cổng có bản nội bộ, chuyển cuộc họp sang access: "internal" hoặc thư mục content-internal/.',
    example: 'LƯU HÀNH NỘI BỘ; Xem xong trả lại; Tài liệu thu hồi sau hội nghị',
    sample: { found: 'LƯU HÀNH NỘI BỘ', where: 'trang 1' },
  },
  CITIZEN_ID: {
    severity: 'error',
    what: 'Có số căn cước, chứng minh nhân dân hoặc hộ chiếu: {found} ({where}).',
    repair: ALLOW,
    example: 'danh sách đại biểu kèm số CCCD',
    sample: { found: '001•••••••45', where: 'trang 2', code: 'CITIZEN_ID' },
  },
  BANK_ACCOUNT: {
    severity: 'error',
    what: 'Có số tài khoản ngân hàng: {found} ({where}).',
    repair: ALLOW,
    example: 'bảng chi hỗ trợ kèm số tài khoản',
    sample: { found: '190•••••••21', where: 'trang 2', code: 'BANK_ACCOUNT' },
  },
  CREDENTIAL: {
    severity: 'error',
    what: 'Có khóa bí mật hoặc mã truy cập: {found} ({where}).',
    repair: `Hủy khóa đó ngay và tạo khóa mới, vì khóa đã lên kho coi như đã lộ. ${ALLOW}`,
    example: '-----BEGIN PRIVATE KEY-----',
    sample: { found: '-----BEGIN••••••', where: 'dòng 12', code: 'CREDENTIAL' },
  },
  PASSWORD: {
    severity: 'warning',
    what: 'Có mật khẩu: {found} ({where}).',
    repair: 'Gửi mật khẩu phòng họp trực tuyến bằng đường riêng; trên cổng ai cũng đọc được.',
    example: 'Mật khẩu phòng họp: …',
    sample: { found: '123•56', where: 'trang 1' },
  },
  MOBILE_NUMBER: {
    severity: 'warning',
    what: 'Có số điện thoại di động: {found} ({where}).',
    repair: 'Chỉ để lại số của đầu mối tổ chức họp; số của cá nhân khác thì xóa.',
    example: 'danh sách đại biểu kèm số điện thoại',
    sample: { found: '091•••••56', where: 'trang 2' },
  },
  PRIVATE_MAIL: {
    severity: 'warning',
    what: 'Có hộp thư không phải của cơ quan nhà nước: {found} ({where}).',
    repair:
      'Dùng hộp thư công vụ; tên miền khác của cơ quan thì khai ở allowed_email_domains trong site.yaml.',
    example: 'gửi báo cáo về hộp thư gmail',
    sample: { found: 'va•••@gmail.com', where: 'trang 1' },
  },
  ACCESS_CONFLICT: {
    severity: 'error',
    what: 'Cuộc họp trong content-internal/ không được ghi access: "public".',
    repair: 'Xóa dòng access, hoặc chuyển thư mục sang content/meetings/ nếu được công khai.',
    example: 'access: "public" trong content-internal/',
  },
} as const satisfies ProblemTable;
