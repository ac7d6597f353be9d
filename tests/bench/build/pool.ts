/** Small real files of every type a meeting carries, each in several contents, for thousands of meetings to share. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { archive, docx, pdf } from '../../fixtures/files.ts';

export interface PoolFile {
  /** ending without the dot */
  kind: string;
  path: string;
}

/** Contents of each type that is made here. */
const VARIANTS = 12;
const FIXTURES = join(import.meta.dirname, '../../fixtures/documents');
const READY = [
  'bao-cao.doc',
  'bao-cao.docx',
  'bao-cao.odt',
  'bao-cao.pdf',
  'so-lieu.ods',
  'so-lieu.xls',
  'so-lieu.xlsx',
  'trinh-chieu.odp',
  'trinh-chieu.pptx',
] as const;

/** Writes the files below `folder`; the same names and bytes every time. */
export async function makePool(folder: string): Promise<PoolFile[]> {
  const ready = await Promise.all(
    READY.map(async (name) => {
      const bytes = await readFile(join(FIXTURES, name));
      return putFile(folder, name.split('.').at(-1) ?? '', name, bytes);
    }),
  );
  return [...(await makeVariants(folder, 0, VARIANTS)), ...ready];
}

/** Files that no meeting has yet, as a new meeting brings them. */
export function makeNewFiles(folder: string, time: number): Promise<PoolFile[]> {
  return makeVariants(folder, VARIANTS * (time + 1), VARIANTS);
}

async function makeVariants(folder: string, first: number, count: number): Promise<PoolFile[]> {
  const files: PoolFile[] = [];
  const put = async (kind: string, variant: number, bytes: Uint8Array) => {
    files.push(await putFile(folder, kind, `${variant}.${kind}`, bytes));
  };
  for (let variant = first; variant < first + count; variant += 1) {
    await put('pdf', variant, pdf(1 + (variant % 4), `Bao cao ${variant}`));
    await put('docx', variant, docx(`Báo cáo số ${variant} về tiến độ và kiến nghị`));
    await put('png', variant, await plan(variant).png().toBuffer());
    await put('jpg', variant, await plan(variant).jpeg().toBuffer());
    const parts = { 'bieu-1.csv': `nhom,so\n${variant},1\n`, 'doc.txt': `Bieu ${variant}` };
    await put('zip', variant, archive(parts));
  }
  return files;
}

async function putFile(
  folder: string,
  kind: string,
  name: string,
  bytes: Uint8Array,
): Promise<PoolFile> {
  const path = join(folder, name);
  await mkdir(folder, { recursive: true });
  await writeFile(path, bytes);
  return { kind, path };
}

function plan(variant: number): Sharp {
  const background = { r: (40 + variant * 10) % 256, g: 90 + Math.floor(variant / 24), b: 140 };
  return sharp({ create: { width: 80, height: 60, channels: 3, background } });
}
