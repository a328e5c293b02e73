/** Paths of fields that a schema dropped from its input because it does not know them ("rule/items/0/colour"). */
export function unknownFields(input: unknown, parsed: unknown, path = ''): string[] {
  if (typeof input !== 'object' || input === null || typeof parsed !== 'object' || parsed === null) return [];
  const kept = new Map<string, unknown>(Object.entries(parsed));
  return Object.entries(input).flatMap(([name, value]) => {
    const here = path === '' ? name : `${path}/${name}`;
    if (!kept.has(name)) return value === undefined ? [] : [here];
    return unknownFields(value, kept.get(name), here);
  });
}
