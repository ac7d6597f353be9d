import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { editorSchemas, SCHEMA_FOLDER } from '../../../src/editor/editor-schemas.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const parseYaml = (text: string) => parse(text, { schema: 'core' }) as unknown;

const DATA = {
  meeting: globSync('content/meetings/*/*/index.md', { cwd: ROOT }).map((name) =>
    parseYaml(read(name).split(/^---$/mu)[1] ?? ''),
  ),
  organisations: [parseYaml(read('content/organisations.yaml'))],
  levels: [parseYaml(read('content/levels.yaml'))],
  site: [parseYaml(read('content/site.yaml'))],
};

test('the committed schemas are those of today; else run npm run schemas', () => {
  const schemas = editorSchemas();
  assert.ok(schemas.size > 0);
  for (const [name, text] of schemas) assert.equal(read(join(SCHEMA_FOLDER, name)), text, name);
});

test('VS Code is told which file has which schema', () => {
  const settings = JSON.parse(read('.vscode/settings.json')) as {
    'yaml.schemas': Record<string, string>;
  };
  assert.deepEqual(
    Object.keys(settings['yaml.schemas']).sort(),
    [...editorSchemas().keys()].map((name) => `${SCHEMA_FOLDER}/${name}`).sort(),
  );
  for (const pattern of Object.values(settings['yaml.schemas'])) {
    assert.ok(globSync(pattern, { cwd: ROOT }).length > 0, pattern);
  }
});

for (const [name, documents] of Object.entries(DATA)) {
  const ajv = new Ajv2020({ strict: false });
  const validate = ajv.compile(JSON.parse(editorSchemas().get(`${name}.schema.json`) ?? '{}'));

  test(`${name}: the sample content is right by its schema, a misspelt key is not`, () => {
    assert.ok(documents.length > 0);
    for (const document of documents) {
      assert.ok(validate(document), ajv.errorsText(validate.errors));
      const [row] = [document].flat();
      const misspelt = { ...(row as object), titel: 'x' };
      assert.equal(validate(Array.isArray(document) ? [misspelt] : misspelt), false);
    }
  });
}
