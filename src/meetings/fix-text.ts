import { glob, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nfc } from '../text/normalize.ts';

/**
 * Composes decomposed letters (NFD) in the text files of `content/`, the one repair that cannot change a meaning.
 * Returns the files it changed; attachments are never touched.
 */
export async function composeText(root: string): Promise<string[]> {
  const changed: string[] = [];
  for await (const file of glob('content/**/*.{md,yaml}', { cwd: root })) {
    if (/[\\/]attachments[\\/]/u.test(file)) continue;
    const path = join(root, file);
    const bytes = await readFile(path);
    const text = bytes.toString('utf8');
    // Not UTF-8: composing would lose bytes, so it stays for a person to mend.
    if (!Buffer.from(text).equals(bytes) || text === nfc(text)) continue;
    await writeFile(`${path}.new`, nfc(text));
    await rename(`${path}.new`, path);
    changed.push(file);
  }
  return changed.sort();
}
