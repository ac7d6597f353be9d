/** Who may see a meeting, from an `index.md` whose YAML cannot be read: what was meant to stay inside must not show in a log. */
export function plainFields(text: string): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [, name = '', value] of text.matchAll(
    /^\s*(access|draft|publish_at)\s*[:：=]\s*["'“”„‟]?([^"'“”„‟\s#]*)/gmu,
  )) {
    fields[name] = value === 'true' ? true : value;
  }
  return fields;
}
