import { type AddedColumns, noAddedColumns } from './added-columns.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { findTable, type LinkDirection } from '../catalog/lookup.ts';
import { columnLink } from '../relation/links.ts';
import type { LinkUse, TableSource } from '../relation/table-source.ts';
import { invariant } from '../result/invariant.ts';
import type { VariableLookup } from '../variable/variable.ts';

/** What attributes, formulas and conditions are compiled against. `now` is an instant (ISO, UTC); `timeZone` an IANA zone. */
export interface EvaluationContext {
  catalog: Catalog;
  /** Table sources in force; a table that is not among them is read as of version 0 with the catalog's types. */
  environment: ReadonlyMap<string, TableSource>;
  now: string;
  timeZone: string;
  /** Variables of the campaign and parameters of its signals. */
  variables: VariableLookup;
  /** Columns added to the rows of the population that is looked at; see `withoutAddedColumns`. */
  columns?: AddedColumns;
  /** Set where each row is looked at together with a row of another kind. */
  beside?: BesideRow | undefined;
}

/** A row beside those that are looked at: a link leads to it that only these rows have. */
export interface BesideRow {
  /** The table in the context's catalog that stands for it. */
  table: string;
  /** Columns added to it. */
  columns: AddedColumns;
  /** The catalog without it, for rows that other links lead to. */
  catalog: Catalog;
}

/** The context in which rows that a link leads to are read: added columns and a row beside do not exist there. */
export function withoutAddedColumns<Context extends { columns?: AddedColumns; beside?: BesideRow | undefined }>(
  context: Context,
): Context {
  const { beside, columns } = context;
  if (!beside) return hasAddedColumns(context) ? { ...context, columns: noAddedColumns } : context;
  return { ...context, catalog: beside.catalog, beside: undefined, ...(columns ? { columns: noAddedColumns } : {}) };
}

/** Whether rows of a population are looked at, which can carry columns. */
/** True when the rows that are looked at carry columns beyond those of their table. */
export function hasAddedColumns({ columns }: { columns?: AddedColumns }): boolean {
  return columns !== undefined && columns !== noAddedColumns;
}

/** The source a table is read from. Throws for a table the catalog does not have. */
export function sourceOf(context: Pick<EvaluationContext, 'catalog' | 'environment'>, table: string): TableSource {
  const known = context.environment.get(table);
  if (known) return known;
  const found = findTable(context.catalog, table);
  invariant(found, `no table ${table} in the catalog`);
  const columns = Object.fromEntries(found.columns.map((column) => [column.name, column.type]));
  return { table, version: 0, columns, key: found.key };
}

/** A link's direction resolved to the source it leads to. */
export function linkUse(
  context: Pick<EvaluationContext, 'catalog' | 'environment'>,
  direction: LinkDirection,
): LinkUse {
  const { fromTable, fromColumns, toTable, toColumns, cardinality } = direction;
  return columnLink(sourceOf(context, fromTable), fromColumns, sourceOf(context, toTable), toColumns, cardinality);
}
