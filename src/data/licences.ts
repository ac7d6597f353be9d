import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A package the portal is made with, as the lock file names it. */
export interface Licensed {
  name: string;
  version: string;
  licence: string;
}

interface Lock {
  packages: Record<string, { version?: string; license?: string; dev?: boolean }>;
}

/** Every package that takes part in a build, by licence and name; those that only check the software are left out. */
export async function licences(): Promise<Map<string, Licensed[]>> {
  const text = await readFile(join(process.cwd(), 'package-lock.json'), 'utf8');
  const packages = new Map<string, Licensed>();
  for (const [path, { version = '', license = '', dev }] of Object.entries(
    (JSON.parse(text) as Lock).packages,
  )) {
    if (path === '' || dev) continue;
    const name = path.replace(/^.*node_modules\//u, '');
    packages.set(`${name} ${version}`, { name, version, licence: license });
  }
  const sorted = [...packages.values()].sort((a, b) =>
    `${a.licence} ${a.name} ${a.version}` < `${b.licence} ${b.name} ${b.version}` ? -1 : 1,
  );
  return Map.groupBy(sorted, ({ licence }) => licence);
}
