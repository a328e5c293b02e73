import type { Measured } from './measured.ts';
import { keyPositionOf } from './key-position.ts';
import { attributeOf } from './attribute.ts';
import { type RuleContext, tableNamed } from './rule-context.ts';
import type { AttributePath } from '../../attribute/attribute-path.ts';
import type { NaiveRow, NaiveValue } from './value.ts';
import { type Criterion, inOrder } from './order.ts';

export { byKey, byValue, type Criterion, inOrder } from './order.ts';

/** The first rows in order. Notes when only the key tells the last row kept from the first one left out. */
export function firstInOrder(
  context: RuleContext,
  what: string,
  rows: Iterable<NaiveRow>,
  criteria: readonly Criterion[],
  key: Criterion,
  count: number,
): NaiveRow[] {
  const order = inOrder(rows, criteria, key);
  const [last, next] = [order[count - 1], order[count]];
  if (last !== undefined && next !== undefined) {
    context.notes.add(`cut: ${what}`);
    if (criteria.every((criterion) => criterion(last, next) === 0)) context.notes.add(`tie: ${what}`);
  }
  return order.slice(0, count);
}

/** By the position of the key under a seed. */
export function byChance(context: RuleContext, table: string, seed: number): Criterion {
  const { key, columns } = tableNamed(context, table);
  const remembered = new Map<NaiveRow, number>();
  const position = (row: NaiveRow) => {
    const known = remembered.get(row) ?? keyPositionOf(seed, row, key, columns);
    remembered.set(row, known);
    return known;
  };
  return (left, right) => position(left) - position(right);
}

/** Reads an attribute of a row; undefined attribute settings are a mistake of the case. */
export function reader(context: RuleContext, table: string, path: AttributePath | null): (row: NaiveRow) => NaiveValue {
  if (path === null) throw new Error('no attribute chosen');
  return (row) => {
    const measured: Measured = attributeOf(context, table, row, path);
    if (measured.kind !== 'plain') throw new Error('an attribute is never an average');
    return measured.value;
  };
}
