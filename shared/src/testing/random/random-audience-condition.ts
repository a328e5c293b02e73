import type { AudienceCondition } from '../../condition/condition.ts';
import { randomPath, type Scope } from './scope.ts';

/** Membership of a row, or of one that links lead to, in audiences; undefined when there are none of its dimension. */
export function randomAudienceCondition(scope: Scope, table: string): AudienceCondition | undefined {
  const { draw, context } = scope;
  const end = randomPath(scope, table, 0.3);
  const fitting = [...context.audiences.values()].filter(({ dimension }) =>
    context.catalog.dimensions.some(({ name, table: own }) => name === dimension && own === end.table),
  );
  if (fitting.length === 0) return undefined;
  return {
    kind: 'audience',
    via: end.links,
    audiences: draw.some(fitting).map(({ id }) => id),
    match: draw.pick(['any', 'all']),
    negated: draw.chance(0.4),
  };
}
