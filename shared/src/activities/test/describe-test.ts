import { describeComparison } from '../settings/size-comparison.ts';
import { describeWeekdays } from '../settings/weekdays.ts';
import type { InboundTransition } from '../definition.ts';
import { describeRowLimit } from '../settings/row-limit.ts';
import type { TestBranch, TestCondition } from './config.ts';
import { chained } from '../../words/list.ts';
import { phrase, type Text } from '../../words/phrase.ts';

/** When a branch is taken, in words: "the number of people is at least 100 and today is Monday". */
export function describeBranch({ match, conditions }: TestBranch, inbound: readonly InboundTransition[]): Text {
  if (conditions.length === 0) return phrase(match === 'all' ? 'test.always' : 'test.never');
  return chained(
    conditions.map((one) => describeTest(one, inbound)),
    match === 'all' ? 'and' : 'or',
  );
}

/** One condition in words. */
export function describeTest(condition: TestCondition, inbound: readonly InboundTransition[]): Text {
  const nameOf = (transition: string | null): Text =>
    inbound.find((one) => one.transition === transition)?.fromLabel ?? '?';
  switch (condition.kind) {
    case 'count': {
      const comparison = describeComparison(condition.op, describeRowLimit(condition.rows));
      if (condition.transition === null) return phrase('test.people', { comparison });
      return phrase('test.peopleFrom', { set: nameOf(condition.transition), comparison });
    }
    case 'ratio': {
      const { of, to, op, percent } = condition;
      const amount = phrase('test.percentOf', { percent: percent ?? '?', set: nameOf(to) });
      return phrase('test.ratio', { set: nameOf(of), comparison: describeComparison(op, amount) });
    }
    case 'variable': {
      const { variable, op, value } = condition;
      const amount = value === null ? '?' : String(value);
      return phrase('test.ratio', { set: `$${variable ?? '?'}`, comparison: describeComparison(op, amount) });
    }
    case 'date':
      return phrase('test.today', { days: describeDays(condition.from, condition.until) });
    case 'weekday':
      return phrase('test.today', { days: describeWeekdays(condition.weekdays) });
  }
}

function describeDays(from: string | null, until: string | null): Text {
  if (from === null) return until === null ? phrase('test.anyDay') : phrase('test.dayOrBefore', { day: until });
  if (until === null) return phrase('test.dayOrAfter', { day: from });
  return from === until ? from : phrase('test.days', { from, until });
}
