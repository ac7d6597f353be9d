/** How a release goes to object storage so that no reader ever sees half of it: what pages point to comes before them. */
import { RELEASE } from '../../meetings/urls.ts';
import {
  CACHE_IMMUTABLE,
  CACHE_REVALIDATE,
  IMMUTABLE_FOLDERS,
  SAVED_EXTENSIONS,
} from '../../policy/headers.ts';

/** One run of rclone, and what it is for. */
export interface Step {
  what: string;
  args: string[];
}

/** Files that say what there is; they go after what they name. */
const PAGES = ['*.html', '*.js', '*.json', '*.xml', '*.txt', '*.ics', 'SHA256SUMS'];

/** The runs of rclone that bring the folder `dist` to `remote` (“kho:thung/thu-muc”), in order. */
export function objectSteps(dist: string, remote: string): Step[] {
  const immutable = IMMUTABLE_FOLDERS.map((folder) => `${folder}**`);
  const saved = SAVED_EXTENSIONS.map((extension) => `/hop/*/tai-lieu/*.${extension}`);
  const revalidate = ['Cache-Control', CACHE_REVALIDATE] as const;
  const copy = (filters: string[], ...headers: (readonly [string, string])[]) => [
    'copy',
    dist,
    remote,
    ...filters.flatMap((filter) => ['--filter', filter]),
    ...headers.flatMap(([name, value]) => ['--header-upload', `${name}: ${value}`]),
    '--checksum',
  ];
  const only = (patterns: readonly string[]) => [
    ...patterns.map((pattern) => `+ ${pattern}`),
    '- *',
  ];
  const without = (patterns: readonly string[]) => patterns.map((pattern) => `- ${pattern}`);
  return [
    {
      what: 'Tệp có tên không bao giờ đổi nội dung',
      args: copy(only(immutable), ['Cache-Control', CACHE_IMMUTABLE]),
    },
    {
      what: 'Tài liệu để tải về',
      args: copy(only(saved), revalidate, ['Content-Disposition', 'attachment']),
    },
    {
      what: 'Tệp PDF, ảnh và các tệp khác',
      args: copy(without([...immutable, ...saved, ...PAGES]), revalidate),
    },
    {
      what: 'Trang',
      args: copy([`- ${RELEASE}`, ...without(immutable), ...only(PAGES)], revalidate),
    },
    { what: 'Ghi nhận bản phát hành', args: copy(only([RELEASE]), revalidate) },
    {
      what: 'Xóa những gì không còn',
      args: ['sync', dist, remote, '--checksum', '--delete-after'],
    },
  ];
}
