/** The child process: merges the files of one plan, writes the PDF, tells what is in it, ends. */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { tellParent } from '../../attachments/worker/isolate.ts';
import { makePacket } from './make.ts';
import type { PacketFacts, PacketJob } from './packet.ts';

process.once('message', (job: PacketJob) => {
  run(job).then(
    () => process.exit(0),
    () => process.exit(1),
  );
});

async function run({ plan, target }: PacketJob): Promise<void> {
  const made = await makePacket(plan);
  if (!made) return tellParent({ facts: null });
  const { bytes, ...rest } = made;
  await writeFile(target, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const facts: PacketFacts = { ...rest, bytes: bytes.length, sha256 };
  await tellParent({ facts });
}
