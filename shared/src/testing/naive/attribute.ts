import type { AttributePath } from '../../attribute/attribute-path.ts';
import type { DataType } from '../../catalog/data-type.ts';
import type { Measured } from './measured.ts';
import { follow, linkNamed, type RuleContext, tableNamed } from './rule-context.ts';
import { type NaiveRow, type NaiveValue, valueOf } from './value.ts';

/** The value of an attribute of a row, followed along 0-1 links. */
export function attributeOf(context: RuleContext, table: string, row: NaiveRow, path: AttributePath): Measured {
  const end = follow(context, table, row, path.links);
  const type = tableNamed(context, end.table).columns.get(path.column);
  if (type === undefined) throw new Error(`no column ${path.column} in ${end.table}`);
  return { kind: 'plain', type, value: end.row === undefined ? null : valueOf(end.row, path.column) };
}

/** Type of the column at the end of a path. */
export function typeAt(context: RuleContext, table: string, path: AttributePath): DataType {
  const end = path.links.reduce((at, name) => linkNamed(context, at, name).toTable, table);
  const type = tableNamed(context, end).columns.get(path.column);
  if (type === undefined) throw new Error(`no column ${path.column} in ${end}`);
  return type;
}

/** The value of a measure that is no average. */
export function plain(measured: Measured): NaiveValue {
  if (measured.kind !== 'plain') throw new Error('an attribute is never an average');
  return measured.value;
}
