/** Ids of the filters that rules anywhere in a value refer to, in ascending order. */
export function filterIdsIn(value: unknown): string[] {
  const ids = new Set<string>();
  collect(value, ids);
  return [...ids].sort();
}

function collect(value: unknown, ids: Set<string>): void {
  if (Array.isArray(value)) {
    for (const one of value) collect(one, ids);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const parts: Record<string, unknown> = { ...value };
  if (parts['kind'] === 'filter' && typeof parts['filter'] === 'string') ids.add(parts['filter']);
  for (const part of Object.values(parts)) collect(part, ids);
}
