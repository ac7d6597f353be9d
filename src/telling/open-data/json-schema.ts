/** The published JSON schemas (draft 2020-12). */
import { z } from 'zod';
import { dataSchemaUrl } from '../../meetings/urls.ts';
import type { Portal } from '../portal.ts';
import { SCHEMAS, type SchemaName } from './schema.ts';

export function jsonSchema(name: SchemaName, { address }: Pick<Portal, 'address'>): object {
  return { $id: address(dataSchemaUrl(name)), ...z.toJSONSchema(SCHEMAS[name]) };
}
