/** Rules about references inside one meeting: ids are unique, and what is referred to exists. */
import { closest } from '../../text/suggest.ts';
import type { MeetingData } from '../schema/meeting.ts';
import { rule, type Report } from './rule.ts';

export const linkRules = [
  rule(['attachments'], ({ attachments }, report) => {
    unique(attachments, 'attachments', report);
    const ids = attachments.map(({ id }) => id);
    attachments.forEach(({ id, replaces, note }, index) => {
      const path = ['attachments', index, 'replaces'];
      if (!replaces) return;
      mustExist(replaces === id ? '' : replaces, ids, path, report, replaces);
      if (!note) report('REPLACE_NOTE', ['attachments', index], { name: id });
    });
  }),

  rule(['agenda'], ({ agenda }, report) => {
    unique(agenda, 'agenda', report);
  }),

  rule(['sites'], ({ sites }, report) => {
    unique(sites, 'sites', report);
  }),

  rule(['attachments', 'agenda'], ({ attachments, agenda }, report) => {
    checkUses({ attachments }, agenda, 'agenda', report);
  }),

  rule(['attachments', 'assignments'], ({ attachments, assignments }, report) => {
    checkUses({ attachments }, assignments, 'assignments', report);
  }),
];

function unique(
  items: readonly { id?: string | undefined }[],
  field: string,
  report: Report,
): void {
  const seen = new Set<string>();
  items.forEach(({ id }, index) => {
    if (id === undefined) return;
    if (seen.has(id)) report('ID_REPEATED', [field, index, 'id'], { name: id });
    seen.add(id);
  });
}

function checkUses(
  { attachments }: Pick<MeetingData, 'attachments'>,
  users: readonly { attachments?: readonly string[] | undefined }[],
  field: string,
  report: Report,
): void {
  const ids = attachments.map(({ id }) => id);
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
  name = id,
): void {
  if (ids.includes(id)) return;
  const meant = closest(
    name,
    ids.filter((candidate) => candidate !== name),
  );
  report('ID_DANGLING', path, {
    label: 'tài liệu',
    name,
    suggestion: meant
      ? `Ý bạn là “${meant}”?`
      : `Mã có trong mục attachments: ${ids.join(', ') || 'chưa có mã nào'}.`,
  });
}
