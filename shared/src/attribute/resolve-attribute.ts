import { findColumn, findLink, findTable, type LinkDirection } from '../catalog/lookup.ts';
import type { Scalar } from '../relation/scalar.ts';
import { column, followAll } from '../relation/scalars.ts';
import type { ProblemCode } from '../result/codes.ts';
import type { Slot, Text } from '../words/phrase.ts';
import type { AttributePath } from './attribute-path.ts';
import { type EvaluationContext, hasAddedColumns, linkUse, sourceOf } from './evaluation-context.ts';

/** A problem of a rule before the activity and the field are added. */
export interface RuleProblem {
  code: ProblemCode;
  /** Where in the rule, such as `items/0/where/items/1`; empty for the rule itself. */
  path: string;
  params: Record<string, Slot>;
}

type Failure = Omit<RuleProblem, 'path'>;
export type Resolved<Value> = { ok: true; value: Value } | { ok: false; failure: Failure };

/**
 * The attribute's value as a scalar, with its label; or why there is no such attribute. Without links, or of a row beside, a
 * column that the table does not have is looked for among the added ones.
 */
export function resolveAttribute(
  context: Pick<EvaluationContext, 'catalog' | 'environment' | 'columns' | 'beside'>,
  table: string,
  path: AttributePath,
): Resolved<{ scalar: Scalar; label: Text }> {
  const walked = walkLinks(context, table, path.links);
  if (!walked.ok) return walked;
  const { at, directions } = walked.value;
  const target = findTable(context.catalog, at);
  const found = target && findColumn(target, path.column);
  const source = target && sourceOf(context, at);
  if (!found || !source || !Object.hasOwn(source.columns, found.name)) {
    const isBeside = at === context.beside?.table;
    const mayBeAdded = isBeside || (path.links.length === 0 && hasAddedColumns(context));
    const columns = isBeside ? context.beside?.columns : context.columns;
    const added = mayBeAdded ? columns?.get(path.column) : undefined;
    if (added) {
      const links = directions.map((direction) => linkUse(context, direction));
      return { ok: true, value: { scalar: followAll(links, added.value), label: added.label } };
    }
    if (mayBeAdded) return { ok: false, failure: { code: 'column.missing', params: { column: path.column } } };
    return { ok: false, failure: { code: 'attribute.unknown', params: { attribute: path.column, table: at } } };
  }
  const links = directions.map((direction) => linkUse(context, direction));
  return {
    ok: true,
    value: { scalar: followAll(links, column(source, found.name)), label: found.label ?? found.name },
  };
}

/**
 * Follows links by name, one after the other; gives the directions and the table they lead to. One that leads to many rows is
 * a failure, unless `toMany` is allowed.
 */
export function walkLinks(
  context: Pick<EvaluationContext, 'catalog'>,
  table: string,
  names: readonly string[],
  { toMany = false }: { toMany?: boolean } = {},
): Resolved<{ at: string; directions: LinkDirection[] }> {
  const directions: LinkDirection[] = [];
  let at = table;
  for (const name of names) {
    const direction = findLink(context.catalog, at, name);
    if (!direction) {
      return { ok: false, failure: { code: 'link.unknown', params: { link: name, table: shownName(context, at) } } };
    }
    if (direction.cardinality === 'many' && !toMany) {
      return {
        ok: false,
        failure: { code: 'attribute.ambiguous-cardinality', params: { link: name, attribute: 'it' } },
      };
    }
    directions.push(direction);
    at = direction.toTable;
  }
  return { ok: true, value: { at, directions } };
}

/** A table as it is told: one that is not in the data has a name of ours, and a label. */
function shownName({ catalog }: Pick<EvaluationContext, 'catalog'>, table: string): Text {
  return table.startsWith('_fanfare_') ? (findTable(catalog, table)?.label ?? table) : table;
}
