import type { TableSource } from '@fanfare/shared';

/**
 * The table with a column to order its rows by where it has no key, so that values of its rows can be read.
 * Undefined for a table of floats only.
 */
export function readableSource(source: TableSource): TableSource | undefined {
  if (source.key.length > 0) return source;
  const [first] = Object.entries(source.columns).find(([, type]) => type !== 'float') ?? [];
  return first === undefined ? undefined : { ...source, key: [first] };
}
