/** Nothing empty, nothing that is no file, nothing the tools needed only for themselves. */
import { FILES, RELEASE } from '../../meetings/urls.ts';
import type { BuiltSite, Check, Fault } from './built-site.ts';

/** Without these nobody can say what was published. */
const REQUIRED = ['/index.html', '/404.html', FILES, RELEASE];

export function wholeFiles({ files }: BuiltSite): Check {
  return {
    end() {
      const found: Fault[] = REQUIRED.filter((url) => !files.has(url)).map((url) => ({
        url,
        what: 'thiếu tệp này.',
      }));
      for (const { url, bytes, kind } of files.values()) {
        if (kind !== 'file') found.push({ url, what: 'là liên kết, không phải tệp thật.' });
        else if (bytes === 0) found.push({ url, what: 'tệp rỗng.' });
        if (/\/\.(?!well-known\/)/u.test(url))
          found.push({ url, what: 'tệp ẩn của công cụ, không được đăng.' });
      }
      return found;
    },
  };
}
