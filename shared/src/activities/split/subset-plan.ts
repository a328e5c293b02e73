import { all, always } from '../../relation/logic.ts';
import type { Predicate } from '../../relation/predicate.ts';
import type { Order, Quota, Relation } from '../../relation/relation.ts';
import { filter } from '../../relation/relations.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { keyPosition } from '../../relation/scalars.ts';
import { invariant } from '../../result/invariant.ts';
import { attributeScalar } from '../settings/attribute-setting.ts';
import type { CompileContext } from '../definition.ts';
import { rowLimit } from '../settings/row-limit.ts';
import { compileRule } from '../settings/rule-setting.ts';
import type { SplitConfig, Subset } from './config.ts';
import { percentToPpm } from './percent.ts';
import { inRandomRange } from './random-range.ts';

/** How a subset takes its rows: all for which a predicate holds, or the first few of them in an order. */
export type SubsetPlan =
  | { kind: 'rule'; subset: Subset; holds: Predicate }
  | { kind: 'first'; subset: Subset; among: Predicate; partitionBy: Scalar[]; orderBy: Order[]; quota: Quota };

interface Place {
  /** Table of the inbound population. */
  table: string;
  inbound: Relation;
  context: CompileContext;
}

/** How far the shares of the subsets before reach, in parts per million: random ones and exact ones apart. */
interface Reached {
  random: number;
  exact: number;
}

/** The plan of every subset in order. Shares add up over the subsets before that have a share of the same kind. */
export function planSubsets(config: SplitConfig, place: Place): SubsetPlan[] {
  const reached: Reached = { random: 0, exact: 0 };
  return config.subsets.map((subset) => planSubset(subset, config.seed, place, reached));
}

function planSubset(subset: Subset, seed: number, place: Place, reached: Reached): SubsetPlan {
  const { limit, rule } = subset;
  const matches = rule ? compileRule(rule, place.table, place.context) : always(true);
  if (limit.kind === 'none') return { kind: 'rule', subset, holds: matches };
  if (limit.kind === 'random-percent') {
    const from = reached.random;
    const share = percentToPpm(limit.percent ?? '');
    reached.random += share;
    return { kind: 'rule', subset, holds: all(matches, inRandomRange(seed, from, share)) };
  }
  const orderBy = limit.choose === 'random' ? [byChance(seed)] : [bySort(subset, place)];
  const partitionBy = limit.kind === 'per-group' ? [attributeScalar(limit.attribute, place.table, place.context)] : [];
  const quota =
    limit.kind === 'percent'
      ? shareOf(limit.percent, filter(place.inbound, matches), reached)
      : { kind: 'rows' as const, rows: rowLimit(limit.rows, place.context.variables) };
  return { kind: 'first', subset, among: matches, partitionBy, orderBy, quota };
}

/** The share of the rows that match, rounded cumulatively; whole hundreds before it change nothing and are left out. */
function shareOf(percent: string | null, of: Relation, reached: Reached): Quota {
  const share = percentToPpm(percent ?? '');
  const fromPpm = reached.exact % 1_000_000;
  reached.exact += share;
  return { kind: 'share', of, fromPpm, toPpm: fromPpm + share };
}

function byChance(seed: number): Order {
  return { by: keyPosition(seed), direction: 'ascending' };
}

function bySort({ sort }: Subset, { table, context }: Place): Order {
  invariant(sort, 'a ranked limit needs a sort');
  return { by: attributeScalar(sort.attribute, table, context), direction: sort.direction };
}
