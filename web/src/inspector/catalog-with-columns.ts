import type { CarriedColumn, Catalog } from '@fanfare/shared';
import { withoutLine } from './catalog-with-line.ts';

/** Columns added to the rows of a table. */
export interface AddedTo {
  /** The catalog without them. */
  readonly catalog: Catalog;
  readonly table: string;
  readonly columns: readonly CarriedColumn[];
}

const origins = new WeakMap<Catalog, AddedTo>();
const made = new WeakMap<readonly CarriedColumn[], Catalog>();

/**
 * The catalog in which rows of a table also have the columns added to them, so that these are offered like its own.
 * `addedIn` tells them apart. Columns of another table that were there before are gone.
 */
export function catalogWithColumns(
  given: Catalog,
  table: string | undefined,
  columns: readonly CarriedColumn[],
): Catalog {
  if (table === undefined) return given;
  const { catalog } = addedIn(given) ?? { catalog: given };
  const last = made.get(columns);
  const known = last && origins.get(last);
  if (last && known?.catalog === catalog && known.table === table) return last;
  const added = columns.map(({ name, label, type }) => ({ name, label, type }));
  const extended = {
    ...catalog,
    tables: catalog.tables.map((one) => (one.name === table ? { ...one, columns: [...one.columns, ...added] } : one)),
  };
  origins.set(extended, { catalog, table, columns });
  made.set(columns, extended);
  return extended;
}

/** The columns a catalog was given by `catalogWithColumns`; undefined for every other catalog. */
export function addedIn(catalog: Catalog): AddedTo | undefined {
  return origins.get(catalog);
}

/** Columns added to the rows of a table, by name. */
export function addedColumnsOf(catalog: Catalog, table: string): ReadonlyMap<string, CarriedColumn> {
  const added = addedIn(catalog);
  return new Map(added?.table === table ? added.columns.map((column) => [column.name, column]) : []);
}

/** The catalog as rows that links lead to see it. */
export function plainCatalog(catalog: Catalog): Catalog {
  return withoutLine(addedIn(catalog)?.catalog ?? catalog);
}
