import type { DataType } from '../../catalog/data-type.ts';
import { keyHash } from '../../random/key-hash.ts';
import { positionOf } from '../../random/key-position.ts';
import { type NaiveRow, valueOf } from './value.ts';

/** Number of positions a key can have. */
export const positions = 2_147_483_647n;

/** Position of a row's key under a seed. The definition of the hash is shared with the product: it is a fact, not a rule. */
export function keyPositionOf(
  seed: number,
  row: NaiveRow,
  key: readonly string[],
  columns: ReadonlyMap<string, DataType>,
): number {
  const parts = key.map((column) => {
    const type = columns.get(column);
    const value = valueOf(row, column);
    if (type === undefined || value === null) throw new Error(`no key value in ${column}`);
    return { type, value };
  });
  return positionOf(seed, keyHash(parts));
}
