/** The linter of Markdown: what could harm a reader, vanish, or lead nowhere, with its line and column. */
import type { MdastNode } from 'satteri';
import { codePointName, CONTROL } from '../../text/control.ts';
import { closest } from '../../text/suggest.ts';
import { problem, type Place, type Problem } from '../problems/problem.ts';
import { readAddress } from './address.ts';
import { walkMarkdown, type Spot } from './tree.ts';

export interface MarkdownContext {
  /** path of the file, for messages */
  file: string;
  /** line of the file on which the text begins */
  firstLine: number;
  /** names (NFC) of the files in `attachments/`; undefined for a text that has no such folder */
  attachments?: readonly string[];
  /** host of the portal itself */
  ownHost?: string | undefined;
}

/** A link from the text to a meeting of the portal. */
export interface MeetingLink extends Place {
  meeting: string;
}

export interface MarkdownReading {
  problems: Problem[];
  /** meetings that must exist for the links to lead somewhere */
  links: MeetingLink[];
}

const PICTURE = /\.(?:png|jpe?g)$/iu;

export function judgeMarkdown(text: string, context: MarkdownContext): MarkdownReading {
  const problems: Problem[] = [];
  const links: MeetingLink[] = [];
  const pictures = new Set<string>();
  const definitions: { identifier: string; url: string; place: Place }[] = [];
  const judge = (node: MdastNode, { line, column }: Spot) => {
    const place = { file: context.file, line: line + context.firstLine - 1, column };
    if (node.type === 'html') {
      problems.push(problem('RAW_HTML', place, { found: shorten(node.value) }));
    } else if (node.type === 'imageReference') {
      pictures.add(node.identifier);
    } else if (node.type === 'definition') {
      definitions.push({ identifier: node.identifier, url: node.url, place });
    } else if (node.type === 'link') {
      const found = judgeLink(node.url, place, context);
      if ('meeting' in found) links.push(found);
      else problems.push(...found);
    } else if (node.type === 'image') {
      problems.push(...judgeImage(node.url, place, context));
    }
    if (node.type === 'text') problems.push(...brokenLinks(node.value, place));
    // An entity hides the character from the look at the file as text.
    const shown = 'value' in node && typeof node.value === 'string' ? node.value : '';
    const control = CONTROL.exec(shown);
    if (control && node.type === 'text' && !text.includes(control[0])) {
      problems.push(problem('CONTROL_CHAR', place, { name: codePointName(control[0]) }));
    }
  };
  walkMarkdown(text, judge, ({ line, column }) => {
    if (problems.some(({ code }) => code === 'TEXT_DEEP')) return;
    const place = { file: context.file, line: line + context.firstLine - 1, column };
    problems.push(problem('TEXT_DEEP', place));
  });
  for (const { identifier, url, place } of definitions) {
    const found = pictures.has(identifier)
      ? judgeImage(url, place, context)
      : judgeLink(url, place, context);
    if ('meeting' in found) links.push(found);
    else problems.push(...found);
  }
  return { problems, links };
}

function judgeLink(
  url: string,
  place: Place,
  { attachments = [], ownHost }: MarkdownContext,
): Problem[] | MeetingLink {
  const address = readAddress(url);
  switch (address.kind) {
    case 'forbidden':
      return [problem('URL_SCHEME', place, { found: address.scheme })];
    case 'malformed':
      return [dead(url, place)];
    case 'outside':
      return ownHost !== undefined && address.host === ownHost
        ? [problem('URL_OWN_ABSOLUTE', place, { found: shorten(url) })]
        : [];
    case 'root': {
      const meeting = /^\/hop\/([^/]+)(?:\/|$)/u.exec(address.path)?.[1];
      return meeting === undefined ? [] : { ...place, meeting };
    }
    case 'file':
      return attachments.some((file) => address.path === `attachments/${file}`)
        ? []
        : [dead(address.path, place, attachments)];
    case 'anchor':
      return [];
  }
}

/** `[Báo cáo](attachments/Báo cáo.pdf)`: for a blank in its address a link stays text, brackets and all. */
const BLANK_IN_LINK =
  /(!?)\[([^\]\n]+)\]\(((?:attachments\/|\/|https?:)?[^()<>\n]*[^\S\n][^()<>\n]*)\)/gu;

function brokenLinks(text: string, place: Place): Problem[] {
  return [...text.matchAll(BLANK_IN_LINK)]
    .filter(([, , , url = '']) => /^(?:attachments\/|\/|https?:)|\.\w{2,4}$/u.test(url))
    .map(([, sign = '', words = '', url = '']) => {
      const line = text.slice(0, text.indexOf(url)).split('\n').length - 1;
      return problem(
        'LINK_DEAD',
        { ...place, line: (place.line ?? 1) + line },
        {
          found: shorten(url),
          suggestion: `Địa chỉ có khoảng trắng phải nằm giữa < và >. Ghi: ${sign}[${words}](<${url}>)`,
        },
      );
    });
}

function dead(found: string, place: Place, attachments: readonly string[] = []): Problem {
  const name = found.split('/').at(-1) ?? '';
  const meant = attachments.find((file) => file === name) ?? closest(name, attachments);
  const suggestion = meant
    ? `Ghi: [tên hiện ra](<attachments/${meant}>)`
    : 'Kiểm tra lại đường dẫn, hoặc chép tệp vào attachments/ và khai trong index.md.';
  return problem('LINK_DEAD', place, { found: shorten(found), suggestion });
}

function judgeImage(url: string, place: Place, { attachments = [] }: MarkdownContext): Problem[] {
  const address = readAddress(url);
  if (address.kind === 'malformed') {
    return [problem('IMAGE_URL', place, { found: shorten(url) })];
  }
  if (address.kind === 'forbidden') {
    return [problem('URL_SCHEME', place, { found: address.scheme })];
  }
  const here =
    address.kind === 'file' &&
    PICTURE.test(address.path) &&
    attachments.some((file) => address.path === `attachments/${file}`);
  return here ? [] : [problem('IMAGE_PATH', place, { found: shorten(url) })];
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
