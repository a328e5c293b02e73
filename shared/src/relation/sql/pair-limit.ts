import { printSelect } from './select.ts';
import type { SqlWriter } from './sql-writer.ts';

/** A value that must be equal, on one side of pairs. */
export interface PairSide {
  isConstant: boolean;
  /** The value of a row of the side, given its alias. */
  of(alias: string): string;
}

/** How an engine says that it was asked to compare too many pairs; see `mostPairs` of `StatementOptions`. */
export const tooManyPairs = 'fanfare: too many pairs';

/**
 * A condition that fails the statement when more pairs have equal values than may be compared; nothing where that does not
 * matter. Constants narrow a side before it is counted. Only the left side is grouped, which usually has fewer rows.
 */
export function printLimit(
  equal: readonly Readonly<Record<'left' | 'right', PairSide>>[],
  sides: Readonly<Record<'left' | 'right', string>>,
  writer: SqlWriter,
): string[] {
  const { layout, dialect, mostPairs } = writer;
  if (mostPairs === undefined) return [];
  const shared = equal.filter(({ left, right }) => !left.isConstant && !right.isConstant);
  const narrowed = (which: 'left' | 'right', alias: string) =>
    equal
      .filter((one) => (which === 'left' ? one.right : one.left).isConstant)
      .map(({ left, right }) => `${left.of(alias)} = ${right.of(alias)}`);
  const [inside, l, r] = [writer.alias(), writer.alias(), writer.alias()];
  const values = shared.map(({ left }) => left.of(inside));
  const columns = [...values.map((value, index) => `${value} AS v${index}`), 'count(*) AS n'];
  const from = `${sides.left} AS ${inside}`;
  const groups = printSelect({ columns, from, where: narrowed('left', inside), groupBy: values }, layout);
  const same = shared.map(({ right }, index) => `${l}.v${index} = ${right.of(r)}`).join(' AND ') || 'TRUE';
  const pairs = printSelect(
    {
      columns: [`CASE WHEN sum(${l}.n) > ${mostPairs} THEN ${dialect.refuse(tooManyPairs)} ELSE TRUE END`],
      from: `${sides.right} AS ${r}`,
      joins: [`JOIN ${layout.nest(groups)} AS ${l} ON ${same}`],
      where: narrowed('right', r),
    },
    layout,
  );
  return [layout.nest(pairs)];
}
