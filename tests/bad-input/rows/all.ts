/** Every way to do it wrong that is known, by subject. */
import type { Row } from '../row.ts';
import { ATTACHMENT_ROWS } from './attachments.ts';
import { CLERK_ROWS } from './clerk.ts';
import { FIELD_ROWS } from './fields.ts';
import { FOLDER_ROWS } from './folder.ts';
import { HOSTILE_FILE_ROWS } from './hostile-files.ts';
import { MARKDOWN_ROWS } from './markdown.ts';
import { OFFICE_ROWS } from './office.ts';
import { REGISTER_ROWS } from './registers.ts';
import { ROOT_ROWS } from './roots.ts';
import { SECRET_ROWS } from './secrets.ts';
import { TEXT_ROWS } from './text.ts';
import { YAML_ROWS } from './yaml.ts';

export const ROWS: readonly Row[] = [
  ...CLERK_ROWS,
  ...OFFICE_ROWS,
  ...FOLDER_ROWS,
  ...TEXT_ROWS,
  ...MARKDOWN_ROWS,
  ...YAML_ROWS,
  ...FIELD_ROWS,
  ...ATTACHMENT_ROWS,
  ...HOSTILE_FILE_ROWS,
  ...SECRET_ROWS,
  ...REGISTER_ROWS,
  ...ROOT_ROWS,
];
