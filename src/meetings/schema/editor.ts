import { z } from 'zod';
import { choice, line, webAddress } from './fields.ts';

/** `owner/name`, or a path of groups on GitLab. */
const REPOSITORY = /^[^/:\s]+(?:\/[^/:\s]+)+$/u;

/** Where the git repository is that `/quan-tri/` commits to. */
const EDITOR_HOSTS = {
  local: 'Thư mục trên máy này',
  github: 'GitHub',
  gitlab: 'GitLab',
  gitea: 'Gitea, Forgejo',
} as const;

/** `/quan-tri/`, where clerks edit in a browser. Without this block the portal has no such page. */
export const editorSchema = z
  .strictObject({
    enabled: z.boolean().meta({
      label: 'Mở trang quản trị',
      help: 'Ghi true thì cổng có trang /quan-tri/; ghi false hoặc bỏ cả mục thì không.',
      asked: 'Tắt thì lần dựng sau không còn trang /quan-tri/.',
      example: 'true',
    }),
    host: choice(EDITOR_HOSTS, {
      label: 'Nơi lưu',
      help: 'Kho git mà trang quản trị ghi vào; local chỉ dùng khi mở cổng trên máy mình.',
      example: '"gitlab"',
    })
      .meta({ asked: 'Thư mục trên máy chỉ dùng được khi mở cổng trên chính máy mình.' })
      .default('local'),
    repository: line(
      {
        label: 'Kho git',
        help: 'Tên kho trên máy chủ git, bắt buộc trừ khi lưu vào thư mục trên máy.',
        example: '"van-phong/tai-lieu-hop"',
      },
      200,
    )
      .refine((text) => REPOSITORY.test(text), {
        params: {
          code: 'FIELD_VALUE',
          hint: 'Ghi nhóm và tên kho, ví dụ "van-phong/tai-lieu-hop".',
        },
      })
      .meta({ pattern: REPOSITORY.source })
      .optional(),
    branch: line(
      { label: 'Nhánh', help: 'Nhánh git mà cổng dựng từ đó.', example: '"main"' },
      100,
    ).default('main'),
    server: webAddress('Địa chỉ máy chủ git')
      .meta({
        help: 'Khi không dùng github.com, gitlab.com hay gitea.com.',
        example: '"https://git.example.gov.vn"',
      })
      .optional(),
    app_id: line(
      {
        label: 'Mã ứng dụng OAuth',
        help: 'Client ID đăng ký trên GitLab hoặc Gitea với địa chỉ quay về …/quan-tri/; không có thì đăng nhập bằng mã truy cập.',
        example: '"2f0b8e5c"',
      },
      200,
    ).optional(),
  })
  .meta({
    label: 'Trang quản trị',
    help: 'Soạn cuộc họp bằng biểu mẫu trong trình duyệt.',
    example: 'enabled: true',
  })
  .refine(({ enabled, host, repository }) => !enabled || host === 'local' || repository, {
    path: ['repository'],
    params: { code: 'FIELD_VALUE', hint: 'Ghi kho git, ví dụ "van-phong/tai-lieu-hop".' },
  });
export type EditorSettings = z.infer<typeof editorSchema>;
