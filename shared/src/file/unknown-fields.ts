import type { FilePath } from './source-text.ts';

/** Paths of fields that were written but not read. */
export function unknownFields(written: unknown, read: unknown, path: FilePath = []): FilePath[] {
  if (typeof written !== 'object' || written === null) return [];
  const known = new Map<string, unknown>(Object.entries(read ?? {}));
  return Object.entries(written).flatMap(([name, value]) => {
    const here = [...path, Array.isArray(written) ? Number(name) : name];
    return known.has(name) ? unknownFields(value, known.get(name), here) : [here];
  });
}
