import type { Editable } from '../../../src/editor/config.ts';
import { settingsSchema } from '../../../src/meetings/schema/settings.ts';

/** A portal with an editor, by default of a folder on the machine. */
export function editable(editor: object = {}): Editable {
  const settings = settingsSchema.parse({
    name: 'Cổng tài liệu họp',
    short_name: 'Tài liệu </script> họp',
    organisation: {
      name: 'Văn phòng UBND tỉnh Mẫu',
      address: 'Số 1',
      email: 'vp@example.gov.vn',
      responsible: 'Chánh Văn phòng',
    },
    portal_url: 'https://tailieuhop.example.gov.vn',
    editor: { enabled: true, ...editor },
  });
  if (!settings.editor) throw new Error('The editor is switched on above');
  return {
    settings,
    editor: settings.editor,
    organisations: [
      {
        id: 'ubnd-tinh-mau',
        name: 'Ủy ban nhân dân tỉnh Mẫu',
        short: 'UBND tỉnh Mẫu',
        symbol_codes: [],
        aliases: [],
      },
      { id: 'so-y-te-mau', name: 'Sở Y tế tỉnh Mẫu', symbol_codes: [], aliases: [] },
    ],
    levels: [{ id: 'province', label: 'Cấp tỉnh', labels: [] }],
  };
}

export const EDITABLE = editable();
