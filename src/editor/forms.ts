/** Every file of the content that can be edited at `/quan-tri/`, with its form. */
import { meetingSchema } from '../meetings/schema/meeting.ts';
import { levelSchema, organisationSchema } from '../meetings/schema/organisation.ts';
import { settingsSchema } from '../meetings/schema/settings.ts';
import { editor } from '../i18n/editor.ts';
import { formOf, type FormField } from './form.ts';
import { ROWS, type FileKind } from './files.ts';

export interface EditedFile {
  kind: FileKind;
  extension: 'md' | 'yaml';
  fields: FormField[];
}

/** By the name of its format in the CMS. */
export const FORMS = {
  meeting: {
    kind: 'meeting',
    extension: 'md',
    fields: formOf(meetingSchema).map((field) =>
      field.name === 'attachments' ? namedByFile(field) : field,
    ),
  },
  organisations: rowsFile('list', editor.organisations, formOf(organisationSchema)),
  levels: rowsFile('list', editor.levels, formOf(levelSchema)),
  settings: { kind: 'record', extension: 'yaml', fields: formOf(settingsSchema) },
  abbreviations: rowsFile('abbreviations', editor.abbreviations, [
    text('abbreviation', editor.abbreviations, editor.abbreviationHelp, '"GPMB"'),
    {
      ...text('expansions', editor.expansions, editor.expansionsHelp, ''),
      kind: 'list',
      item: text('expansions', editor.expansions, '', '"giải phóng mặt bằng"'),
      minItems: 1,
    },
  ]),
} satisfies Record<string, EditedFile>;

function rowsFile(kind: FileKind, label: string, fields: FormField[]): EditedFile {
  const item: FormField = { ...text(ROWS, label, '', ''), kind: 'group', fields };
  return {
    kind,
    extension: 'yaml',
    fields: [{ ...text(ROWS, label, '', ''), kind: 'list', item, minItems: 1 }],
  };
}

function text(name: string, label: string, help: string, example: string): FormField {
  return { name, label, help, example, kind: 'text', required: true, nullable: false };
}

/** The file comes first, and what `proposeEntry` finds in its name may be left blank; hardly anybody needs the id. */
function namedByFile(field: FormField): FormField {
  const { item } = field;
  if (!item?.fields) return field;
  const fields = item.fields.map((part) =>
    ['id', 'title', 'type'].includes(part.name)
      ? { ...part, required: false, help: `${part.help} ${editor.namedByFile}` }
      : part,
  );
  const named = (name: string) => fields.filter((part) => part.name === name);
  const others = fields.filter(({ name }) => name !== 'file' && name !== 'id');
  return { ...field, item: { ...item, fields: [...named('file'), ...others, ...named('id')] } };
}
