/** Links of an invitation's text, from where the clerk's files lie to where they are published. */
import { documentUrl } from '../meetings/urls.ts';

/** `html` as Markdown made it, raw HTML already dropped. `base` is the path below which the portal lives. */
export function publishLinks(html: string, meeting: string, base: string): string {
  const root = base.replace(/\/$/u, '');
  return html.replace(/(<a [^>]*?href=")([^"]*)"/gu, (whole, start: string, href: string) => {
    const file = /^attachments\/([^/]+)$/u.exec(
      href.replaceAll('&amp;', '&').replaceAll('&#39;', "'"),
    )?.[1];
    if (file === undefined) return whole;
    return `${start}${root}${documentUrl(meeting, decodeURIComponent(file))}"`;
  });
}
