import {
  type Catalog,
  type Column,
  findTable,
  type Problem,
  problem,
  type Table,
  validateCatalog,
} from '@fanfare/shared';
import type { TableVersion } from '../../engine/data-engine.ts';
import { labelOf } from './words.ts';

/**
 * The catalog in force: the stored one with the tables, columns, types and keys that the data really has.
 * New tables and columns appear with defaults; what is gone is left out, with what refers to it, and is a problem.
 */
export function reconcile(
  stored: Catalog<string>,
  tables: readonly TableVersion[],
): { catalog: Catalog<string>; problems: Problem[] } {
  const real = tables.map((table) => reconcileTable(findTable(stored, table.table), table));
  const catalog: Catalog<string> = {
    tables: orderLike(stored, real),
    links: stored.links,
    dimensions: stored.dimensions,
  };
  const broken = new Set(validateCatalog(catalog).flatMap(({ place }) => brokenPart(place.field)));
  return {
    catalog: {
      tables: catalog.tables,
      links: catalog.links.filter((_, index) => !broken.has(`links/${index}`)),
      dimensions: catalog.dimensions.filter((_, index) => !broken.has(`dimensions/${index}`)),
    },
    problems: [...goneProblems(stored, tables), ...validateCatalog(catalog)],
  };
}

function reconcileTable(stored: Table<string> | undefined, { table, columns, key }: TableVersion): Table<string> {
  const known = new Map(stored?.columns.map((column) => [column.name, column]));
  const roles = new Set<string>();
  return {
    ...(stored ?? { name: table, label: labelOf(table) }),
    columns: columns.map(({ name, type }): Column<string> => {
      const { role, ...column } = known.get(name) ?? { name, type };
      const isFirst = role !== undefined && !roles.has(role);
      if (role !== undefined) roles.add(role);
      return { ...column, type, ...(isFirst ? { role } : {}) };
    }),
    key: [...key],
  };
}

/** Tables in the order of the stored catalog, new ones after them by name. */
function orderLike(stored: Catalog<string>, tables: readonly Table<string>[]): Table<string>[] {
  const place = new Map(stored.tables.map((table, index) => [table.name, index]));
  const last = stored.tables.length;
  return tables.toSorted(
    (a, b) => (place.get(a.name) ?? last) - (place.get(b.name) ?? last) || (a.name < b.name ? -1 : 1),
  );
}

function goneProblems(stored: Catalog<string>, tables: readonly TableVersion[]): Problem[] {
  return stored.tables.flatMap((table, index) => {
    const real = tables.find((one) => one.table === table.name);
    const field = `tables/${index}`;
    if (real === undefined) return [problem('catalog.table.gone', { field }, { table: table.name })];
    return table.columns
      .filter((column) => !real.columns.some((one) => one.name === column.name))
      .map((column) => problem('catalog.column.gone', { field }, { table: table.name, column: column.name }));
  });
}

function brokenPart(field: string | undefined): string[] {
  const part = /^(links|dimensions)\/\d+/.exec(field ?? '');
  return part === null ? [] : [part[0]];
}
