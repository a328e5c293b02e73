import { leadsToKey, linkKey, rowsKey, sourceKey } from './predicate-key.ts';
import type { TableSource } from './table-source.ts';

export { leadsToKey, linkKey, rowsKey, sourceKey };

/** True when both are the same table, as of the same version and overlay and with the same key. */
export function isSameSource(left: TableSource, right: TableSource): boolean {
  return left === right || sourceKey(left) === sourceKey(right);
}

/** True when both have the same rows, which overlays do not change. */
export function hasSameRows(left: TableSource, right: TableSource): boolean {
  return left === right || rowsKey(left) === rowsKey(right);
}

/** The table in the data that a source is, or was written over. */
export function dataSource(source: TableSource): TableSource {
  return source.derived?.kind === 'overlay' ? dataSource(source.derived.base) : source;
}
