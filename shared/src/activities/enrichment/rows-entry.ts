import type { Order } from '../../relation/relation.ts';
import { literal } from '../../relation/literal.ts';
import { aggregate, call, collected, followAll } from '../../relation/scalars.ts';
import { readOrders } from '../settings/linked-values.ts';
import type { MadeColumn } from '../settings/named-column.ts';
import { noteMissing } from '../settings/setting-reader.ts';
import type { EntryOf } from './config.ts';
import { type EntryReading, type LinkedRows, readColumns, readLinkedRows } from './entry-reading.ts';
import { phrase } from '../../words/phrase.ts';

/** The first linked rows: numbered columns for each attribute, row by row, and one array when asked. */
export function readRowsEntry(entry: EntryOf<'rows'>, reading: EntryReading): MadeColumn[] {
  const { field, reader } = reading;
  if (entry.attributes.length === 0) {
    noteMissing(reader, `${field}/attributes`, phrase('field.whatIsTakenFromTheRows'), phrase('hint.addAnAttribute'));
  }
  const rows = readLinkedRows(reading, entry);
  if (!rows) return [];
  const orderBy = readOrders(rows.reader, entry.orderBy, rows.table, `${field}/orderBy`);
  const columns = readColumns(rows.reader, entry.attributes, rows.table, `${field}/attributes`);
  if (!orderBy) return [];
  return [...numbered(entry, rows, orderBy, columns), ...array(entry, rows, orderBy, columns, field)];
}

function numbered(
  { rows: count }: EntryOf<'rows'>,
  { via, link, where }: LinkedRows,
  orderBy: readonly Order[],
  columns: readonly MadeColumn[],
): MadeColumn[] {
  return Array.from({ length: count }).flatMap((_, place) =>
    columns.map(({ name, label, value, field }) => ({
      name: name && `${name}${place + 1}`,
      label: phrase('column.numbered', { column: label || name, number: place + 1 }),
      value: followAll(via, aggregate(link, 'first', value, where, orderBy, place)),
      field,
    })),
  );
}

function array(
  { rows, array: wanted }: EntryOf<'rows'>,
  { via, link, where }: LinkedRows,
  orderBy: readonly Order[],
  columns: readonly MadeColumn[],
  field: string,
): MadeColumn[] {
  const names = new Set(columns.map(({ name }) => name));
  if (!wanted || names.size === 0 || names.size < columns.length || names.has('')) return [];
  const text = followAll(via, collected(link, { where, orderBy, rows, values: columns }));
  const value = via.length === 0 ? text : call('coalesce', [text, literal('[]', 'text')], 'text');
  return [{ ...wanted, value, field: `${field}/array/name` }];
}
