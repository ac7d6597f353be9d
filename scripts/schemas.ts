// npm run schemas: writes the JSON schemas by which VS Code explains the content, after a field was changed.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorSchemas, SCHEMA_FOLDER } from '../src/editor/editor-schemas.ts';

await mkdir(SCHEMA_FOLDER, { recursive: true });
for (const [name, text] of editorSchemas()) {
  await writeFile(join(SCHEMA_FOLDER, name), text);
  console.log(join(SCHEMA_FOLDER, name));
}
