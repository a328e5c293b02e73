import { isNumeric } from '../../catalog/data-type.ts';
import type { Overlay, Pairs } from '../derived-source.ts';
import { scan } from '../relations.ts';
import type { TableSource } from '../table-source.ts';
import { printPairs } from './print-pairs.ts';
import { tableRow } from './row-scope.ts';
import { printSelect } from './select.ts';
import { keyNames, type SqlWriter } from './sql-writer.ts';

/** A FROM item, without alias, for the columns that are read of a table; a derived one is computed in place. */
export function printTable(source: TableSource, used: ReadonlySet<string>, writer: SqlWriter): string {
  const { derived } = source;
  if (derived === undefined) return writer.table(source);
  return derived.kind === 'overlay' ? printOverlay(derived, used, writer) : printPairRows(source, derived, writer);
}

/** The base itself unless a replaced column is read. */
function printOverlay({ base, rows, set }: Overlay, used: ReadonlySet<string>, writer: SqlWriter): string {
  if (!Object.keys(set).some((name) => used.has(name))) return printTable(base, used, writer);
  const { dialect, layout, print } = writer;
  const alias = writer.alias();
  const changed = writer.alias();
  const row = tableRow(writer, base, alias);
  const names = keyNames(base, writer);
  const columns = [...used].map((name) => {
    const old = row.column(name);
    const value = Object.hasOwn(set, name) ? set[name] : undefined;
    if (!value) return `${old} AS ${dialect.quote(name)}`;
    const printed = print.value(value, row);
    const isExact = !isNumeric(value.type) || value.kind === 'call' || value.kind === 'column';
    const fitting = isExact ? printed : dialect.fitting(printed, value.type);
    return `CASE WHEN ${changed}.${names[0]} IS NOT NULL THEN ${fitting} ELSE ${old} END AS ${dialect.quote(name)}`;
  });
  const same = row.keys().map((key, index) => `${changed}.${names[index]} = ${key}`);
  const keys = writer.reference(rows) ?? layout.nest(print.keys(rows, writer));
  const joins = [...row.joins.map((join) => join()), `LEFT JOIN ${keys} AS ${changed} ON ${same.join(' AND ')}`];
  return layout.nest(
    printSelect({ columns, from: `${printTable(base, row.used, writer)} AS ${alias}`, joins }, layout),
  );
}

function printPairRows(source: TableSource, pairs: Pairs, writer: SqlWriter): string {
  const rows = writer.reference(scan(source)) ?? writer.layout.nest(printPairs(source, pairs, writer));
  const alias = writer.alias();
  const { quote } = writer.dialect;
  const columns = source.key.map((name, index) => `${alias}.${writer.keyName(source, index)} AS ${quote(name)}`);
  const score = `${alias}.${writer.besideKey(source, 'score')} AS ${quote('score')}`;
  return writer.layout.nest(printSelect({ columns: [...columns, score], from: `${rows} AS ${alias}` }, writer.layout));
}
