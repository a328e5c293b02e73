import type { SizeTest } from '../predicate.ts';
import type { Relation } from '../relation.ts';
import type { RowScope } from './row-scope.ts';
import { printSelect } from './select.ts';
import type { SqlWriter } from './sql-writer.ts';

/** The size of a relation, counted once for all rows, against a number or a share of another size. */
export function printSizeTest({ of, op, rows, share }: SizeTest, { writer }: RowScope): string {
  if (!share) return `${printSize(of, writer)} ${op} ${rows}`;
  return `${printSize(of, writer)} * 1000000 ${op} ${printSize(share.of, writer)} * ${share.ppm}`;
}

function printSize(relation: Relation, writer: SqlWriter): string {
  const from = `${writer.layout.nest(writer.print.keys(relation, writer))} AS ${writer.alias()}`;
  return writer.layout.nest(printSelect({ columns: ['count(*)'], from }, writer.layout));
}
