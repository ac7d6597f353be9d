/** Rules about references inside one meeting: ids are unique, and what is referred to exists. */
import { closest } from '../../text/suggest.ts';
import type { MeetingData } from '../schema/meeting.ts';
import { loopFrom } from './loop.ts';
import { rule, type Report } from './rule.ts';

export const linkRules = [
  rule(['attachments', 'withdrawn'], ({ attachments, withdrawn }, report) => {
    unique([...withdrawn, ...attachments], 'attachments', report, withdrawn.length);
    const ids = known({ attachments, withdrawn });
    const told = new Set<string>();
    const older = new Map(attachments.map((document) => [document.id, document.replaces]));
    attachments.forEach(({ id, replaces, note }, index) => {
      const path = ['attachments', index, 'replaces'];
      if (!replaces) return;
      const loop = loopFrom(id, older);
      if (loop.length === 0) mustExist(replaces, ids, path, report);
      else if (!loop.some((one) => told.has(one))) report('REPLACE_LOOP', path, { name: id });
      for (const one of loop) told.add(one);
      if (!note) report('REPLACE_NOTE', ['attachments', index], { name: id });
    });
  }),

  rule(['agenda'], ({ agenda }, report) => {
    unique(agenda, 'agenda', report);
  }),

  rule(['sites'], ({ sites }, report) => {
    unique(sites, 'sites', report);
  }),

  rule(['attachments', 'withdrawn', 'agenda'], ({ agenda, ...documents }, report) => {
    checkUses(known(documents), agenda, 'agenda', report);
  }),

  rule(['attachments', 'withdrawn', 'assignments'], ({ assignments, ...documents }, report) => {
    checkUses(known(documents), assignments, 'assignments', report);
  }),
];

/** A withdrawn document is still known: what named it stays true. */
function known({ attachments, withdrawn }: Pick<MeetingData, 'attachments' | 'withdrawn'>) {
  return [...attachments, ...withdrawn].map(({ id }) => id);
}

/** The first `before` items stand in another field. */
function unique(
  items: readonly { id?: string | undefined }[],
  field: string,
  report: Report,
  before = 0,
): void {
  const seen = new Set<string>();
  items.forEach(({ id }, index) => {
    if (id === undefined) return;
    const path = index < before ? ['withdrawn', index, 'id'] : [field, index - before, 'id'];
    if (seen.has(id)) report('ID_REPEATED', path, { name: id });
    seen.add(id);
  });
}

function checkUses(
  ids: readonly string[],
  users: readonly { attachments?: readonly string[] | undefined }[],
  field: string,
  report: Report,
): void {
  users.forEach((user, index) => {
    user.attachments?.forEach((id, position) => {
      mustExist(id, ids, [field, index, 'attachments', position], report);
    });
  });
}

function mustExist(
  id: string,
  ids: readonly string[],
  path: readonly PropertyKey[],
  report: Report,
): void {
  if (ids.includes(id)) return;
  const meant = closest(id, ids);
  report('ID_DANGLING', path, {
    label: 'tài liệu',
    name: id,
    suggestion: meant
      ? `Ý bạn là “${meant}”?`
      : `Mã có trong mục attachments: ${ids.join(', ') || 'chưa có mã nào'}.`,
  });
}
