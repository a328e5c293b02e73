import { type Problem, problem } from '../result/problem.ts';
import type { Catalog, Link, Table } from './catalog.ts';
import { isNumeric } from './data-type.ts';
import { findColumn, findTable, linksFrom } from './lookup.ts';

/** What is wrong with a catalog in itself. `place.field` is a path such as `links/3/to`. */
export function validateCatalog(catalog: Catalog): Problem[] {
  return [
    ...repeated(catalog.tables.map((table) => table.name)).map((name) => duplicate('The table', name, 'tables')),
    ...catalog.tables.flatMap((table, index) => tableProblems(table, `tables/${index}`)),
    ...repeated(catalog.links.map((link) => link.id)).map((id) => duplicate('The link', id, 'links')),
    ...catalog.links.flatMap((link, index) => linkProblems(catalog, link, `links/${index}`)),
    ...catalog.tables.flatMap((table) => linkNameProblems(catalog, table.name)),
    ...repeated(catalog.dimensions.map((dimension) => dimension.name)).map((name) =>
      duplicate('The targeting dimension', name, 'dimensions'),
    ),
    ...dimensionProblems(catalog),
  ];
}

function tableProblems(table: Table, field: string): Problem[] {
  const names = repeated(table.columns.map((column) => column.name.toLowerCase()));
  const roles = repeated(table.columns.flatMap((column) => column.role ?? []));
  const unknown = table.key.filter((name) => findColumn(table, name) === undefined);
  return [
    ...names.map((name) => duplicate(`The column of ${table.name}`, name, `${field}/columns`)),
    ...roles.map((role) =>
      problem('catalog.role.repeated', { field: `${field}/columns` }, { table: table.name, role }),
    ),
    ...unknown.map((column) => unknownColumn(table.name, column, `${field}/key`)),
  ];
}

function linkProblems(catalog: Catalog, link: Link, field: string): Problem[] {
  const from = findTable(catalog, link.from.table);
  const to = findTable(catalog, link.to.table);
  const missing = [link.from.table, link.to.table].filter((name) => findTable(catalog, name) === undefined);
  if (from === undefined || to === undefined) {
    return missing.map((table) => problem('catalog.unknown-table', { field }, { table }));
  }
  const unknown = [
    ...link.from.columns
      .filter((name) => findColumn(from, name) === undefined)
      .map((name) => unknownColumn(from.name, name, `${field}/from`)),
    ...link.to.columns
      .filter((name) => findColumn(to, name) === undefined)
      .map((name) => unknownColumn(to.name, name, `${field}/to`)),
  ];
  if (unknown.length > 0) return unknown;
  const pairs = Array.from({ length: Math.max(link.from.columns.length, link.to.columns.length) }, (_, index) => {
    const left = findColumn(from, link.from.columns[index] ?? '')?.type;
    const right = findColumn(to, link.to.columns[index] ?? '')?.type;
    return { left, right };
  });
  const differ = pairs.find(
    ({ left, right }) => left !== right && !(left && right && isNumeric(left) && isNumeric(right)),
  );
  const notKeys = keysMissed(link, from, to);
  return [
    ...(differ === undefined
      ? []
      : [
          problem(
            'catalog.link.types',
            { field },
            { link: link.name, left: differ.left ?? 'nothing', right: differ.right ?? 'nothing' },
          ),
        ]),
    ...notKeys.map(({ table, end }) =>
      problem('catalog.link.cardinality', { field: `${field}/${end}` }, { link: link.name, table }),
    ),
  ];
}

/** Ends of a link at which at most one row is promised, but whose columns are not the key. */
function keysMissed(link: Link, from: Table, to: Table): { table: string; end: 'from' | 'to' }[] {
  const isKey = (columns: readonly string[], table: Table) =>
    columns.toSorted().join('\n') === table.key.toSorted().join('\n');
  return [
    ...(link.cardinality === 'many-to-many' || isKey(link.to.columns, to)
      ? []
      : [{ table: to.name, end: 'to' as const }]),
    ...(link.cardinality !== 'one-to-one' || isKey(link.from.columns, from)
      ? []
      : [{ table: from.name, end: 'from' as const }]),
  ];
}

function linkNameProblems(catalog: Catalog, table: string): Problem[] {
  const names = linksFrom(catalog, table).map((direction) => direction.name);
  return repeated(names).map((name) => duplicate(`The link that leaves ${table}`, name, 'links'));
}

function dimensionProblems(catalog: Catalog): Problem[] {
  return catalog.dimensions.flatMap((dimension, index) => {
    const field = `dimensions/${index}`;
    const table = findTable(catalog, dimension.table);
    if (table === undefined) return [problem('catalog.unknown-table', { field }, { table: dimension.table })];
    const label = dimension.labelColumn;
    return [
      ...(table.key.length === 0 ? [problem('catalog.key.missing', { field }, { table: table.name })] : []),
      ...(label === undefined || findColumn(table, label) !== undefined
        ? []
        : [unknownColumn(table.name, label, `${field}/labelColumn`)]),
    ];
  });
}

function unknownColumn(table: string, column: string, field: string): Problem {
  return problem('catalog.unknown-column', { field }, { table, column });
}

function duplicate(what: string, name: string, field: string): Problem {
  return problem('catalog.duplicate', { field }, { what, name });
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
