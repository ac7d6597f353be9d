/** The folder of a meeting, made whole beside its place and then moved there: nothing half-written is ever seen. */
import { copyFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { portableName } from '../text/file-name.ts';
import { proposeEntry } from '../meetings/propose-entry.ts';
import { proposeId } from './meeting-id.ts';
import type { Extraction } from './model.ts';
import { writeReport } from './report.ts';
import { writeDraft, type DraftAttachment, type DraftRegisters } from './write-draft.ts';

export interface ImportOptions {
  /** Folder that holds `content/` */
  root: string;
  registers: DraftRegisters;
}

export interface Imported {
  /** From the root */
  folder: string;
  report: string;
  /** Sentences for the clerk */
  advice: string[];
}

/** For the clerk: why nothing was written. */
export class ImportRefused extends Error {}

/** Throws ImportRefused, and then has written nothing. `invitation` is the file that `extraction` was read from. */
export async function importInvitation(
  extraction: Extraction,
  invitation: string,
  files: readonly string[],
  { root, registers }: ImportOptions,
): Promise<Imported> {
  const id = proposeId(extraction);
  if (!id)
    throw new ImportRefused(
      `${invitation}: không tìm thấy ngày họp nên chưa đặt được tên thư mục. Chạy lại với --json để xem đã đọc được gì.`,
    );
  const folder = join('content', 'meetings', id.slice(0, 4), id);
  const report = join('.import', `${id}.html`);
  await refuseWhatExists(root, folder, [invitation, ...files]);
  const sources = [invitation, ...files].filter((source) => !isPlainText(source));
  const attachments = listAttachments(sources, invitation);
  const draft = join(root, '.import', `${id}.draft`);
  try {
    await rm(draft, { recursive: true, force: true });
    await mkdir(join(draft, 'attachments'), { recursive: true });
    for (const [index, source] of sources.entries()) {
      await copyFile(
        source,
        join(draft, 'attachments', attachments[index]?.file ?? basename(source)),
      );
    }
    await writeFile(join(draft, 'index.md'), writeDraft(extraction, attachments, registers));
    await writeFile(join(root, report), writeReport(extraction, basename(invitation)));
    await mkdir(dirname(join(root, folder)), { recursive: true });
    await rename(draft, join(root, folder));
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
  const left = isPlainText(invitation)
    ? [`${basename(invitation)} chỉ được đọc, không đăng: thêm bản PDF hoặc Word bằng npm run add.`]
    : [];
  return { folder, report, advice: [...adviceOn(extraction), ...left] };
}

/** The portal publishes no bare text. */
export function isPlainText(path: string): boolean {
  return /\.(?:txt|md|rtf)$/iu.test(path);
}

async function refuseWhatExists(
  root: string,
  folder: string,
  sources: readonly string[],
): Promise<void> {
  if (await exists(join(root, folder))) {
    throw new ImportRefused(
      `Đã có thư mục ${folder}; không ghi đè. Sửa index.md trong đó, hoặc xóa thư mục rồi chạy lại.`,
    );
  }
  for (const source of sources) {
    if (!(await exists(source)))
      throw new ImportRefused(`${source}: không có tệp này. Kiểm tra tên tệp.`);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** The invitation first; a second file of the same name gets a number. */
function listAttachments(sources: readonly string[], invitation: string): DraftAttachment[] {
  const ids = new Set<string>();
  const names = new Set<string>();
  return sources.map((source) => {
    let file = portableName(basename(source));
    for (let n = 2; names.has(file.toLowerCase()); n++)
      file = portableName(basename(source).replace(/(\.[^.]+)?$/u, `-${n}$1`));
    const { id, title, type } = proposeEntry(file, ids);
    const entry = { id, file, title, type };
    names.add(file.toLowerCase());
    ids.add(entry.id);
    return source === invitation ? { ...entry, type: 'invitation' as const } : entry;
  });
}

function adviceOn({ action, weekdayConsistent, legacyEncoding, kind }: Extraction): string[] {
  const advice: string[] = [];
  const act = action?.value;
  if (act?.target) {
    advice.push(
      `Văn bản này thay đổi giấy mời số ${act.target}. Chưa thấy cuộc họp đó trên cổng, hoặc có nhiều cuộc họp như thế. Nếu nó đã được đăng, xóa thư mục vừa tạo và chép mục “changes” sang index.md của nó.`,
    );
  }
  if (weekdayConsistent === false)
    advice.push('Thứ và ngày in trong văn bản không khớp nhau: hỏi lại nơi gửi.');
  if (legacyEncoding === 'unknown')
    advice.push(
      'Văn bản dùng bảng mã cũ không nhận ra được: mở bằng Word, đổi sang Unicode rồi nhập lại.',
    );
  else if (legacyEncoding)
    advice.push(
      `Văn bản dùng bảng mã cũ ${legacyEncoding.toUpperCase()}, đã chuyển sang Unicode: xem lại chữ hoa.`,
    );
  if (kind.certainty === 'unsure') advice.push('Không nhận ra loại cuộc họp: sửa mục “kind”.');
  return advice;
}
