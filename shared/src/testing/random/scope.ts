import type { Column } from '../../catalog/catalog.ts';
import { findTable, type LinkDirection, linksFrom } from '../../catalog/lookup.ts';
import type { AttributePath } from '../../attribute/attribute-path.ts';
import { attributeOf } from '../naive/condition.ts';
import { type RuleContext, tableNamed, withColumns } from '../naive/rule-context.ts';
import { isEmpty, type NaiveRow, type NaiveValue } from '../naive/value.ts';
import type { Draw } from './draw.ts';
import { randomValue } from './random-value.ts';

/** What a rule is drawn from: the draws and the data it will be read against. */
export interface Scope {
  draw: Draw;
  context: RuleContext;
}

/** The scope for rows with these added columns. */
export function withAdded(scope: Scope, columns: RuleContext['columns']): Scope {
  return { ...scope, context: withColumns(scope.context, columns) };
}

/** Links that leave a table towards at most one row, or towards many. */
export function directions(scope: Scope, table: string, cardinality: 'one' | 'many'): LinkDirection[] {
  return linksFrom(scope.context.catalog, table).filter((link) => link.cardinality === cardinality);
}

/** Names of 0 to 3 links to follow from a table, each towards one row, and where they end. */
export function randomPath(scope: Scope, table: string, chance = 0.45): { links: string[]; table: string } {
  const links: string[] = [];
  let at = table;
  while (links.length < 3 && scope.draw.chance(chance)) {
    const onward = directions(scope, at, 'one');
    if (onward.length === 0) break;
    const link = scope.draw.pick(onward);
    links.push(link.name);
    at = link.toTable;
  }
  return { links, table: at };
}

/** An attribute of a table, possibly of a linked row. */
export function randomAttribute(
  scope: Scope,
  table: string,
  fits: (column: Column) => boolean = () => true,
): { path: AttributePath; column: Column } | undefined {
  const end = randomPath(scope, table);
  const own = findTable(scope.context.catalog, end.table)?.columns ?? [];
  const added = end.links.length === 0 ? scope.context.columns : [];
  const columns = [...own, ...added, ...added].filter(fits);
  if (columns.length === 0) return undefined;
  const column = scope.draw.pick(columns);
  return { path: { links: end.links, column: column.name }, column };
}

/** A value the attribute has in some row; when that row has none, any value of the type. */
export function valueFromData(scope: Scope, table: string, path: AttributePath, column: Column): NaiveValue {
  const { rows } = tableNamed(scope.context, table);
  for (let attempt = 0; rows.length > 0 && attempt < 3; attempt += 1) {
    const measured = attributeOf(scope.context, table, scope.draw.pick<NaiveRow>(rows), path);
    if (measured.kind === 'plain' && !isEmpty(measured.value)) return measured.value;
  }
  return randomValue(scope.draw, column.type, scope.context.clock);
}
