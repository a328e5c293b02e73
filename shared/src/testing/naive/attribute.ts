import type { AttributePath } from '../../attribute/attribute-path.ts';
import type { DataType } from '../../catalog/data-type.ts';
import type { NaiveColumn } from './column.ts';
import type { Measured } from './measured.ts';
import { follow, linkNamed, type RuleContext, tableNamed } from './rule-context.ts';
import { type NaiveRow, type NaiveValue, valueOf } from './value.ts';

/** The value of an attribute of a row, followed along 0-1 links. */
export function attributeOf(context: RuleContext, table: string, row: NaiveRow, path: AttributePath): Measured {
  const { line } = context;
  if (line && path.links[0] === 'line') return attributeOf(line.context, line.table, line.row, ofLine(path));
  const end = follow(context, table, row, path.links);
  const type = tableNamed(context, end.table).columns.get(path.column);
  const added = type === undefined ? addedColumn(context, path) : undefined;
  if (added !== undefined) return { kind: 'plain', type: added.type, value: added.value(row) };
  if (type === undefined) throw new Error(`no column ${path.column} in ${end.table}`);
  return { kind: 'plain', type, value: end.row === undefined ? null : valueOf(end.row, path.column) };
}

/** The path as it goes on from the line. */
function ofLine({ links, column }: AttributePath): AttributePath {
  return { links: links.slice(1), column };
}

/** The added column a path without links names. */
function addedColumn({ columns }: RuleContext, { links, column }: AttributePath): NaiveColumn | undefined {
  return links.length === 0 ? columns.find(({ name }) => name === column) : undefined;
}

/** Type of the column at the end of a path. */
export function typeAt(context: RuleContext, table: string, path: AttributePath): DataType {
  const { line } = context;
  if (line && path.links[0] === 'line') return typeAt(line.context, line.table, ofLine(path));
  const end = path.links.reduce((at, name) => linkNamed(context, at, name).toTable, table);
  const type = tableNamed(context, end).columns.get(path.column) ?? addedColumn(context, path)?.type;
  if (type === undefined) throw new Error(`no column ${path.column} in ${end}`);
  return type;
}

/** The value of a measure that is no average. */
export function plain(measured: Measured): NaiveValue {
  if (measured.kind !== 'plain') throw new Error('an attribute is never an average');
  return measured.value;
}
