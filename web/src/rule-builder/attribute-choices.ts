import {
  type AttributePath,
  type Catalog,
  type Column,
  findTable,
  type LinkDirection,
  linksFrom,
} from '@fanfare/shared';
import { say } from '../i18n/speak.ts';

/** A column a condition can be set on, reached through links that lead to at most one row. */
export interface AttributeChoice {
  path: AttributePath;
  column: Column;
  /** Labels of the links followed, then of the column. */
  trail: readonly string[];
}

/** A link to many rows on which "exists", counts and aggregates can be asked. */
export interface LinkChoice {
  via: readonly string[];
  direction: LinkDirection;
  trail: readonly string[];
}

export interface AttributeChoices {
  attributes: readonly AttributeChoice[];
  links: readonly LinkChoice[];
}

/** How many links in a row the picker follows; a path may be longer in a campaign file. */
const DEPTH = 3;

/** Everything a rule on the table can speak of, nearest first; a table is not entered twice on one path. */
export function choicesFor(catalog: Catalog, table: string): AttributeChoices {
  const attributes: AttributeChoice[] = [];
  const links: LinkChoice[] = [];
  let level: Place[] = [{ table, links: [], trail: [], visited: [table] }];
  for (let depth = 0; depth <= DEPTH && level.length > 0; depth += 1) {
    const next: Place[] = [];
    for (const place of level) {
      attributes.push(...ownColumns(catalog, place));
      for (const direction of linksFrom(catalog, place.table)) {
        const trail = [...place.trail, direction.label];
        if (direction.cardinality === 'many') links.push({ via: place.links, direction, trail });
        else if (!place.visited.includes(direction.toTable)) next.push(follow(place, direction, trail));
      }
    }
    level = next;
  }
  return { attributes, links };
}

/** The column a path leads to and the table it stands in; undefined when a name on the way no longer exists. */
export function resolvePath(catalog: Catalog, table: string, path: AttributePath) {
  let current = table;
  const trail: string[] = [];
  for (const name of path.links) {
    const direction = linksFrom(catalog, current).find((one) => one.name === name && one.cardinality === 'one');
    if (!direction) return undefined;
    trail.push(direction.label);
    current = direction.toTable;
  }
  const column = findTable(catalog, current)?.columns.find((one) => one.name === path.column);
  return column && { table: current, column, trail: [...trail, labelOf(column)] };
}

/** The link a linked condition leads through; undefined when a name on the way no longer exists. */
export function resolveLink(catalog: Catalog, table: string, via: readonly string[], link: string) {
  let current = table;
  for (const name of via) {
    const direction = linksFrom(catalog, current).find((one) => one.name === name && one.cardinality === 'one');
    if (!direction) return undefined;
    current = direction.toTable;
  }
  return linksFrom(catalog, current).find((one) => one.name === link && one.cardinality === 'many');
}

export function labelOf(column: Column): string {
  return say(column.label ?? column.name);
}

interface Place {
  table: string;
  links: readonly string[];
  trail: readonly string[];
  visited: readonly string[];
}

function ownColumns(catalog: Catalog, place: Place): AttributeChoice[] {
  return (findTable(catalog, place.table)?.columns ?? [])
    .filter((column) => !column.hidden)
    .map((column) => ({
      path: { links: [...place.links], column: column.name },
      column,
      trail: [...place.trail, labelOf(column)],
    }));
}

function follow(place: Place, direction: LinkDirection, trail: readonly string[]): Place {
  return {
    table: direction.toTable,
    links: [...place.links, direction.name],
    trail,
    visited: [...place.visited, direction.toTable],
  };
}
