import { canonicalKey } from '../canonical-key.ts';
import { orderForm, scalarKey } from '../predicate-key.ts';
import type { AggregateValue, CollectedValue, Scalar } from '../scalar.ts';
import { type LinkedRows, openLinkedRowsOf } from './linked-rows.ts';
import { joinLinked, type LinkedValues, linkedRowsKey } from './linked-values.ts';
import { printPlacedRows } from './placed-rows.ts';
import { orderOf } from './print-aggregate.ts';
import type { RowScope } from './row-scope.ts';
import { printSelect } from './select.ts';
import type { WindowOrder } from './window.ts';

/** What is read of linked rows by their place in an order: `first`, and `collected`. */
export type PlacedValue = AggregateValue | CollectedValue;

/** What is read, as SQL for a row of its own: of the row at a place (1 is the first), or of all rows up to it as a list. */
interface Read {
  value: string;
  place: number;
  isList: boolean;
}

/** The value as a value of the row; what is read in the same order of the same linked rows shares one join. */
export function printPlacedValue(one: PlacedValue, scope: RowScope): string {
  const key = canonicalKey([linkedRowsKey(one), orderForm(one.orderBy ?? []), tiesOf(one).map(scalarKey)]);
  const known = scope.linkedValues.get(key) ?? joinPlacedValues(one, scope);
  scope.linkedValues.set(key, known);
  return known.value(one);
}

function joinPlacedValues(any: PlacedValue, scope: RowScope): LinkedValues {
  const { writer } = scope;
  const linked = openLinkedRowsOf(scope, any.link, any.where);
  const { row } = linked;
  const ties = tiesOf(any).map((value) => writer.print.filled(value, row));
  const order = orderOf(any.orderBy ?? [], ties, row);
  const reads = new Map<string, Read>();
  const alias = joinLinked(any.link, scope, () => printReads(linked, order, [...reads.values()]));
  return {
    value: (one) => {
      const key = scalarKey(one);
      if (!reads.has(key)) reads.set(key, readOf(one, row));
      const name = `${alias}.r${[...reads.keys()].indexOf(key)}`;
      return one.kind === 'collected' ? `coalesce(${name}, '[]')` : name;
    },
  };
}

/** What tells rows apart that come together and have no key. */
function tiesOf(one: PlacedValue): readonly Scalar[] {
  return one.link.to.key.length > 0 ? [] : valuesOf(one);
}

function valuesOf(one: PlacedValue): readonly Scalar[] {
  if (one.kind === 'collected') return one.values.map(({ value }) => value);
  return one.of ? [one.of] : [];
}

function readOf(one: PlacedValue, row: RowScope): Read {
  const filled = (value: Scalar) => row.writer.print.filled(value, row);
  if (one.kind === 'aggregate') {
    return { value: one.of ? filled(one.of) : 'NULL', place: one.place + 1, isList: false };
  }
  const fields = one.values.map(({ name, value }) => ({ name, value: filled(value), type: value.type }));
  return { value: row.writer.dialect.jsonObject(fields), place: one.rows, isList: true };
}

/** Subquery of the values that refer back, `j0` ..., and what is read, `r0` ...; only the first rows of each are kept. */
function printReads(linked: LinkedRows, order: readonly WindowOrder[], reads: readonly Read[]): string {
  const { foreign, row } = linked;
  const { dialect, layout, alias } = row.writer;
  const last = Math.max(...reads.map((one) => one.place));
  const places = `<= ${last}`;
  if (last === 1) {
    const columns = reads.map(({ value, isList }, index) => ({
      sql: isList ? listed(value) : value,
      name: `r${index}`,
    }));
    return printPlacedRows(linked, { columns, order, places });
  }
  const values = [...new Set(reads.map(({ value }) => value))];
  const columns = values.map((sql, index) => ({ sql, name: `v${index}` }));
  const rows = alias();
  const results = reads.map((one, index) => {
    const value = `${rows}.v${values.indexOf(one.value)}`;
    const result = one.isList
      ? listed(dialect.firstTexts(value, `${rows}.place`, one.place))
      : `max(CASE WHEN ${rows}.place = ${one.place} THEN ${value} END)`;
    return `${result} AS r${index}`;
  });
  const keys = foreign.map((_, index) => `${rows}.j${index}`);
  const from = `${layout.nest(printPlacedRows(linked, { columns, order, places, withPlace: true }))} AS ${rows}`;
  return printSelect({ columns: [...keys, ...results], from, groupBy: keys }, layout);
}

function listed(texts: string): string {
  return `'[' || ${texts} || ']'`;
}
