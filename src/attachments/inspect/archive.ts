/** A ZIP of documents: each member must be one that could be published by itself. */
import { FindingError } from './finding.ts';
import { kindOfName } from './kinds.ts';
import { Parts } from '../text/office/parts.ts';
import { readZipDirectory } from './zip-directory.ts';

/** Throws what is wrong with a member, named after it. `inspect` judges one member by its bytes. */
export async function inspectMembers(
  bytes: Uint8Array,
  inspect: (bytes: Uint8Array) => Promise<unknown>,
): Promise<void> {
  const parts = new Parts(bytes);
  for (const { name } of readZipDirectory(bytes)) {
    const member = parts.read(name);
    if (member[0] === 0x4d && member[1] === 0x5a) throw new FindingError('ZIP_EXECUTABLE', name);
    const kind = kindOfName(name);
    if (kind === undefined || kind === 'zip' || member.length === 0) continue;
    try {
      await inspect(member);
    } catch (error) {
      if (!(error instanceof FindingError)) throw error;
      const { code, found } = error.finding;
      throw new FindingError(code, found ? `${name}: ${found}` : name);
    }
  }
}
