import { all } from '../logic.ts';
import type { Predicate } from '../predicate.ts';
import { readPredicate, readScalar } from '../reads.ts';
import type { Relation } from '../relation.ts';
import type { Narrowed } from '../row-condition.ts';
import type { Scalar } from '../scalar.ts';
import { hasSameRows } from '../source-key.ts';
import type { TableSource } from '../table-source.ts';
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
  const { base, source, filters } = belowFilters(relation, writer);
  const isWholeTable = isWhole(base, writer);
  const readsTable =
    isWholeTable || readsBeyondKey([...filters, ...(readers.predicates ?? [])], readers.scalars ?? [], source.key);
  const alias = writer.alias();
  const row = readsTable ? tableRow(writer, source, alias) : populationRow(writer, source, alias);
  if (!isWholeTable && writer.isNarrow(base)) row.among = writer.print.keys(base, writer);
  const conditions = base.kind === 'nothing' ? ['FALSE'] : [];
  if (readsTable && !isWholeTable) {
    conditions.push(`${tuple(row.keys())} IN ${writer.layout.nest(writer.print.keys(base, writer))}`);
  }
  conditions.push(...filters.flatMap((one) => writer.print.conjunction(one, row)));
  const from = () =>
    readsTable
      ? writer.print.table(source, row.used, writer, base)
      : (writer.reference(base) ?? writer.layout.nest(writer.print.keys(base, writer)));
  const names = keyNames(source, writer);
  return {
    row,
    keyColumns: row.keys().map((key, index) => `${key} AS ${names[index]}`),
    query: (columns, { where = [], ...more } = {}) => {
      const joins = row.joins.map((join) => join());
      const select = { columns, from: `${from()} AS ${alias}`, joins, where: [...conditions, ...where], ...more };
      return printSelect(select, writer.layout);
    },
  };
}

/** True for a table to be read from one end to the other. */
function isWhole(base: Relation, writer: SqlWriter): boolean {
  if (base.kind !== 'scan' && base.kind !== 'nothing') return false;
  return writer.reference(base) === undefined || base.source.derived?.kind === 'pairs';
}

/** Where the rows come from, the table they are rows of, and what is still to be tested. */
interface BelowFilters {
  base: Relation;
  source: TableSource;
  filters: Predicate[];
}

/**
 * Members of a relation of the same rows come from there: the table need not be read for them. A relation that a condition
 * on the row decides is not read at all.
 */
function belowFilters(relation: Relation, writer: SqlWriter): BelowFilters {
  const filters: Predicate[] = [];
  let base = relation;
  while (writer.reference(base) === undefined) {
    const narrowed: Narrowed | undefined = writer.narrowed(base) ?? stepBelow(base);
    if (narrowed === undefined) break;
    filters.unshift(narrowed.condition);
    base = narrowed.base;
  }
  const { source } = base;
  if (base.kind !== 'scan' || !isWhole(base, writer)) return { base, source, filters };
  for (const [index, one] of filters.entries()) {
    const parts = one.kind === 'all' ? one.of : [one];
    const members = parts.find((part) => part.kind === 'member-of' && hasSameRows(part.relation.source, source));
    if (members?.kind !== 'member-of') continue;
    const others = all(...parts.filter((part) => part !== members));
    const rest = others.kind === 'always' ? [] : [others];
    const left = filters.toSpliced(index, 1, ...rest);
    if (source.derived !== undefined || !writer.narrowed(members.relation)) {
      return { base: members.relation, source, filters: left };
    }
    const below = belowFilters(members.relation, writer);
    return { ...below, filters: [...below.filters, ...left] };
  }
  return { base, source, filters };
}

function stepBelow(relation: Relation): Narrowed | undefined {
  return relation.kind === 'filter' ? { base: relation.input, condition: relation.where } : undefined;
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
