import { type BesideRow, type Catalog, lineTable, noAddedColumns, pairCatalog, type PairTables } from '@fanfare/shared';

const besides = new WeakMap<Catalog, BesideRow & { readonly target: string }>();

/** The catalog in which rows of a table lead to the line they are compared with. `label` names the line. */
export function catalogWithLine(catalog: Catalog, tables: PairTables, label: string): Catalog {
  const seen = pairCatalog(catalog, tables, label);
  if (!seen) return catalog;
  besides.set(seen, { table: lineTable, columns: noAddedColumns, catalog, target: tables.target });
  return seen;
}

/** The line beside rows of a table in a catalog made by `catalogWithLine`; its columns are in the catalog. */
export function lineBeside(catalog: Catalog, table: string): BesideRow | undefined {
  const beside = besides.get(catalog);
  return beside?.target === table ? beside : undefined;
}

/** The catalog without a line. */
export function withoutLine(catalog: Catalog): Catalog {
  return besides.get(catalog)?.catalog ?? catalog;
}
