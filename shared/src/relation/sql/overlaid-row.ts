import { invariant } from '../../result/invariant.ts';
import type { Relation } from '../relation.ts';
import type { TableSource } from '../table-source.ts';
import { type Expression, no, yes } from './layer-expressions.ts';
import { printWritten } from './print-table.ts';
import { createRow, type RowScope } from './row-scope.ts';

/** Where values of written rows are found. */
interface Below {
  /** A column of the table in the data. */
  column(name: string): Expression;
  /** Whether the row is in a relation. */
  relation(part: Relation): Expression;
}

/** A row of a table as it was written before: what was written where the row was, else what is in the data. */
export function overlaidRow(
  source: TableSource,
  { writer }: RowScope,
  below: Below,
): { row: RowScope; layer(): number } {
  let layer = 0;
  const note = (one: Expression): string => {
    layer = Math.max(layer, one.layer);
    return one.sql;
  };

  function open(of: TableSource): RowScope {
    return createRow(writer, of, [], (name) => read(of, name));
  }

  function read({ derived }: TableSource, name: string): string {
    if (derived === undefined) return note(below.column(name));
    invariant(derived.kind === 'overlay', 'pairs are not written');
    const value = Object.hasOwn(derived.set, name) ? derived.set[name] : undefined;
    const base = open(derived.base);
    if (value === undefined) return base.column(name);
    const isWritten = note(below.relation(derived.rows));
    if (isWritten === no.sql) return base.column(name);
    const written = printWritten(value, base);
    return isWritten === yes.sql ? written : `CASE WHEN ${isWritten} THEN ${written} ELSE ${base.column(name)} END`;
  }

  return { row: open(source), layer: () => layer };
}
