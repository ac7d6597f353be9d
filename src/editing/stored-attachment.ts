import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { nfc } from '../text/normalize.ts';
import type { MeetingPlace } from './find-meeting.ts';

/** The name on the disk of a declared file, which may be decomposed (NFD); undefined when it is not there. */
export async function storedAttachment(
  { folder }: MeetingPlace,
  file: string,
): Promise<string | undefined> {
  const names = await readdir(join(folder, 'attachments')).catch(() => []);
  return names.find((name) => nfc(name) === nfc(file));
}
