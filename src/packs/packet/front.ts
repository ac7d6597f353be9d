/** Cover, table of contents and the page of what is left out, as blocks of text. */
import { packWords } from '../../i18n/packs.ts';
import type { Faces } from './faces.ts';
import type { LeftOut, PacketPart, PacketPlan } from './plan.ts';
import type { Block } from './sheet.ts';

const words = packWords.packet;
/** Room for “ 1500”. */
const NUMBER_WIDTH = 44;

export function coverBlocks(plan: PacketPlan, summary: string, { regular, bold }: Faces): Block[] {
  const centred = true;
  return [
    { text: plan.issuer, face: bold, size: 13, centred },
    { text: words.heading, face: bold, size: 24, before: 150, centred },
    { text: plan.title, face: bold, size: 17, before: 18, centred },
    ...plan.facts.map((text, index): Block => ({
      text,
      face: regular,
      size: 13,
      before: index === 0 ? 24 : 4,
      centred,
    })),
    { text: summary, face: regular, size: 13, before: 24, centred },
    { text: words.readingCopy, face: regular, size: 12, before: 150 },
    { text: `${words.source}: ${plan.address}`, face: regular, size: 12, before: 8 },
  ];
}

export function contentsBlocks(
  plan: PacketPlan,
  parts: readonly PacketPart[],
  hasLeftOut: boolean,
  { regular, bold }: Faces,
): Block[] {
  const rows = plan.items.flatMap(([number, heading]): Block[] => {
    const own = parts.filter(({ item }) => item === number);
    if (own.length === 0) return [];
    return [
      { text: heading, face: bold, size: 12, before: 12, reserve: NUMBER_WIDTH },
      ...own.map(({ id, title }): Block => ({
        text: title,
        face: regular,
        size: 12,
        before: 5,
        indent: 14,
        reserve: NUMBER_WIDTH,
        target: id,
      })),
    ];
  });
  return [
    { text: words.contents, face: bold, size: 16 },
    ...rows,
    ...(hasLeftOut
      ? [
          {
            text: words.leftOut,
            face: bold,
            size: 12,
            before: 12,
            reserve: NUMBER_WIDTH,
            target: LEFT_OUT,
          },
        ]
      : []),
  ];
}

/** Target of the last page; no document's id has a blank. */
export const LEFT_OUT = 'left out';

export function leftOutBlocks(leftOut: readonly LeftOut[], { regular, bold }: Faces): Block[] {
  return [
    { text: words.leftOut, face: bold, size: 16 },
    { text: words.leftOutHelp, face: regular, size: 12, before: 8 },
    ...leftOut.flatMap(({ title, reason }): Block[] => [
      { text: title, face: regular, size: 12, before: 10 },
      { text: `(${reason})`, face: regular, size: 11, before: 1, indent: 14 },
    ]),
  ];
}
