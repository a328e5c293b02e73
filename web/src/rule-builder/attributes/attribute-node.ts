import {
  attributeLinkLimit,
  type CarriedColumn,
  type Catalog,
  type Column,
  findColumn,
  findLink,
  findTable,
  type LinkDirection,
  linksFrom,
  type PickedAttribute,
} from '@fanfare/shared';
import { say } from '../../i18n/speak.ts';
import { addedColumnsOf, plainCatalog } from '../../inspector/catalog-with-columns.ts';

const NONE: ReadonlyMap<string, CarriedColumn> = new Map();

/** Something in the list of attributes: the table itself, a column of it or behind links, or a link. */
export interface AttributeNode {
  readonly id: string;
  readonly picked: PickedAttribute;
  readonly label: string;
  /** Labels of the links on the way. */
  readonly trail: readonly string[];
  /** The table a column stands in, or a link leads to. */
  readonly table: string;
  readonly column: Column | undefined;
  /** Set for links; whether rows of the far side can be many. */
  readonly link: 'one' | 'many' | undefined;
  /** Set for a column added on the way: the activity that added it. */
  readonly addedBy?: string;
}

const ADDED = 'added on the way';

/** The table whose rows a rule chooses, as the root of its attributes. */
export function rootNode(table: string, label: string): AttributeNode {
  const picked = { table, links: [], column: null };
  return { id: idOf(picked), picked, label, trail: [], table, column: undefined, link: undefined };
}

/** What was added to rows of the table on the way, as a root of its own; undefined when nothing was. */
export function addedRoot(catalog: Catalog, table: string, label: string): AttributeNode | undefined {
  return addedColumnsOf(catalog, table).size === 0 ? undefined : { ...rootNode(table, label), id: ADDED };
}

/** The columns and then the links of the table a node stands for; none where as many links were followed as may be. */
export function childrenOf(catalog: Catalog, parent: AttributeNode): AttributeNode[] {
  const trail = parent.link ? [...parent.trail, parent.label] : parent.trail;
  const added = parent.link ? NONE : addedColumnsOf(catalog, parent.table);
  const isAdded = parent.id === ADDED;
  const columns = (findTable(parent.link ? plainCatalog(catalog) : catalog, parent.table)?.columns ?? [])
    .filter((column) => !column.hidden && added.has(column.name) === isAdded)
    .map((column) => columnNode(parent, column, trail, added.get(column.name)));
  if (isAdded) return columns;
  if (parent.picked.links.length >= attributeLinkLimit) return columns;
  return [...columns, ...linksFrom(catalog, parent.table).map((direction) => linkNode(parent, direction, trail))];
}

/** A picked attribute as a node; undefined when a name on the way no longer exists. */
export function nodeOf(catalog: Catalog, picked: PickedAttribute): AttributeNode | undefined {
  let node = rootNode(picked.table, picked.table);
  let trail: string[] = [];
  for (const name of picked.links) {
    const direction = findLink(catalog, node.table, name);
    if (!direction) return undefined;
    node = linkNode(node, direction, trail);
    trail = [...trail, node.label];
  }
  if (picked.column === null) return node.link ? node : undefined;
  const table = findTable(catalog, node.table);
  const column = table && findColumn(table, picked.column);
  const added = node.link ? undefined : addedColumnsOf(catalog, node.table).get(picked.column);
  return column && columnNode(node, column, trail, added);
}

export function idOf({ table, links, column }: PickedAttribute): string {
  return JSON.stringify([table, links, column]);
}

function columnNode(
  parent: AttributeNode,
  column: Column,
  trail: readonly string[],
  added?: CarriedColumn,
): AttributeNode {
  const picked = { ...parent.picked, column: column.name };
  const label = say(column.label ?? column.name);
  const known = { id: idOf(picked), picked, label, trail, table: parent.table, column, link: undefined };
  return added ? { ...known, addedBy: added.addedBy } : known;
}

function linkNode(parent: AttributeNode, direction: LinkDirection, trail: readonly string[]): AttributeNode {
  const picked = { ...parent.picked, links: [...parent.picked.links, direction.name] };
  const { label, toTable, cardinality } = direction;
  return { id: idOf(picked), picked, label, trail, table: toTable, column: undefined, link: cardinality };
}
