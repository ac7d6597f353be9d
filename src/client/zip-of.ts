/** A ZIP of some of the page's files, made in the browser; loaded only when somebody asks for it. */
import { zipSync } from 'fflate';

/** Fetches the links' files and saves them as one ZIP under `name`. Throws when a file cannot be had. */
export async function saveZip(links: readonly HTMLAnchorElement[], name: string): Promise<void> {
  const files = await Promise.all(
    links.map(async ({ href, download }): Promise<[string, Uint8Array]> => {
      const response = await fetch(href);
      if (!response.ok) throw new Error(`${response.status} ${href}`);
      return [download, new Uint8Array(await response.arrayBuffer())];
    }),
  );
  const archive = zipSync(Object.fromEntries(files), { level: 0 });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([archive], { type: 'application/zip' }));
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
