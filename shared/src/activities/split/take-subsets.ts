import { classify, rank, tally } from '../../relation/coded-relations.ts';
import type { Relation, Tally } from '../../relation/relation.ts';
import { codesOf, filter, pick } from '../../relation/relations.ts';
import { difference, union } from '../../relation/set-operations.ts';
import type { Subset } from './config.ts';
import type { SubsetPlan } from './subset-plan.ts';

export interface TakenSubset {
  subset: Subset;
  relation: Relation;
}
export interface Taken {
  subsets: TakenSubset[];
  /** Rows in no subset. */
  remainder: Relation;
  /** Rows in at least one subset. */
  anywhere: Relation;
}

type RulePlan = Extract<SubsetPlan, { kind: 'rule' }>;
type FirstPlan = Extract<SubsetPlan, { kind: 'first' }>;

/** Each subset takes from what the ones before it left. Neighbours that take by rule are told apart in one pass. */
export function takeInTurn(inbound: Relation, plans: readonly SubsetPlan[]): Taken {
  const subsets: TakenSubset[] = [];
  const parts: Relation[] = [];
  let left = inbound;
  for (let next = 0; next < plans.length; ) {
    const rules = rulesFrom(plans, next);
    const taken = rules.length > 0 ? takeByRule(left, rules) : takeFirst(left, plans[next] as FirstPlan);
    subsets.push(...taken.subsets);
    parts.push(taken.anywhere);
    left = taken.remainder;
    next += taken.subsets.length;
  }
  return { subsets, remainder: left, anywhere: union(parts) };
}

/** Each subset takes from the whole inbound population; `inHowMany` tells in how many subsets a row is. */
export function takeWithOverlap(inbound: Relation, plans: readonly SubsetPlan[]): Taken & { inHowMany: Tally } {
  const subsets = plans.map((plan) => ({
    subset: plan.subset,
    relation: plan.kind === 'rule' ? filter(inbound, plan.holds) : pick(rankFor(inbound, plan), [0]),
  }));
  const inHowMany = tally(subsets.map(({ relation }) => relation));
  const anywhere = pick(inHowMany, codesOf(inHowMany));
  return { subsets, remainder: difference(inbound, [anywhere]), anywhere, inHowMany };
}

function rulesFrom(plans: readonly SubsetPlan[], start: number): RulePlan[] {
  const rules: RulePlan[] = [];
  for (const plan of plans.slice(start)) {
    if (plan.kind !== 'rule') break;
    rules.push(plan);
  }
  return rules;
}

function takeByRule(left: Relation, rules: readonly RulePlan[]): Taken {
  const coded = classify(
    left,
    rules.map((plan) => plan.holds),
  );
  return {
    subsets: rules.map(({ subset }, code) => ({ subset, relation: pick(coded, [code]) })),
    remainder: pick(coded, [rules.length]),
    anywhere: pick(coded, [...rules.keys()]),
  };
}

function takeFirst(left: Relation, plan: FirstPlan): Taken {
  const coded = rankFor(left, plan);
  const relation = pick(coded, [0]);
  return { subsets: [{ subset: plan.subset, relation }], remainder: pick(coded, [1]), anywhere: relation };
}

function rankFor(from: Relation, { among, partitionBy, orderBy, quota }: FirstPlan) {
  return rank(from, { among, otherwise: 1, partitionBy, orderBy, quota });
}
