/** The fields of a schema as a table for people. */
import type { z } from 'zod';

export interface FieldRow {
  name: string;
  help: string;
  optional: boolean;
}

export function fieldRows(schema: z.ZodObject): FieldRow[] {
  return Object.entries(schema.shape).map(([name, field]) => ({
    name,
    help: helpOf(field as z.ZodType),
    optional: (field as z.ZodType).safeParse(undefined).success,
  }));
}

/** `type` is a fixed address and says itself what it is. */
function helpOf(field: z.ZodType): string {
  if (field.description) return field.description;
  const { type, innerType, values } = field.def as {
    type: string;
    innerType?: z.ZodType;
    values?: readonly unknown[];
  };
  if (innerType) return helpOf(innerType);
  return type === 'literal' ? String(values?.[0]) : '';
}
