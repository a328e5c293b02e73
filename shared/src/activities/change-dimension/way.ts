import { walkLinks } from '../../attribute/resolve-attribute.ts';
import type { Catalog, Table, TargetingDimension } from '../../catalog/catalog.ts';
import { findDimension, findTable, type LinkDirection } from '../../catalog/lookup.ts';
import type { ActivityProblem } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import type { ChangeDimensionConfig } from './config.ts';
import { phrase, type Text } from '../../words/phrase.ts';

/** The way from the rows that arrive to those that leave. */
export interface Way {
  from: Table;
  dimension: TargetingDimension;
  to: Table;
  directions: readonly LinkDirection[];
}

/** The way the settings describe, from the inbound dimension; or why there is none yet. */
export function readWay(
  { dimension: name, links }: Pick<ChangeDimensionConfig, 'dimension' | 'links'>,
  inbound: string | undefined,
  catalog: Catalog,
): { way: Way } | { problem: ActivityProblem | undefined } {
  if (name === null) return missing('dimension', phrase('field.newDimension'), phrase('hint.chooseRowFromHere'));
  const dimension = findDimension(catalog, name);
  const to = dimension && findTable(catalog, dimension.table);
  if (!dimension || !to) {
    return { problem: { code: 'dimension.unknown', field: 'dimension', params: { dimension: name } } };
  }
  if (to.key.length === 0) {
    return { problem: { code: 'catalog.key.missing', field: 'dimension', params: { table: to.label ?? to.name } } };
  }
  if (links.length === 0)
    return missing(
      'links',
      phrase('field.wayTo', { dimension: dimension.label }),
      phrase('hint.chooseTheLinksThatLeadThere'),
    );
  const from = tableOfDimension(catalog, inbound);
  if (!from) return { problem: undefined };
  const walked = walkLinks({ catalog }, from.name, links, { toMany: true });
  if (!walked.ok) return { problem: { ...walked.failure, field: 'links' } };
  const { at, directions } = walked.value;
  if (at === to.name) return { way: { from, dimension, to, directions } };
  const reached = findTable(catalog, at);
  const params = { reached: reached?.label ?? at, dimension: dimension.label };
  return { problem: { code: 'change-dimension.elsewhere', field: 'links', params } };
}

function missing(field: string, what: Text, hint: Text): { problem: ActivityProblem } {
  return { problem: { code: 'config.missing', field, params: { field: what, hint } } };
}
