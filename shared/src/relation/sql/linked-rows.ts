import { isNumeric } from '../../catalog/data-type.ts';
import { columnNames, linkColumns } from '../links.ts';
import type { Predicate } from '../predicate.ts';
import { filter, scan } from '../relations.ts';
import type { Scalar } from '../scalar.ts';
import { leadsToKey } from '../source-key.ts';
import type { LinkUse } from '../table-source.ts';
import { printPlacedRows } from './placed-rows.ts';
import { openRows } from './population-rows.ts';
import { type RowScope, tableRow } from './row-scope.ts';
import { printSelect, type Select } from './select.ts';
import { printLiteral, type SqlWriter, tuple } from './sql-writer.ts';

/** The rows a link leads to, before they are grouped or compared. */
export interface LinkedRows {
  row: RowScope;
  /** The values that refer back, in the order of the link's. */
  foreign: string[];
  /** A query on these rows; `where` and joins are filled in. */
  query(parts: Pick<Select, 'columns' | 'groupBy' | 'having' | 'qualify'>): string;
}

/** Opens the rows a link leads to, those for which `where` holds and that refer to something: an empty value leads nowhere. */
export function openLinkedRows(link: LinkUse, where: Predicate | null, writer: SqlWriter): LinkedRows {
  return openRowsWith(link, where, leadsToAll(link) ? () => [] : isFirst, writer);
}

/** As `openLinkedRows`, for a row: where it is one of few, only what refers to these is looked at. */
export function openLinkedRowsOf(scope: RowScope, link: LinkUse, where: Predicate | null): LinkedRows {
  const among = (one: LinkUse, row: RowScope) => [
    ...(leadsToAll(one) ? [] : isFirst(one, row)),
    ...isAmong(one, row, scope),
  ];
  return openRowsWith(link, where, among, scope.writer);
}

/**
 * As `openLinkedRowsOf`, for a row of which the values are known that the link starts from: the rows it leads to are found
 * by these. Undefined where they are not known.
 */
export function openKnownRows(scope: RowScope, link: LinkUse, where: Predicate | null): LinkedRows | undefined {
  const values = link.from.map((one) => (isColumn(one) ? scope.known?.get(one.name) : undefined));
  if (!leadsToAll(link) || values.includes(undefined)) return undefined;
  const areSame = (one: LinkUse, row: RowScope) =>
    foreignValues(one, row).map((back, index) => {
      const value = values[index];
      return value ? `${back} = ${printLiteral(value, row.writer)}` : 'FALSE';
    });
  return openRowsWith(link, where, areSame, scope.writer);
}

/** The values that refer back are keys of the few rows; only for links from the whole key to many rows. */
function isAmong(link: LinkUse, row: RowScope, { among, source, writer }: RowScope): string[] {
  const columns = linkColumns(link);
  if (among === undefined || columns === undefined || link.cardinality === 'one') return [];
  const places = source.key.map((name) => columns.from.indexOf(name));
  if (columns.from.length !== places.length || places.includes(-1)) return [];
  const back = places.map((place) => row.column(columns.at[place] ?? ''));
  return [`${tuple(back)} IN ${writer.layout.nest(among)}`];
}

/** Opens all rows that refer to something, also for a link that leads to the first of them only. */
export function openReferringRows(link: LinkUse, writer: SqlWriter): LinkedRows {
  return openRowsWith(link, null, () => [], writer);
}

function openRowsWith(
  link: LinkUse,
  where: Predicate | null,
  further: (link: LinkUse, row: RowScope) => string[],
  writer: SqlWriter,
): LinkedRows {
  const alias = writer.alias();
  const row = tableRow(writer, link.to, alias);
  const foreign = foreignValues(link, row);
  const conditions = [
    ...(where ? writer.print.conjunction(where, row) : []),
    ...further(link, row),
    ...areFilled(link, foreign),
  ];
  return {
    row,
    foreign,
    query: (parts) => {
      const joins = row.joins.map((join) => join());
      const from = `${writer.print.table(link.to, row.used, writer)} AS ${alias}`;
      return printSelect({ ...parts, from, joins, where: conditions }, writer.layout);
    },
  };
}

/**
 * A query for values of the row, of which the row's must be one for the link to lead to a row for which `where` holds.
 * Of few rows those are looked for that are referred to: the engine looks these up while it reads what refers to them.
 */
export function printLeading(link: LinkUse, where: Predicate | null, { among, source, writer }: RowScope): string {
  const referring = printReferring(link, where, writer);
  const columns = columnNames(link.from);
  if (among === undefined || columns?.length !== source.key.length || link.cardinality === 'one') return referring;
  const alias = writer.alias();
  const places = columns.map((name) => source.key.indexOf(name));
  if (places.includes(-1)) return referring;
  const keys = places.map((place) => `${alias}.${writer.keyName(source, place)}`);
  const { layout } = writer;
  const referred = [`${tuple(keys)} IN ${layout.nest(referring)}`];
  return printSelect({ columns: keys, from: `${layout.nest(among)} AS ${alias}`, where: referred }, layout);
}

/** A query for the values that refer back, of the rows a link leads to for which `where` holds. */
function printReferring(link: LinkUse, where: Predicate | null, writer: SqlWriter): string {
  if (!where || link.to.key.length === 0) {
    const linked = where ? openLinkedRows(link, where, writer) : openReferringRows(link, writer);
    const groupBy = writer.groupsReferring && !where ? linked.foreign : [];
    return linked.query({ columns: linked.foreign, groupBy });
  }
  const rows = openRows(filter(scan(link.to), where), { scalars: link.at }, writer);
  const foreign = foreignValues(link, rows.row);
  const conditions = [...(leadsToAll(link) ? [] : isFirst(link, rows.row)), ...areFilled(link, foreign)];
  return rows.query(foreign, { where: conditions });
}

/** A subquery for the lowest key, `f0` ..., of each different value that refers back, `j0` ... */
export function printFirstOfEach(linked: LinkedRows): string {
  const { row, foreign, query } = linked;
  const { layout } = row.writer;
  const keys = row.keys();
  const [only, ...others] = keys;
  if (only !== undefined && others.length === 0) {
    const values = foreign.map((one, index) => `${one} AS j${index}`);
    return layout.nest(query({ columns: [...values, `min(${only}) AS f0`], groupBy: foreign }));
  }
  const columns = keys.map((sql, index) => ({ sql, name: `f${index}` }));
  const order = keys.map((sql, index) => ({ sql, name: `o${index}`, way: '' }));
  return layout.nest(printPlacedRows(linked, { columns, order, places: '= 1' }));
}

/** True for a link that leads to every row with the values. */
export function leadsToAll(link: LinkUse): boolean {
  return link.cardinality === 'many' || leadsToKey(link);
}

/** Of several rows with the same values only the first by key is led to. */
function isFirst(link: LinkUse, row: RowScope): string[] {
  const { writer } = row;
  const alias = writer.alias();
  const keys = link.to.key.map((_, index) => `${alias}.f${index}`);
  const from = `${printFirstOfEach(openReferringRows(link, writer))} AS ${alias}`;
  return [`${tuple(row.keys())} IN ${writer.layout.nest(printSelect({ columns: keys, from }, writer.layout))}`];
}

function foreignValues(link: LinkUse, row: RowScope): string[] {
  const { dialect, print } = row.writer;
  return link.at.map((one) => {
    if (isColumn(one)) return row.column(one.name);
    const value = print.filled(one, row);
    // A number alone would be taken for the place of a column to group by.
    return one.kind === 'literal' && isNumeric(one.type) ? dialect.fitting(value, one.type) : value;
  });
}

/**
 * What an empty value leads nowhere by. A single computed value is empty by itself where it refers to nothing, and an
 * empty one equals none: it need not be computed twice. Keys are never null.
 */
function areFilled(link: LinkUse, foreign: readonly string[]): string[] {
  return link.at.flatMap((one, index) => {
    if (link.at.length === 1 && !isColumn(one)) return [];
    if (isColumn(one) && one.type !== 'text' && link.to.key.includes(one.name)) return [];
    return [`${foreign[index]} ${isColumn(one) && one.type === 'text' ? "<> ''" : 'IS NOT NULL'}`];
  });
}

function isColumn(one: Scalar): one is Extract<Scalar, { kind: 'column' }> {
  return one.kind === 'column';
}
