import { columnNames } from './links.ts';
import { linkKey, rowsKey, sourceKey } from './predicate-key.ts';
import type { LinkUse, TableSource } from './table-source.ts';

export { linkKey, rowsKey, sourceKey };

/** True when the link leads to the key of its table, so that the data itself allows at most one row. */
export function leadsToKey({ to, at }: LinkUse): boolean {
  const names = columnNames(at);
  return names !== undefined && to.key.length === names.length && to.key.every((name) => names.includes(name));
}

/** True when both are the same table, as of the same version and overlay and with the same key. */
export function isSameSource(left: TableSource, right: TableSource): boolean {
  return left === right || sourceKey(left) === sourceKey(right);
}

/** True when both have the same rows, which overlays do not change. */
export function hasSameRows(left: TableSource, right: TableSource): boolean {
  return left === right || rowsKey(left) === rowsKey(right);
}
