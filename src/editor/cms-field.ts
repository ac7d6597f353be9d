/** A field of the form in the words of the CMS (https://sveltiacms.app/en/docs/fields). */
import { editor } from '../i18n/editor.ts';
import { capitalize } from '../text/dates.ts';
import type { FormField } from './form.ts';

export interface CmsField {
  name: string;
  label?: string;
  widget: string;
  required?: boolean;
  hint?: string;
  fields?: CmsField[];
  field?: CmsField;
  [option: string]: unknown;
}

/** The options that depend on the kind of field. */
interface Widget {
  widget: string;
  required?: boolean;
  [option: string]: unknown;
}

/** A row of a select: what is read, what is written. */
export interface Option {
  label: string;
  value: string;
}

/** What the registers hold at the moment, to choose from. */
export type RegisterOptions = Readonly<Record<NonNullable<FormField['refers']>, Option[]>>;

/** What names a row of a list when it is folded: the first that it has, and the next where that may be blank. */
const ROW_NAMES = [
  'title',
  'name',
  'label',
  'content',
  'who',
  'what',
  'note',
  'abbreviation',
  'code',
  'location',
  'folder',
];

export function cmsField(field: FormField, registers: RegisterOptions): CmsField {
  const { name, label, required, nullable, initial } = field;
  const known = {
    name,
    label,
    ...hint(field),
    required: required && !nullable,
    ...(typeof initial === 'object' || initial === undefined ? {} : { default: initial }),
  };
  switch (field.kind) {
    case 'text':
      return field.refers
        ? { ...known, ...select(registers[field.refers]) }
        : { ...known, widget: 'string', ...textRules(field) };
    case 'choice':
      return choice(field, known);
    case 'number':
      return { ...known, widget: 'number', value_type: 'int', ...bounds(field) };
    case 'switch':
      return { ...known, widget: 'boolean', default: initial ?? false };
    case 'moment':
    case 'day':
      return { ...known, widget: 'moment', hours: field.kind === 'moment' };
    case 'file':
      return { ...known, widget: 'file', choose_url: false };
    case 'group':
      return { ...known, widget: 'object', fields: rows(field, registers) };
    case 'list':
      return { ...known, ...list(field, registers) };
  }
}

/** The help is written for those who type YAML: here nobody types `null`, and ids are chosen by name. */
function hint({ kind, help, asked, refers, item }: FormField): { hint?: string } {
  if (kind === 'file') return { hint: editor.fileHelp };
  if (refers || item?.refers) return {};
  return { hint: asked ?? capitalize(help.replaceAll('null', editor.leftBlank)) };
}

function list(field: FormField, registers: RegisterOptions): Widget {
  const { item, label, minItems = 0 } = field;
  const common = { widget: 'list', required: minItems > 0, label_singular: lowerStart(label) };
  if (!item) throw new Error(`${field.name}: a list without items`);
  if (item.kind !== 'group') {
    if (item.refers) return { ...select(registers[item.refers]), multiple: true, required: false };
    return { ...common, field: cmsField(item, registers), collapsed: false };
  }
  const fields = rows(item, registers);
  return {
    ...common,
    fields,
    collapsed: true,
    ...(minItems > 0 ? { min: minItems } : {}),
    summary: summary(fields),
  };
}

function summary(fields: readonly CmsField[]): string {
  const names = ROW_NAMES.flatMap((name) => fields.filter((field) => field.name === name));
  const certain = names.findIndex(({ required }) => required);
  const shown = certain < 0 ? names : names.slice(0, certain + 1);
  return shown.map(({ name }) => `{{fields.${name}}}`).join(' ');
}

function rows({ fields = [] }: FormField, registers: RegisterOptions): CmsField[] {
  return fields.map((field) => cmsField(field, registers));
}

/** A list of one word leaves nothing to choose. */
function choice({ name, choices = {}, initial }: FormField, known: object): CmsField {
  const options = Object.entries(choices).map(([value, label]) => ({ label, value }));
  if (options.length === 1) return { name, widget: 'hidden', default: initial };
  // What everybody takes for granted is chosen already, so “none” is no answer.
  return { ...known, name, ...select(options), ...(initial ? { required: true } : {}) };
}

function select(options: readonly Option[]): Widget {
  return { widget: 'select', options };
}

function bounds({ minimum, maximum }: FormField): object {
  return {
    ...(minimum === undefined ? {} : { min: minimum }),
    ...(maximum === undefined ? {} : { max: maximum }),
  };
}

function textRules(field: FormField): object {
  const { pattern, maxLength, example, required, nullable } = field;
  if (!pattern) return maxLength === undefined ? {} : { maxlength: maxLength };
  const form = required && !nullable ? `/${pattern}/u` : `/^$|${pattern}/u`;
  const shown = `${hint(field).hint ?? ''} ${editor.example(unquoted(example))}`;
  return { hint: shown, pattern: [form, editor.writeLike(unquoted(example))] };
}

function unquoted(example: string): string {
  return example.replace(/^"|"$/gu, '');
}

function lowerStart(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
