/** A page holds at least the words of its invitation: an empty page is the worst a build can do in silence. */
import { meetingUrl } from '../../meetings/urls.ts';
import type { Check, TextFile } from './built-site.ts';
import { wordsOf } from './html.ts';

export function wholeText(meetings: readonly { id: string; body: string }[]): Check {
  const bodies = new Map(meetings.map(({ id, body }) => [`${meetingUrl(id)}index.html`, body]));
  return {
    read({ url, text }: TextFile) {
      const body = bodies.get(url);
      if (body === undefined || count(wordsOf(text)) >= count(body)) return [];
      return [{ url, what: 'thiếu lời của giấy mời.' }];
    },
  };
}

function count(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
