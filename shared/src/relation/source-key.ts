import { memoizeKey } from './canonical-key.ts';
import type { LinkUse, TableSource } from './table-source.ts';

/** Canonical key of a table as of a version. */
export const sourceKey: (source: TableSource) => string = memoizeKey((source) => [
  'source',
  source.table,
  source.version,
  [...source.key],
  source.key.map((name) => source.columns[name] ?? null),
]);

/** Canonical key of a direction of a link. */
export const linkKey: (link: LinkUse) => string = memoizeKey((link) => [
  'link',
  [...link.fromColumns],
  sourceKey(link.to),
  [...link.toColumns],
  link.cardinality,
]);

/** True when the link leads to the key of its table, so that the data itself allows at most one row. */
export function leadsToKey({ to, toColumns }: LinkUse): boolean {
  return to.key.length === toColumns.length && to.key.every((name) => toColumns.includes(name));
}

/** True when both are the same table, as of the same version and with the same key. */
export function isSameSource(left: TableSource, right: TableSource): boolean {
  return left === right || sourceKey(left) === sourceKey(right);
}
