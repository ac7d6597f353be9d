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
  await mkdir(folder, { recursive: true });
  const files: PoolFile[] = [];
  const put = async (kind: string, name: string, bytes: Uint8Array) => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    files.push({ kind, path });
  };
  for (let variant = 0; variant < VARIANTS; variant += 1) {
    await put('pdf', `${variant}.pdf`, pdf(1 + (variant % 4), `Bao cao ${variant}`));
    await put('docx', `${variant}.docx`, docx(`Báo cáo số ${variant} về tiến độ và kiến nghị`));
    await put('png', `${variant}.png`, await plan(variant).png().toBuffer());
    await put('jpg', `${variant}.jpg`, await plan(variant).jpeg().toBuffer());
    const parts = { 'bieu-1.csv': `nhom,so\n${variant},1\n`, 'doc.txt': `Bieu ${variant}` };
    await put('zip', `${variant}.zip`, archive(parts));
  }
  for (const name of READY) {
    await put(name.split('.').at(-1) ?? '', name, await readFile(join(FIXTURES, name)));
  }
  return files;
}

function plan(variant: number): Sharp {
  const background = { r: 40 + variant * 10, g: 90, b: 140 };
  return sharp({ create: { width: 80, height: 60, channels: 3, background } });
}
