import type { Predicate } from '../predicate.ts';
import { readPredicate, readScalar } from '../reads.ts';
import type { Relation } from '../relation.ts';
import type { Scalar } from '../scalar.ts';
import { populationRow, type RowScope, tableRow } from './row-scope.ts';
import { printSelect, type Select } from './select.ts';
import { keyNames, type SqlWriter, tuple } from './sql-writer.ts';

/** What will be printed for the rows of a relation. */
export interface RowReaders {
  predicates?: readonly Predicate[];
  scalars?: readonly Scalar[];
}

/** The rows of a relation, opened so that expressions can be printed for them. */
export interface PopulationRows {
  row: RowScope;
  /** Key columns of the row under the names of a population's columns. */
  keyColumns: string[];
  /** A query for expressions on these rows; `where` are further conditions. */
  query(columns: readonly string[], more?: Pick<Select, 'where' | 'orderBy' | 'limit'>): string;
}

/**
 * Opens the rows of a relation. Filters that are neither stored nor named become part of the same query. The table is
 * read only when something beyond the key is; otherwise the rows come from the population below the filters.
 */
export function openRows(relation: Relation, readers: RowReaders, writer: SqlWriter): PopulationRows {
  const { base, filters } = belowFilters(relation, writer);
  const { source } = base;
  const isWholeTable = writer.reference(base) === undefined && (base.kind === 'scan' || base.kind === 'nothing');
  const readsTable =
    isWholeTable || readsBeyondKey([...filters, ...(readers.predicates ?? [])], readers.scalars ?? [], source.key);
  const alias = writer.alias();
  const row = readsTable ? tableRow(writer, source, alias) : populationRow(writer, source, alias);
  const conditions = base.kind === 'nothing' ? ['FALSE'] : [];
  if (readsTable && !isWholeTable) {
    conditions.push(`${tuple(row.keys())} IN ${writer.layout.nest(writer.print.keys(base, writer))}`);
  }
  conditions.push(...filters.flatMap((one) => writer.print.conjunction(one, row)));
  const from = readsTable
    ? writer.table(source)
    : (writer.reference(base) ?? writer.layout.nest(writer.print.keys(base, writer)));
  const names = keyNames(source, writer);
  return {
    row,
    keyColumns: row.keys().map((key, index) => `${key} AS ${names[index]}`),
    query: (columns, { where = [], ...more } = {}) => {
      const joins = row.joins.map((join) => join());
      const select = { columns, from: `${from} AS ${alias}`, joins, where: [...conditions, ...where], ...more };
      return printSelect(select, writer.layout);
    },
  };
}

function belowFilters(relation: Relation, writer: SqlWriter): { base: Relation; filters: Predicate[] } {
  const filters: Predicate[] = [];
  let base = relation;
  while (base.kind === 'filter' && writer.reference(base) === undefined) {
    filters.unshift(base.where);
    base = base.input;
  }
  return { base, filters };
}

function readsBeyondKey(predicates: readonly Predicate[], scalars: readonly Scalar[], key: readonly string[]): boolean {
  let found = false;
  const reads = {
    column: (name: string) => {
      found ||= !key.includes(name);
    },
  };
  for (const one of predicates) readPredicate(one, reads);
  for (const one of scalars) readScalar(one, reads);
  return found;
}
