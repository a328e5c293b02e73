import type { DataType } from '../../catalog/data-type.ts';
import { duckdb } from './duckdb.ts';
import { printPosition } from './print-scalar.ts';

/**
 * SQL of the 60-bit hash of a key, computed once per row at import and kept as `_fanfare_hash`; equal to `keyHash`.
 * `value` is finished SQL, usually a quoted column, of the type the engine stores for `type`. Throws for a float.
 */
export function keyHashSql(key: readonly { value: string; type: DataType }[]): string {
  return duckdb.keyHash(key);
}

/** SQL of a key's position under a seed; `hash` is finished SQL of the key's hash. Equal to `positionOf`. */
export function keyPositionSql(seed: number, hash: string): string {
  return printPosition(seed, hash, duckdb);
}
