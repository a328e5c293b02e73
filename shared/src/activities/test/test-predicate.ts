import { Temporal } from 'temporal-polyfill';
import { today } from '../../moment/moments.ts';
import { all, always, any, not } from '../../relation/logic.ts';
import type { Predicate } from '../../relation/predicate.ts';
import { sizeTest } from '../../relation/predicates.ts';
import type { Relation } from '../../relation/relation.ts';
import type { CompileContext } from '../definition.ts';
import { inboundBy } from '../inbound.ts';
import type { InboundPopulation } from '../population.ts';
import { rowLimit } from '../settings/row-limit.ts';
import type { TestBranch, TestCondition } from './config.ts';
import { percentToPpm } from './ratio-percent.ts';
import { variableHolds } from './variable-condition.ts';

/** What the conditions of a Test are looked up in. */
export interface TestPlace {
  inbound: readonly InboundPopulation[];
  primary: InboundPopulation;
  context: CompileContext;
}

/**
 * When each branch is taken (its own conditions hold and those of no branch before it do), and when none is. No predicate
 * reads a row.
 */
export function branchPredicates(
  branches: readonly TestBranch[],
  place: TestPlace,
): { taken: Predicate[]; none: Predicate } {
  const before: Predicate[] = [];
  const taken = branches.map(({ match, conditions }) => {
    const own = conditions.map((one) => conditionPredicate(one, place));
    const holds = match === 'all' ? all(...own) : any(...own);
    const isTaken = all(holds, ...before);
    before.push(not(holds));
    return isTaken;
  });
  return { taken, none: all(...before) };
}

function conditionPredicate(condition: TestCondition, place: TestPlace): Predicate {
  const { context } = place;
  switch (condition.kind) {
    case 'count': {
      const rows = rowLimit(condition.rows, context.variables);
      return sizeTest(relationOf(condition.transition, place), condition.op, { rows });
    }
    case 'ratio': {
      const ppm = percentToPpm(condition.percent ?? '');
      const share = { of: relationOf(condition.to, place), ppm };
      return sizeTest(relationOf(condition.of, place), condition.op, { share });
    }
    case 'variable':
      return always(variableHolds(condition, context.variables));
    case 'date': {
      const { from, until } = condition;
      const day = today(context);
      const isFrom = from === null || Temporal.PlainDate.compare(day, Temporal.PlainDate.from(from)) >= 0;
      const isUntil = until === null || Temporal.PlainDate.compare(day, Temporal.PlainDate.from(until)) <= 0;
      return always(isFrom && isUntil);
    }
    case 'weekday':
      return always(condition.weekdays.includes(today(context).dayOfWeek));
  }
}

function relationOf(transition: string | null, { inbound, primary }: TestPlace): Relation {
  const { population } = transition === null ? primary : inboundBy(inbound, transition);
  return population.relation;
}
