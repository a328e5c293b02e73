import { isNumeric } from '../../catalog/data-type.ts';
import type { Overlay, Pairs } from '../derived-source.ts';
import { originOf } from '../derived-sources.ts';
import type { Relation } from '../relation.ts';
import { scan } from '../relations.ts';
import type { Scalar } from '../scalar.ts';
import { hasSameRows } from '../source-key.ts';
import type { TableSource } from '../table-source.ts';
import { printPairs } from './print-pairs.ts';
import { printWindowed } from './print-windowed.ts';
import { type RowScope, tableRow } from './row-scope.ts';
import { printSelect } from './select.ts';
import { keyNames, type SqlWriter } from './sql-writer.ts';

/**
 * A FROM item, without alias, for the columns that are read of a table; a derived one is computed in place. Only rows
 * of `among` need to have the right values.
 */
export function printTable(
  source: TableSource,
  used: ReadonlySet<string>,
  writer: SqlWriter,
  among?: Relation,
): string {
  const { derived } = source;
  if (derived === undefined) return writer.table(source);
  if (derived.kind === 'pairs') return printPairRows(source, derived, writer);
  if (derived.kind === 'windowed') return writer.layout.nest(printWindowed(source, derived, writer));
  const isRead = Object.keys(derived.set).some((name) => used.has(name));
  return isRead ? printOverlay(derived, used, writer, among) : printTable(derived.base, used, writer, among);
}

function printOverlay({ base, rows, set }: Overlay, used: ReadonlySet<string>, writer: SqlWriter, among?: Relation) {
  const { dialect, layout, print } = writer;
  const alias = writer.alias();
  const row = tableRow(writer, base, alias);
  const names = keyNames(base, writer);
  const changed = covers(rows, base, among) ? undefined : writer.alias();
  const columns = [...used].map((name) => {
    const value = Object.hasOwn(set, name) ? set[name] : undefined;
    const title = dialect.quote(name);
    if (!value) return `${row.column(name)} AS ${title}`;
    const fitting = printWritten(value, row);
    if (changed === undefined) return `${fitting} AS ${title}`;
    return `CASE WHEN ${changed}.${names[0]} IS NOT NULL THEN ${fitting} ELSE ${row.column(name)} END AS ${title}`;
  });
  const joins = row.joins.map((join) => join());
  if (changed !== undefined) {
    const same = row.keys().map((key, index) => `${changed}.${names[index]} = ${key}`);
    const keys = writer.reference(rows) ?? layout.nest(print.keys(rows, writer));
    joins.push(`LEFT JOIN ${keys} AS ${changed} ON ${same.join(' AND ')}`);
  }
  const from = `${printTable(base, row.used, writer, among)} AS ${alias}`;
  return layout.nest(printSelect({ columns, from, joins }, layout));
}

/** A value that is written over a column, of exactly the column's type. */
export function printWritten(value: Scalar, row: RowScope): string {
  const { dialect, print } = row.writer;
  const printed = print.value(value, row);
  const isExact = !isNumeric(value.type) || value.kind === 'call' || value.kind === 'column';
  return isExact ? printed : dialect.fitting(printed, value.type);
}

/** True when all rows that matter are known to be in `rows`. */
function covers(rows: Relation, base: TableSource, among: Relation | undefined): boolean {
  if (rows.kind === 'scan' && hasSameRows(rows.source, base)) return true;
  return among !== undefined && originOf(rows).key === originOf(among).key;
}

function printPairRows(source: TableSource, pairs: Pairs, writer: SqlWriter): string {
  const rows = writer.reference(scan(source)) ?? writer.layout.nest(printPairs(source, pairs, writer));
  const alias = writer.alias();
  const { quote } = writer.dialect;
  const columns = source.key.map((name, index) => `${alias}.${writer.keyName(source, index)} AS ${quote(name)}`);
  const score = `${alias}.${writer.besideKey(source, 'score')} AS ${quote('score')}`;
  return writer.layout.nest(printSelect({ columns: [...columns, score], from: `${rows} AS ${alias}` }, writer.layout));
}
