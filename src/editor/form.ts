/** The form of a schema: what is asked, in which words, and what may be left out. Everything the editor shows comes from here. */
import { z } from 'zod';
import type { FieldInput } from '../meetings/schema/fields.ts';

export interface FormField {
  name: string;
  label: string;
  help: string;
  /** instead of `help`, where that speaks of the file */
  asked?: string;
  kind: 'text' | 'choice' | 'number' | 'switch' | 'moment' | 'day' | 'file' | 'group' | 'list';
  /** a value as it stands in YAML */
  example: string;
  /** the key has to be in the file */
  required: boolean;
  /** the key may say `null` */
  nullable: boolean;
  /** what stands in a new form */
  initial?: unknown;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  /** least number of rows of a list */
  minItems?: number;
  /** words of a closed list, with what the clerk reads */
  choices?: Readonly<Record<string, string>>;
  refers?: NonNullable<FieldInput['refers']>;
  /** of a group */
  fields?: FormField[];
  /** of a list: what each of its items is */
  item?: FormField;
}

/** The part of JSON Schema that zod writes for the content, with the fields' own notes in it. */
export interface SchemaNode extends FieldInput {
  type?: string;
  anyOf?: SchemaNode[];
  properties?: Record<string, SchemaNode>;
  required?: string[];
  items?: SchemaNode;
  enum?: string[];
  default?: unknown;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  minItems?: number;
  label?: string;
  help?: string;
  example?: string;
  choices?: Record<string, string>;
}

/** A schema as the content writes it, before defaults are filled in. */
export function schemaNode(schema: z.ZodType): SchemaNode {
  return z.toJSONSchema(schema, { io: 'input' }) as SchemaNode;
}

/** The fields of an object schema, in its order. */
export function formOf(schema: z.ZodType): FormField[] {
  return fieldsOf(schemaNode(schema));
}

function fieldsOf({ properties = {}, required = [] }: SchemaNode): FormField[] {
  return Object.entries(properties).map(([name, node]) =>
    fieldOf(name, node, required.includes(name)),
  );
}

function fieldOf(name: string, node: SchemaNode, required: boolean): FormField {
  const inner = withoutNull(node);
  const { label = name, help = '', example = '' } = { ...inner, ...noted(node) };
  const facts = {
    initial: node.default,
    pattern: inner.pattern,
    minimum: inner.minimum,
    maximum: inner.maximum,
    maxLength: inner.maxLength,
    minItems: inner.minItems,
    choices: inner.choices,
    refers: inner.refers,
    asked: inner.asked,
  };
  return {
    name,
    label,
    help,
    example,
    kind: kindOf(inner),
    required,
    nullable: inner !== node,
    ...(known(facts) as Partial<FormField>),
    ...(inner.properties ? { fields: fieldsOf(inner) } : {}),
    ...(inner.items ? { item: fieldOf(name, inner.items, true) } : {}),
  };
}

/** Notes may stand on the value's schema or around it. */
function noted({ label, help, example }: SchemaNode): Partial<SchemaNode> {
  return known({ label, help, example });
}

function known<Facts extends object>(facts: Facts): Partial<Facts> {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  ) as Partial<Facts>;
}

/** The value's own schema, where `null` may stand instead of it. */
function withoutNull(node: SchemaNode): SchemaNode {
  return node.anyOf?.find(({ type }) => type !== 'null') ?? node;
}

function kindOf({ type, enum: words, input }: SchemaNode): FormField['kind'] {
  if (input) return input;
  if (words) return 'choice';
  if (type === 'array') return 'list';
  if (type === 'object') return 'group';
  if (type === 'integer') return 'number';
  if (type === 'boolean') return 'switch';
  if (type === 'string') return 'text';
  throw new Error(`The form knows no field of type ${type ?? 'unknown'}`);
}
