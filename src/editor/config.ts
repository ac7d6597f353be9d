/** The configuration of the CMS, made from the schema, `site.yaml` and the registers. */
import type { EditorSettings } from '../meetings/schema/editor.ts';
import type { Level, Organisation } from '../meetings/schema/organisation.ts';
import type { Settings } from '../meetings/schema/settings.ts';
import { editor } from '../i18n/editor.ts';
import { backendOf } from './backend.ts';
import { cmsField, type CmsField, type RegisterOptions } from './cms-field.ts';
import { SOURCE } from './files.ts';
import { FORMS } from './forms.ts';

export interface Editable {
  settings: Settings;
  editor: EditorSettings;
  organisations: readonly Organisation[];
  levels: readonly Level[];
}

/** What stands in no schema: the text below the frontmatter, and the file as it was read. */
const BODY: CmsField = {
  name: 'body',
  label: editor.body,
  hint: editor.bodyHelp,
  widget: 'richtext',
  modes: ['raw'],
  required: true,
};
const SOURCE_FIELD: CmsField = { name: SOURCE, widget: 'hidden' };

/** As `CMS.init` takes it. */
export function cmsConfig({ settings, editor: own, organisations, levels }: Editable) {
  const registers: RegisterOptions = {
    organisations: organisations.map(({ id, short, name }) => ({
      label: short ?? name,
      value: id,
    })),
    levels: levels.map(({ id, label }) => ({ label, value: id })),
  };
  return {
    load_config_file: false,
    backend: backendOf(own),
    app_title: `${editor.title} – ${settings.short_name}`,
    logo: { src: '../favicon.svg' },
    site_url: settings.portal_url,
    show_preview_links: false,
    editor: { preview: false },
    media_folder: 'content',
    // Photos of elsewhere are no documents of a meeting.
    media_libraries: { stock_assets: false },
    slug: { encoding: 'ascii', clean_accents: true, maxlength: 80 },
    output: { omit_empty_optional_fields: true, yaml: { quote: 'double' } },
    collections: [meetings(registers), registerFiles(registers)],
  };
}

function meetings(registers: RegisterOptions) {
  const fields = FORMS.meeting.fields.map((field) => ({
    ...cmsField(field, registers),
    ...(field.name === 'starts_at' ? { names_folder: true } : {}),
  }));
  // What follows the documents hardly any new meeting needs: a clerk in a hurry ends with the text.
  const usual = fields.findIndex(({ name }) => name === 'attachments') + 1;
  return {
    name: 'meetings',
    label: editor.meetings,
    label_singular: editor.meeting,
    description: editor.newMeetingHelp,
    folder: 'content/meetings',
    // The folder's name begins with the day the clerk wrote, not with that day in the browser's own zone.
    slug: '{{fields.starts_at | truncate(10)}}-{{fields.title}}',
    path: '{{fields.starts_at | truncate(4)}}/{{slug}}/index',
    format: 'meeting',
    create: true,
    delete: false,
    media_folder: 'attachments',
    public_folder: '',
    summary: "{{fields.starts_at | truncate(10, ' ')}} {{fields.title}}",
    sortable_fields: {
      fields: ['starts_at', 'title'],
      default: { field: 'starts_at', direction: 'descending' },
    },
    fields: [...fields.slice(0, usual), BODY, ...fields.slice(usual), SOURCE_FIELD],
  };
}

function registerFiles(registers: RegisterOptions) {
  const file = (name: Exclude<keyof typeof FORMS, 'meeting'>, path: string, label: string) => ({
    name,
    label,
    file: path,
    format: name,
    fields: [...FORMS[name].fields.map((field) => cmsField(field, registers)), SOURCE_FIELD],
  });
  return {
    name: 'registers',
    label: editor.registers,
    files: [
      file('organisations', 'content/organisations.yaml', editor.organisations),
      file('levels', 'content/levels.yaml', editor.levels),
      file('settings', 'content/site.yaml', editor.settings),
      file('abbreviations', 'content/abbreviations.yaml', editor.abbreviations),
    ],
  };
}
