/** Writes down what is promised from now on. Only what everybody may see: the list is public itself. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatLedger, LEDGER, promisedAddresses } from '../meetings/addresses.ts';
import type { Content } from '../meetings/meeting.ts';
import { readMeetings } from '../meetings/reading/read-meetings.ts';

/** Addresses of the content that the ledger does not know yet. */
export function newAddresses(content: Content): string[] {
  return [...promisedAddresses(content).difference(new Set(content.published))].toSorted();
}

/** Adds those of the public portal to the ledger. A ledger that is right is not touched. */
export async function recordAddresses(root: string): Promise<void> {
  const content = await readMeetings(root, { audience: 'public' });
  const path = join(root, LEDGER);
  const before = await readFile(path, 'utf8').catch(() => '');
  const after = formatLedger(content.published, promisedAddresses(content));
  if (after !== before) await writeFile(path, after);
}
