import type { Activity, CampaignGraph, Condition, ConditionGroup, Transition } from '@fanfare/shared';
import { activity, graphOf } from '@fanfare/shared/testing';
import { all } from './rule-words.ts';

/** A Build audience with a rule. */
export function audience(id: string, dimension: string, rule: Condition): Activity {
  return activity('build-audience', id, { dimension, rule: asGroup(rule) });
}

/** Activities one after the other: from the given port, else `out`, of each to the next. */
export function chain(...steps: readonly (Activity | readonly [Activity, string])[]): CampaignGraph {
  const pairs = steps.map((one) =>
    Array.isArray(one) ? (one as [Activity, string]) : ([one as Activity, 'out'] as const),
  );
  const transitions = pairs.slice(1).map(([to], at): Transition => {
    const [from, port] = pairs[at] ?? [to, 'out'];
    return { id: `${from.id}-${to.id}`, from: { activity: from.id, port }, to: { activity: to.id } };
  });
  return graphOf(
    pairs.map(([one]) => one),
    transitions,
  );
}

function asGroup(rule: Condition): ConditionGroup {
  return rule.kind === 'group' ? rule : all(rule);
}
