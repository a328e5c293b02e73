import { invariant } from '../../result/invariant.ts';
import type { PairTest } from '../derived-source.ts';
import { pairValues } from '../derived-sources.ts';
import { createRow } from './row-scope.ts';
import type { SqlWriter } from './sql-writer.ts';

/**
 * A test of pairs as the parts of a conjunction. The values of the sides stand in columns that begin with what is given for
 * the side, and end with `_` and their place.
 */
export function printPairTest(
  test: PairTest,
  columns: Readonly<Record<'left' | 'right', string>>,
  writer: SqlWriter,
): string[] {
  const row = createRow(writer, pairValues(test), [], (name) => {
    const [side, place] = name.split('_');
    return `${side === 'left' ? columns.left : columns.right}_${place}`;
  });
  const parts = writer.print.conjunction(test.holds, row);
  invariant(row.joins.length === 0, 'a test of pairs reads more than their values');
  return parts.map((part) => `(${part})`);
}
