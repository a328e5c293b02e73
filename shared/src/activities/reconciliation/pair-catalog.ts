import type { Catalog, Link, Table } from '../../catalog/catalog.ts';
import { findTable, type LinkDirection, linksFrom } from '../../catalog/lookup.ts';
import type { Text } from '../../words/phrase.ts';
import type { CarriedColumn } from '../population.ts';

/** Name of the link from a row to the line it is compared with, as conditions and formulas write it. */
export const lineLink = 'line';
/** The table that stands for lines in the catalog of pairs. */
export const lineTable = '_fanfare_line';

/** The two sides of pairs: tables of the rows and of the lines, and the columns added to lines. */
export interface PairTables {
  target: string;
  source: string;
  columns: readonly Pick<CarriedColumn, 'name' | 'label' | 'type'>[];
}

/**
 * The catalog as conditions on pairs see it: the row has a link to its line, which has its own columns, those added to it, and
 * its links. A link of the table that has the same name cannot be followed. Undefined when one of the tables is not known.
 */
export function pairCatalog(catalog: Catalog, tables: PairTables, label: Text = 'Line'): Catalog | undefined {
  const target = findTable(catalog, tables.target);
  const source = findTable(catalog, tables.source);
  if (!target || !source) return undefined;
  const added = tables.columns.map(({ name, label: called, type }) => ({ name, label: called, type }));
  const line: Table = { name: lineTable, label, columns: [...source.columns, ...added], key: source.key };
  const toLine: Link = {
    id: lineTable,
    from: { table: target.name, columns: target.key },
    to: { table: lineTable, columns: line.key },
    cardinality: 'many-to-one',
    name: lineLink,
    reverseName: lineTable,
    label: typeof label === 'string' ? label : lineLink,
    oneWay: true,
  };
  const shadowed = linksFrom(catalog, target.name).find(({ name }) => name === lineLink)?.link;
  return {
    ...catalog,
    tables: [...catalog.tables, line],
    links: [
      toLine,
      ...catalog.links.filter((one) => one !== shadowed),
      ...linksFrom(catalog, source.name).map(fromLine),
    ],
  };
}

/** A direction of a link as it leaves a line. */
function fromLine({ link, name, label, fromColumns, toTable, toColumns, cardinality }: LinkDirection): Link {
  return {
    id: `${lineTable} ${link.id} ${name}`,
    from: { table: lineTable, columns: [...fromColumns] },
    to: { table: toTable, columns: [...toColumns] },
    cardinality: cardinality === 'many' ? 'many-to-many' : 'many-to-one',
    name,
    reverseName: lineTable,
    label,
    oneWay: true,
  };
}
