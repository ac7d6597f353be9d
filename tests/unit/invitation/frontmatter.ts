import { parse } from 'yaml';

/** The YAML between the first two rules of an index.md. */
export function readFrontmatterForTest(index: string): Record<string, unknown> {
  return parse(index.split(/^---$/mu)[1] ?? '', { schema: 'core' }) as Record<string, unknown>;
}
