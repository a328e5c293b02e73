import type { Catalog, Column, Link, Table, TargetingDimension } from './catalog.ts';
import type { SemanticRole } from './semantic-role.ts';
import type { Text } from '../words/phrase.ts';

/** One direction of a link, as seen from the table it leaves. */
export interface LinkDirection {
  link: Link;
  /** Name unique among the links that leave `fromTable`. */
  name: string;
  label: string;
  fromTable: string;
  fromColumns: readonly string[];
  toTable: string;
  toColumns: readonly string[];
  /** `one`: at most one row on the far side; `many`: any number. */
  cardinality: 'one' | 'many';
}

export function findTable<Label extends Text>(catalog: Catalog<Label>, name: string): Table<Label> | undefined {
  return catalog.tables.find((table) => table.name === name);
}

export function findColumn<Label extends Text>(table: Table<Label>, name: string): Column<Label> | undefined {
  return table.columns.find((column) => column.name === name);
}

export function findDimension<Label extends Text>(
  catalog: Catalog<Label>,
  name: string,
): TargetingDimension<Label> | undefined {
  return catalog.dimensions.find((dimension) => dimension.name === name);
}

/** Column of a table that carries a semantic role. */
export function columnWithRole<Label extends Text>(table: Table<Label>, role: SemanticRole): Column<Label> | undefined {
  return table.columns.find((column) => column.role === role);
}

/** Both directions of every link that touch the table, in catalog order. */
export function linksFrom(catalog: Catalog, table: string): LinkDirection[] {
  return catalog.links.flatMap((link) => {
    const found: LinkDirection[] = [];
    if (link.from.table === table) found.push(forward(link));
    if (link.to.table === table && !link.oneWay) found.push(backward(link));
    return found;
  });
}

export function findLink(catalog: Catalog, table: string, name: string): LinkDirection | undefined {
  return linksFrom(catalog, table).find((direction) => direction.name === name);
}

function forward(link: Link): LinkDirection {
  return {
    link,
    name: link.name,
    label: link.label ?? link.name,
    fromTable: link.from.table,
    fromColumns: link.from.columns,
    toTable: link.to.table,
    toColumns: link.to.columns,
    cardinality: link.cardinality === 'many-to-many' ? 'many' : 'one',
  };
}

function backward(link: Link): LinkDirection {
  return {
    link,
    name: link.reverseName,
    label: link.reverseLabel ?? link.reverseName,
    fromTable: link.to.table,
    fromColumns: link.to.columns,
    toTable: link.from.table,
    toColumns: link.from.columns,
    cardinality: link.cardinality === 'one-to-one' ? 'one' : 'many',
  };
}
