import { type CampaignGraph, type Condition, type ConditionGroup, conditionGroupSchema } from '@fanfare/shared';
import type { NaiveData, RandomCase } from '@fanfare/shared/testing';

/** How many smaller cases are tried at most. */
const attempts = 400;

/**
 * The smallest case found, by leaving out rules, campaigns, activities, conditions and rows, for which `differs` still holds.
 * `differs` may throw for a case that is not valid; such a case is passed over.
 */
export async function minimise(
  one: RandomCase,
  differs: (smaller: RandomCase) => Promise<boolean>,
): Promise<RandomCase> {
  let best = one;
  let left = attempts;
  for (let improved = true; improved && left > 0; ) {
    improved = false;
    for (const smaller of smallerCases(best)) {
      if (left <= 0) break;
      left -= 1;
      if (!(await differs(smaller).catch(() => false))) continue;
      best = smaller;
      improved = true;
      break;
    }
  }
  return best;
}

function* smallerCases(one: RandomCase): Generator<RandomCase> {
  if (one.rules.length + one.campaigns.length > 1) {
    for (const rule of one.rules) yield { ...one, rules: [rule], campaigns: [] };
    for (const campaign of one.campaigns) yield { ...one, rules: [], campaigns: [campaign] };
  }
  for (const campaign of one.campaigns) {
    for (const smaller of smallerGraphs(campaign)) yield { ...one, campaigns: [smaller] };
  }
  for (const { dimension, rule } of one.rules) {
    for (const smaller of smallerGroups(rule)) yield { ...one, rules: [{ dimension, rule: smaller }] };
  }
  for (const data of smallerData(one.data)) yield { ...one, data };
}

/** Without an activity nothing follows, or with a smaller rule in one. */
function* smallerGraphs(graph: CampaignGraph): Generator<CampaignGraph> {
  for (const { id } of graph.activities) {
    if (graph.transitions.some(({ from }) => from.activity === id)) continue;
    yield {
      ...graph,
      activities: graph.activities.filter((activity) => activity.id !== id),
      transitions: graph.transitions.filter(({ to }) => to.activity !== id),
    };
  }
  for (const [index, activity] of graph.activities.entries()) {
    const { config } = activity;
    if (typeof config !== 'object' || config === null || !('rule' in config)) continue;
    for (const rule of smallerGroups(conditionGroupSchema.parse(config.rule))) {
      yield { ...graph, activities: graph.activities.with(index, { ...activity, config: { ...config, rule } }) };
    }
  }
}

function* smallerGroups(group: ConditionGroup): Generator<ConditionGroup> {
  for (const list of ['items', 'except'] as const) {
    for (const [index, condition] of group[list].entries()) {
      yield { ...group, [list]: group[list].toSpliced(index, 1) };
      for (const smaller of smallerConditions(condition)) yield { ...group, [list]: group[list].with(index, smaller) };
    }
  }
}

function* smallerConditions(condition: Condition): Generator<Condition> {
  if (condition.kind === 'group') yield* smallerGroups(condition);
  if (condition.kind !== 'linked') return;
  for (const where of smallerGroups(condition.where)) yield { ...condition, where };
  const { test } = condition;
  if (test.kind === 'row') {
    for (const such of smallerGroups(test.such)) yield { ...condition, test: { ...test, such } };
  }
}

/** Without a half, a quarter ... of the rows of a table. */
function* smallerData(data: NaiveData): Generator<NaiveData> {
  for (const [name, table] of data) {
    for (let size = Math.ceil(table.rows.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
      for (let at = 0; at < table.rows.length; at += size) {
        yield new Map([...data, [name, { ...table, rows: table.rows.toSpliced(at, size) }]]);
      }
    }
  }
}
