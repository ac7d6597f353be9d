/** The office's signature over the list of all files: published only while it fits what is published. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problem, type Problem } from '../meetings/problems/problem.ts';
import type { Settings } from '../meetings/schema/settings.ts';
import { readKey, verify } from '../signing/minisign.ts';

const FILE = 'content/SHA256SUMS.minisig';

/**
 * Reads and judges `content/SHA256SUMS.minisig`. Undefined without one, and when it is of other files: an outdated
 * signature would tell readers that something is wrong.
 */
export async function siteSignature(
  root: string,
  checksums: string,
  settings: Settings | undefined,
  problems: Problem[],
): Promise<string | undefined> {
  const signature = await readFile(join(root, FILE), 'utf8').catch(() => undefined);
  if (signature === undefined) return undefined;
  if (!settings?.signing_key) {
    problems.push(problem('SIGNATURE_KEY', { file: FILE }));
    return undefined;
  }
  const data = new Uint8Array(new TextEncoder().encode(checksums));
  if (await verify(data, signature, readKey(settings.signing_key))) return signature;
  problems.push(problem('SIGNATURE_OUTDATED', { file: FILE }));
  return undefined;
}
