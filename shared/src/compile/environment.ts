import type { Environment } from '../activities/definition.ts';
import type { Catalog, Table } from '../catalog/catalog.ts';
import type { TableSource } from '../relation/table-source.ts';

/** Table sources of a catalog at given data versions; tables without a version have no data and are left out. */
export function environmentOf(catalog: Catalog, versions: Readonly<Record<string, number>>): Environment {
  const environment = new Map<string, TableSource>();
  for (const table of catalog.tables) {
    const version = Object.hasOwn(versions, table.name) ? versions[table.name] : undefined;
    if (version !== undefined) environment.set(table.name, tableSource(table, version));
  }
  return environment;
}

/** A table as of a data version. */
export function tableSource(table: Table, version: number): TableSource {
  const columns = Object.fromEntries(table.columns.map(({ name, type }) => [name, type]));
  return { table: table.name, version, columns, key: table.key };
}

/** The catalog without the tables and columns that have no data, and without the links and dimensions that need them. */
export function catalogWithData(catalog: Catalog, environment: Environment): Catalog {
  const has = (table: string, columns: readonly string[]): boolean => {
    const source = environment.get(table);
    return source !== undefined && columns.every((column) => Object.hasOwn(source.columns, column));
  };
  const namesOf = ({ columns }: Table) => columns.map((column) => column.name);
  if (catalog.tables.every((table) => has(table.name, namesOf(table)))) return catalog;
  return {
    tables: catalog.tables
      .filter(({ name }) => has(name, []))
      .map((table) => ({ ...table, columns: table.columns.filter(({ name }) => has(table.name, [name])) })),
    links: catalog.links.filter(({ from, to }) => has(from.table, from.columns) && has(to.table, to.columns)),
    dimensions: catalog.dimensions.filter(({ table }) => has(table, [])),
  };
}
