/** Where a field stands: as a path of keys and places, and as the clerk reads it. */

/** `sites[0].location` */
export function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`,
    )
    .join('');
}

/** The way back: `sites[0].location` → ['sites', 0, 'location'] */
export function fieldPath(name: string): PropertyKey[] {
  return [...name.matchAll(/[^.[\]]+/gu)].map(([step]) =>
    /^\d+$/u.test(step) ? Number(step) : step,
  );
}

/** The value at a path; undefined where the path leads nowhere. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
