/** Every address that was ever published answers: with what was there, or with a page that says what became of it. */
import { pageOf } from '../../meetings/former.ts';
import { fileAt, type BuiltSite, type Check } from './built-site.ts';

export function lasting(site: BuiltSite, published: readonly string[]): Check {
  return {
    end: () =>
      published
        .filter((url) => (fileAt(site, url) ?? fileAt(site, `/${pageOf(url)}/`)) === undefined)
        .map((url) => ({ url, what: 'địa chỉ đã từng đăng, nay không trả lời.' })),
  };
}
