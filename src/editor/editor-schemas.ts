/**
 * JSON schemas for text editors, so that VS Code completes and explains what is typed into the content: each field with
 * its Vietnamese name, its help and an example.
 */
import { z } from 'zod';
import { parse } from 'yaml';
import { meetingSchema } from '../meetings/schema/meeting.ts';
import { levelSchema, organisationSchema } from '../meetings/schema/organisation.ts';
import { settingsSchema } from '../meetings/schema/settings.ts';
import { schemaNode, type SchemaNode } from './form.ts';

/** Folder of the schemas, which `.vscode/settings.json` names. */
export const SCHEMA_FOLDER = '.vscode/schemas';

/** File name → JSON, as it is committed. */
export function editorSchemas(): Map<string, string> {
  const schemas = {
    meeting: meetingSchema,
    organisations: z.array(organisationSchema),
    levels: z.array(levelSchema),
    site: settingsSchema,
  };
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(explained(schemaNode(schema)), null, 2)}\n`,
    ]),
  );
}

/** Our notes on a field in the words JSON Schema has for them. */
function explained(node: SchemaNode): object {
  const { label, help, example, choices, properties, items, anyOf, ...rest } = node;
  delete rest.input;
  delete rest.refers;
  delete rest.asked;
  return {
    ...(label === undefined ? {} : { title: label }),
    ...(help === undefined ? {} : { description: help }),
    ...(example === undefined ? {} : { examples: [parse(example, { schema: 'core' }) as unknown] }),
    ...rest,
    ...(choices ? { enumDescriptions: Object.values(choices) } : {}),
    ...(anyOf ? { anyOf: anyOf.map(explained) } : {}),
    ...(items ? { items: explained(items) } : {}),
    ...(properties
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, property]) => [name, explained(property)]),
          ),
        }
      : {}),
  };
}
