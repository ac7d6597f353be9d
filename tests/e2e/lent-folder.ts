/** A folder the page may edit. The browser's own folder dialog cannot be worked by a test; its private file system can. */
import type { Page } from '@playwright/test';

/** Name of a file in the folder → its bytes. */
export type Files = Map<string, Buffer>;

type Encoded = [name: string, base64: string][];

/** Replaces the folder dialog in every page that is opened from now on. */
export async function lendFolder(page: Page, address: string, files: Files): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await page.goto(address);
  const encoded: Encoded = [...files].map(([name, bytes]) => [name, bytes.toString('base64')]);
  await page.evaluate(async (all) => {
    const root = await navigator.storage.getDirectory();
    await root.getDirectoryHandle('.git', { create: true });
    for (const [name, base64] of all) {
      const steps = name.split('/');
      const file = steps.pop() ?? '';
      let folder = root;
      for (const step of steps) folder = await folder.getDirectoryHandle(step, { create: true });
      const handle = await folder.getFileHandle(file, { create: true });
      const writable = await handle.createWritable();
      const bytes = Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0);
      await writable.write(bytes);
      await writable.close();
    }
  }, encoded);
}

/** What the folder holds now. */
export async function returnFolder(page: Page): Promise<Files> {
  const encoded = await page.evaluate(async () => {
    const found: Encoded = [];
    const walk = async (folder: FileSystemDirectoryHandle, prefix: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle.kind === 'directory') {
          await walk(handle as FileSystemDirectoryHandle, `${prefix}${name}/`);
          continue;
        }
        const file = await (handle as FileSystemFileHandle).getFile();
        const bytes = new Uint8Array(await file.arrayBuffer());
        const binary = Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('');
        found.push([`${prefix}${name}`, btoa(binary)]);
      }
    };
    await walk(await navigator.storage.getDirectory(), '');
    return found;
  });
  return new Map(encoded.map(([name, base64]) => [name, Buffer.from(base64, 'base64')]));
}
