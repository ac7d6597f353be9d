import { glob } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { meetingFolders } from '../meetings/reading/find-folders.ts';
import { readRegisters } from '../meetings/reading/read-registers.ts';
import { closest } from '../text/suggest.ts';
import { EditError } from './edit-error.ts';

export interface MeetingPlace {
  id: string;
  /** absolute path of the folder */
  folder: string;
  /** `content/meetings/2021/…`, for messages */
  name: string;
}

/** Every meeting's folder in `content/` below `root`, newest first, whatever is inside. Other roots are not edited. */
export async function meetingPlaces(root: string): Promise<MeetingPlace[]> {
  const names = await Array.fromAsync(glob('content/meetings/*/*/index.md', { cwd: root }));
  return names
    .map((name) =>
      name
        .split(sep)
        .join('/')
        .replace(/\/index\.md$/u, ''),
    )
    .map((name) => ({ id: name.split('/').at(-1) ?? '', name, folder: join(root, name) }))
    .sort((a, b) => (a.id < b.id ? 1 : -1));
}

/**
 * The meeting a clerk means: its folder's name, a part of it that only one meeting has, or a path with slashes of
 * either kind. Throws when there is none or more than one.
 */
export async function findMeeting(root: string, given: string): Promise<MeetingPlace> {
  const places = await meetingPlaces(root);
  const wanted =
    given
      .replaceAll('\\', '/')
      .replace(/\/(?:index\.md)?$/u, '')
      .split('/')
      .at(-1) ?? '';
  const exact = places.find(({ id }) => id === wanted);
  if (exact) return exact;
  const partial = places.filter(({ id }) => wanted !== '' && id.includes(wanted));
  const [only] = partial;
  if (only && partial.length === 1) return only;
  if (partial.length > 1) {
    const names = partial.map(({ id }) => `\n  ${id}`).join('');
    throw new EditError(`“${given}” có ở ${partial.length} cuộc họp, xin ghi rõ hơn:${names}`);
  }
  const elsewhere = (await otherFolders(root)).find((name) => name.endsWith(`/${wanted}`));
  if (elsewhere !== undefined) {
    throw new EditError(
      `Cuộc họp này ở một kho khác: ${elsewhere}. Các lệnh chỉ sửa content/; sửa tay ở kho đó rồi commit tại đó.`,
    );
  }
  const meant = closest(
    wanted,
    places.map(({ id }) => id),
  );
  throw new EditError(
    `Không có cuộc họp “${given}” trong content/meetings/.${meant ? ` Ý bạn là “${meant}”?` : ''}`,
  );
}

/** Paths of the meetings in the roots beside `content/`, as messages name them. */
export async function otherFolders(root: string): Promise<string[]> {
  const { roots } = await readRegisters(root);
  const found = await Promise.all(roots.map((other) => meetingFolders(other, [])));
  return found.flatMap((folders) => (folders ?? []).map(({ name }) => name));
}
