import { describeComparison } from '../settings/size-comparison.ts';
import { describeWeekdays } from '../settings/weekdays.ts';
import type { InboundTransition } from '../definition.ts';
import type { RowLimit } from '../settings/row-limit.ts';
import type { TestBranch, TestCondition } from './config.ts';

/** When a branch is taken, in words: "the number of people is at least 100 and today is Monday". */
export function describeBranch({ match, conditions }: TestBranch, inbound: readonly InboundTransition[]): string {
  if (conditions.length === 0) return match === 'all' ? 'always' : 'never';
  return conditions.map((one) => describeTest(one, inbound)).join(match === 'all' ? ' and ' : ' or ');
}

/** One condition in words. */
export function describeTest(condition: TestCondition, inbound: readonly InboundTransition[]): string {
  const nameOf = (transition: string | null): string =>
    inbound.find((one) => one.transition === transition)?.fromLabel ?? '?';
  switch (condition.kind) {
    case 'count': {
      const from = condition.transition === null ? '' : ` from ${nameOf(condition.transition)}`;
      return `the number of people${from} ${describeComparison(condition.op)} ${amount(condition.rows)}`;
    }
    case 'ratio': {
      const { of, to, op, percent } = condition;
      return `${nameOf(of)} ${describeComparison(op)} ${percent ?? '?'} % of ${nameOf(to)}`;
    }
    case 'variable': {
      const { variable, op, value } = condition;
      return `$${variable ?? '?'} ${describeComparison(op)} ${value === null ? '?' : String(value)}`;
    }
    case 'date':
      return `today is ${describeDays(condition.from, condition.until)}`;
    case 'weekday':
      return `today is ${describeWeekdays(condition.weekdays)}`;
  }
}

function amount(rows: RowLimit): string {
  if (typeof rows === 'number') return rows.toLocaleString('en');
  return rows ? `$${rows.variable}` : '?';
}

function describeDays(from: string | null, until: string | null): string {
  if (from === null) return until === null ? 'any day' : `${until} or before`;
  if (until === null) return `${from} or after`;
  return from === until ? from : `${from} to ${until}`;
}
