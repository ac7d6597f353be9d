/** What a meeting's page says of the downloads that are made for it. */
import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { MeetingWithDocuments } from '../attachments/document.ts';
import { meetingKeys } from '../attachments/meeting-key.ts';
import { buildMemory } from '../memory/build-memory.ts';
import type { MeetingEntry, PacketView } from '../meetings/entry.ts';
import { planArchives } from '../packs/archives.ts';
import type { PackContext } from '../packs/context.ts';
import { packetOf } from '../packs/packet/packet.ts';
import { selectionsOf } from '../packs/selections.ts';

export type Packs = Pick<MeetingEntry, 'archive' | 'selections' | 'packet'>;

export async function packsOf(meeting: MeetingWithDocuments, context: PackContext): Promise<Packs> {
  const archives = planArchives(meeting, context);
  const [all] = archives;
  const packet = await packetOf(meeting, context);
  return {
    archive: all ? { count: all.count, bytes: all.bytes } : null,
    selections: selectionsOf(meeting, archives),
    packet: packet ? packetView(packet) : null,
  };
}

function packetView({ pages, bytes, first, leftOut }: PacketView): PacketView {
  return { pages, bytes, first, leftOut };
}

/** The same, planned once for a meeting and what else its packs are `madeOf`. `prune` forgets those not asked for. */
export async function rememberedPacks(
  root: string,
  audience: string,
  madeOf: (meeting: MeetingWithDocuments) => string,
): Promise<{ packsOf: typeof packsOf; prune: () => void }> {
  const memory = await buildMemory(root, 'packs', audience);
  return {
    async packsOf(meeting, context) {
      const key = createHash('sha256')
        .update(madeOf(meeting))
        .update(meetingKeys(meeting).whole)
        .digest('hex');
      const bytes = memory.read(key);
      if (bytes) return deserialize(bytes) as Packs;
      const packs = await packsOf(meeting, context);
      memory.write(key, serialize(packs));
      return packs;
    },
    prune: () => {
      memory.prune();
    },
  };
}
